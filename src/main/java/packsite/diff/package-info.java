/** Changes between packs as text, JSON and Markdown. */
@NullMarked
package packsite.diff;

import org.jspecify.annotations.NullMarked;
