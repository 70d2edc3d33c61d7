package packsite.oci.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import packsite.io.TarWriter;
import packsite.io.Tree;
import packsite.io.TreeException;

/**
 * Writes packs as archives whose tar has the same bytes wherever it is made. Threads may share it.
 */
public final class Archiver {
  public static final String EXTENSION = ".tar.gz";

  private final Tree tree;

  /** For packs selected from this tree. */
  public Archiver(Tree tree) {
    this.tree = tree;
  }

  /**
   * Writes one archive in a single pass.
   *
   * @param contents without refusals
   * @param topDir the one folder at its top, by custom {@code <name>-<version>}
   * @param out left open; what it has got is of no use if this throws
   * @throws RefusalException if a file cannot be read, or not as it was selected
   * @throws IOException if {@code out} does not take it
   */
  public ArchiveFacts write(PackContents contents, String topDir, OutputStream out)
      throws RefusalException, IOException {
    requireWritable(contents, topDir);
    try (GzipWriter gzip = new GzipWriter(out)) {
      TarWriter tar = new TarWriter(gzip);
      tar.directory(topDir);
      for (PackContents.Item item : contents.items()) {
        add(item, topDir, tar);
      }
      tar.end();
      gzip.finish();
      return new ArchiveFacts(
          topDir + EXTENSION,
          topDir,
          contents.items().size() + 1,
          gzip.sizeInside(),
          gzip.digestInside(),
          gzip.size(),
          gzip.digest());
    }
  }

  /** The same to a file, which is replaced, and removed again if this throws. */
  public ArchiveFacts write(PackContents contents, String topDir, Path file)
      throws RefusalException, IOException {
    boolean done = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      ArchiveFacts facts = write(contents, topDir, out);
      done = true;
      return facts;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void add(PackContents.Item item, String topDir, TarWriter tar)
      throws RefusalException, IOException {
    String path = topDir + "/" + item.path();
    if (item.entry().isDirectory()) {
      tar.directory(path);
      return;
    }
    try {
      tar.file(path, item.entry().size(), item.executable(), body -> tree.copy(item.entry(), body));
    } catch (TreeException e) {
      throw new RefusalException(Refusals.of(e, item.path()));
    }
  }

  private static void requireWritable(PackContents contents, String topDir)
      throws RefusalException {
    if (!contents.refusals().isEmpty()) {
      throw new RefusalException(contents.refusals().get(0));
    }
    boolean plain = !topDir.isBlank() && !topDir.contains("/") && !topDir.matches("[.]{1,2}");
    if (!plain || !Refusals.nameProblem(topDir).isEmpty()) {
      throw new RefusalException(
          new Refusal(
              "pack.json",
              "name and version do not make the name of a folder",
              "use letters, digits, dots and hyphens"));
    }
  }
}
