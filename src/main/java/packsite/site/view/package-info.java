/** Pieces that many pages have: the frame around them, links, tiles, chips, counts. */
@NullMarked
package packsite.site.view;

import org.jspecify.annotations.NullMarked;
