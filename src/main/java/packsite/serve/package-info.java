/**
 * A preview of a site for one person at one machine: a small web server, and a watch over folders.
 *
 * <p>Knows nothing of packs: it is given files, and a message where there are none.
 */
@NullMarked
package packsite.serve;

import org.jspecify.annotations.NullMarked;
