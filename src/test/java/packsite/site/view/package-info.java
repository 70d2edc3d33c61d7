/** Tests of what many pages have. */
@NullMarked
package packsite.site.view;

import org.jspecify.annotations.NullMarked;
