/** What holds for every page of a catalog, asked of the files themselves. */
@NullMarked
package packsite.site.check;

import org.jspecify.annotations.NullMarked;
