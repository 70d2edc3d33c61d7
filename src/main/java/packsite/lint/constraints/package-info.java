/** Rules for what a pack demands of its profile and cluster. */
@NullMarked
package packsite.lint.constraints;

import org.jspecify.annotations.NullMarked;
