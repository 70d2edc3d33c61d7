package packsite.oci.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import packsite.io.ArchiveLimits;
import packsite.io.ArchiveReader;
import packsite.io.Digest;
import packsite.io.Tree;
import packsite.io.TreeException;

/**
 * Lists what is in a pack by content: in an archive that anyone made in any way, or in what an
 * archive would be made of. Threads may share it.
 */
public final class FileTreeReader {
  /** Far beyond any pack seen; names as long as Linux has them. */
  public static final ArchiveLimits LIMITS = new ArchiveLimits(512L << 20, 20_000, 200, 4096);

  private final ArchiveReader reader = new ArchiveReader();

  /**
   * What is in an archive below the one folder at its top.
   *
   * @param archive gzipped tar: of whatever tool, with or without members for folders, with or
   *     without {@code ./} in front of names
   * @throws RefusalException if it is damaged, beyond the limits, or would unpack to something else
   *     than one folder of files
   */
  public FileTree read(byte[] archive, ArchiveLimits limits) throws RefusalException {
    LeafCollector collector = new LeafCollector();
    return collector.tree(reader.read(archive, limits, collector));
  }

  /** What an archive of these contents would hold. */
  public static FileTree of(PackContents contents, Tree tree) throws RefusalException {
    if (!contents.refusals().isEmpty()) {
      throw new RefusalException(contents.refusals().get(0));
    }
    SortedMap<String, FileTree.Leaf> files = new TreeMap<>();
    for (PackContents.Item item : contents.items()) {
      if (item.entry().isFile()) {
        files.put(item.path(), new FileTree.Leaf(digest(item, tree), item.executable()));
      }
    }
    return new FileTree(files);
  }

  private static String digest(PackContents.Item item, Tree tree) throws RefusalException {
    MessageDigest digest = Digest.sha256();
    try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      tree.copy(item.entry(), out);
    } catch (TreeException e) {
      throw new RefusalException(Refusals.of(e, item.path()));
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written anywhere", e);
    }
    return "sha256:" + Digest.hex(digest);
  }

  /** Of a link, such that no file has the same. */
  static String linkDigest(String target) {
    return "sha256:" + Digest.sha256(("link to " + target).getBytes(StandardCharsets.UTF_8));
  }
}
