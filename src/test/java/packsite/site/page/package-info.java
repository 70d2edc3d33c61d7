/** Tests of the pages of the catalog. */
@NullMarked
package packsite.site.page;

import org.jspecify.annotations.NullMarked;
