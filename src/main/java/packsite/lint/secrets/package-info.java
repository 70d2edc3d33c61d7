/** Rules about credentials that were never meant to be published. */
@NullMarked
package packsite.lint.secrets;

import org.jspecify.annotations.NullMarked;
