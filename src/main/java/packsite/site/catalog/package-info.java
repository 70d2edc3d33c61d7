/** What a catalog shows: packs by name and version, what was found in them, where pages are. */
@NullMarked
package packsite.site.catalog;

import org.jspecify.annotations.NullMarked;
