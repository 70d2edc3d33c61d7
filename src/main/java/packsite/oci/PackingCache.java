package packsite.oci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.io.FolderFacts;
import packsite.text.Encoding;

/**
 * What became of packs in earlier runs, so that those that have not changed since need not be read
 * and archived again. It may be deleted at any time; one that cannot be read is as good as none.
 */
public final class PackingCache {
  /** Times of files have limits: what changed that shortly before is not relied upon. */
  private static final long TOO_FRESH_MILLIS = 2_000;

  private final String salt;
  private final long written;
  private final Map<String, Memory> old;
  private final Map<String, Memory> fresh = new TreeMap<>();

  /**
   * One pack.
   *
   * @param facts of its folder
   * @param blob facts of the archive on disk; empty where there is none
   */
  record Memory(FolderFacts facts, String blob, Packed packed) {}

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
      long written = Files.getLastModifiedTime(file).toMillis();
      Encoding.Decoded text = Encoding.decode(file.toString(), Files.readAllBytes(file));
      return new PackingCache(salt, written, PackingCacheJson.read(text.source(), salt));
    } catch (IOException e) {
      return empty(salt);
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
        packed.archive().isEmpty()
            || blobFacts(dist, packed.archive().get().digest()).equals(memory.blob());
    if (whole) {
      remember(dir, memory);
    }
    return whole ? Optional.of(packed) : Optional.empty();
  }

  void put(String dir, FolderFacts facts, Packed packed, Dist dist) {
    String blob = packed.archive().map(archive -> blobFacts(dist, archive.digest())).orElse("");
    remember(dir, new Memory(facts, blob, packed));
  }

  private void remember(String dir, Memory memory) {
    synchronized (fresh) {
      fresh.put(dir, memory);
    }
  }

  /** True where the file says all that this run has learnt. */
  private boolean isOld() {
    return fresh.size() == old.size()
        && fresh.entrySet().stream().allMatch(e -> e.getValue() == old.get(e.getKey()));
  }

  /** Facts that stay when the file gets another name or link. */
  private static String blobFacts(Dist dist, String digest) {
    try {
      Path blob = dist.blob(digest);
      return Files.size(blob) + " " + Files.getLastModifiedTime(blob).toInstant();
    } catch (IOException e) {
      return "missing";
    }
  }

  /** Writes what this run has learnt; beside first, so that a reader finds a whole. */
  public void save(Path file) throws IOException {
    if (isOld()) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".cache-", "");
    try (var out = Files.newOutputStream(beside)) {
      for (byte[] piece : PackingCacheJson.of(fresh, salt).utf8()) {
        out.write(piece);
      }
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
