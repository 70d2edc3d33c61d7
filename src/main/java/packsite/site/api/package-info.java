/** What programs read of the catalog: JSON, feeds, and lists of pages. */
@NullMarked
package packsite.site.api;

import org.jspecify.annotations.NullMarked;
