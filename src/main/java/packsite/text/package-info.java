/**
 * Text in, data out: what a file says and where exactly it says it. Knows nothing of packs or
 * disks.
 *
 * <p>A {@link packsite.text.Source} is one text in memory, a {@link packsite.text.Span} a stretch
 * of it, a {@link packsite.text.Node} what a parser made of it, a {@link packsite.text.Fault} what
 * is wrong with it. {@link packsite.text.Frames} quotes all that back to people.
 */
@NullMarked
package packsite.text;

import org.jspecify.annotations.NullMarked;
