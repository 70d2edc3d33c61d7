/** Bytes from disks, git objects and archives, under limits. Knows nothing of packs or of text. */
@NullMarked
package packsite.io;

import org.jspecify.annotations.NullMarked;
