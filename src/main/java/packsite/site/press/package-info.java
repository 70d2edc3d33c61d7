/** What turns views into files. */
@NullMarked
package packsite.site.press;

import org.jspecify.annotations.NullMarked;
