/** Tests of the catalog as a whole. */
@NullMarked
package packsite.site;

import org.jspecify.annotations.NullMarked;
