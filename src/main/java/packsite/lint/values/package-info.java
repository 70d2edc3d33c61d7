/** Rules about values.yaml: what a user sets, and whether it gets where it is meant. */
@NullMarked
package packsite.lint.values;

import org.jspecify.annotations.NullMarked;
