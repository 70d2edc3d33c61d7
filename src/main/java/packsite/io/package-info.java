/**
 * Bytes from disks, git objects and archives, under limits. Knows nothing of packs or of text.
 *
 * <p>A {@link packsite.io.Tree} is a set of files to read from, the same for a disk and for a
 * commit; {@link packsite.io.Links} follows symbolic links in it without ever leaving it. A {@link
 * packsite.io.ArchiveReader} reads chart archives; what is wrong with one is an {@link
 * packsite.io.ArchiveFault}.
 */
@NullMarked
package packsite.io;

import org.jspecify.annotations.NullMarked;
