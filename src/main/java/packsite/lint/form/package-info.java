/** Rules about schema.yaml, the form over values.yaml. */
@NullMarked
package packsite.lint.form;

import org.jspecify.annotations.NullMarked;
