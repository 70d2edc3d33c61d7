/** Tests of the pages. */
@NullMarked
package packsite.site.theme;

import org.jspecify.annotations.NullMarked;
