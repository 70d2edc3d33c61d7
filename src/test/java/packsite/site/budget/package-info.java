/** Tests of the weights of pages. */
@NullMarked
package packsite.site.budget;

import org.jspecify.annotations.NullMarked;
