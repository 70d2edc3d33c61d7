/** Tests of what is printed. */
@NullMarked
package packsite.site.api;

import org.jspecify.annotations.NullMarked;
