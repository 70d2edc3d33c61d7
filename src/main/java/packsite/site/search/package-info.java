/** What the search of the catalog looks into, as scripts that a page can load from a disk too. */
@NullMarked
package packsite.site.search;

import org.jspecify.annotations.NullMarked;
