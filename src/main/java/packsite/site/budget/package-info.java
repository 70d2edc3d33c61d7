/** How much the pages of a catalog weigh, and how much they may. */
@NullMarked
package packsite.site.budget;

import org.jspecify.annotations.NullMarked;
