/** Tests of the pages. */
@NullMarked
package packsite.site;

import org.jspecify.annotations.NullMarked;
