/** One class for each kind of page: from the catalog to what its template is filled with. */
@NullMarked
package packsite.site.page;

import org.jspecify.annotations.NullMarked;
