/** Tests of how packs become places of a catalog. */
@NullMarked
package packsite.site.catalog;

import org.jspecify.annotations.NullMarked;
