/** Tests of what is printed. */
@NullMarked
package packsite.site.page;

import org.jspecify.annotations.NullMarked;
