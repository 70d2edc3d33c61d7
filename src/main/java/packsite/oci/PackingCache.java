package packsite.oci;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.io.Digest;
import packsite.io.FolderFacts;
import packsite.text.Encoding;

/**
 * What became of packs in earlier runs, so that those that have not changed since need not be read
 * and archived again. It may be deleted at any time; one that cannot be read is as good as none.
 */
public final class PackingCache {
  /** Times of files have limits: what changed that shortly before is not relied upon. */
  private static final long TOO_FRESH_MILLIS = 2_000;

  /** Thousands of packs fit; a file that is larger is not ours. */
  private static final int LARGEST = 64 << 20;

  /** No file is there, so there are no facts. */
  private static final String MISSING = "";

  private final String salt;
  private final long written;
  private final Map<String, Memory> old;
  private final Map<String, Memory> fresh = new TreeMap<>();

  /** By the folder of the pack. */
  private final Map<String, Path> blobs = new HashMap<>();

  /**
   * One pack.
   *
   * @param facts of its folder
   * @param blob facts of the archive on disk; empty where there is none
   */
  record Memory(FolderFacts facts, String blob, Packed packed) {
    Memory with(String now) {
      return now.equals(blob) ? this : new Memory(facts, now, packed);
    }
  }

  private PackingCache(String salt, long written, Map<String, Memory> old) {
    this.salt = salt;
    this.written = written;
    this.old = old;
  }

  /** Remembers nothing yet. */
  public static PackingCache empty(String salt) {
    return new PackingCache(salt, 0, Map.of());
  }

  /**
   * Reads what an earlier run wrote.
   *
   * @param salt all else that the result depends on: this program, its settings
   */
  public static PackingCache load(Path file, String salt) {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!facts.isRegularFile() || facts.size() > LARGEST) {
        return empty(salt);
      }
      long written = facts.lastModifiedTime().toMillis();
      Encoding.Decoded text = Encoding.decode(file.toString(), bytes(file));
      return new PackingCache(salt, written, PackingCacheJson.read(text.source(), salt));
    } catch (IOException e) {
      return empty(salt);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(LARGEST);
    }
  }

  /** What became of a pack whose folder looks like that, if its archive is still there. */
  Optional<Packed> get(String dir, FolderFacts facts, Dist dist) {
    Memory memory = old.get(dir);
    if (memory == null
        || !memory.facts().digest().equals(facts.digest())
        || facts.newest() > written - TOO_FRESH_MILLIS) {
      return Optional.empty();
    }
    Packed packed = memory.packed();
    boolean whole =
        packed.archive().isEmpty() || isAsItWas(dist.blob(packed.archive().get().digest()), memory);
    if (whole) {
      remember(dir, memory, dist);
    }
    return whole ? Optional.of(packed) : Optional.empty();
  }

  void put(String dir, FolderFacts facts, Packed packed, Dist dist) {
    remember(dir, new Memory(facts, "", packed), dist);
  }

  private void remember(String dir, Memory memory, Dist dist) {
    synchronized (fresh) {
      fresh.put(dir, memory);
      memory.packed().archive().ifPresent(a -> blobs.put(dir, dist.blob(a.digest())));
    }
  }

  /** A blob changes its facts until it has got its last name: they are taken in the end. */
  private void takeBlobFacts() {
    blobs.forEach(
        (dir, blob) -> fresh.computeIfPresent(dir, (same, memory) -> memory.with(blobFacts(blob))));
  }

  /** True where the file says all that this run has learnt. */
  private boolean isOld() {
    return fresh.size() == old.size()
        && fresh.entrySet().stream().allMatch(e -> e.getValue() == old.get(e.getKey()));
  }

  private static boolean isAsItWas(Path blob, Memory memory) {
    return !memory.blob().equals(MISSING) && blobFacts(blob).equals(memory.blob());
  }

  /** What differs when the file was written to since, even if its size and times were put back. */
  private static String blobFacts(Path blob) {
    try {
      return Files.isRegularFile(blob, LinkOption.NOFOLLOW_LINKS)
          ? Digest.sha256(FolderFacts.ofFile(blob).digest().getBytes(StandardCharsets.UTF_8))
          : MISSING;
    } catch (IOException e) {
      return MISSING;
    }
  }

  /**
   * Writes what this run has learnt; beside first, so that a reader finds a whole. Called after
   * {@link Dist#finish}, while the folder is still held.
   */
  public void save(Path file) throws IOException {
    takeBlobFacts();
    if (isOld()) {
      return;
    }
    Path folder = file.toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(folder)) { // It may be a link to one, which is as good.
      Files.createDirectories(folder);
    }
    Path beside = Files.createTempFile(folder, ".cache-", "");
    try {
      try (var out = Files.newOutputStream(beside)) {
        for (byte[] piece : PackingCacheJson.of(fresh, salt).utf8()) {
          out.write(piece);
        }
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
