package packsite.oci;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The folder of what is published: the push manifest, an OCI layout, and the archives under their
 * own names.
 *
 * <p>Whoever looks, or is cut off, finds a whole: blobs are written beside and moved, what points
 * at them comes after them, and what nothing points at any more goes last. A blob that is there is
 * not touched.
 */
public final class Dist implements AutoCloseable {
  public static final String MANIFEST = "push-manifest.json";
  public static final String REPORT = "push-report.json";
  static final String ARCHIVES = "archives";

  private static final String LAYOUT = "{\"imageLayoutVersion\":\"1.0.0\"}";
  private static final String DRAFT = ".draft-";

  private final Path folder;
  private final DistLock lock;
  private final AtomicLong drafts = new AtomicLong();

  private Dist(Path folder, DistLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder for writing and makes it where it is missing.
   *
   * @param waiting run before waiting for another process that writes there
   */
  public static Dist forWriting(Path folder, Runnable waiting) throws IOException {
    Dist dist = new Dist(folder, DistLock.exclusive(folder, waiting));
    try {
      Files.createDirectories(dist.blobs());
      Files.createDirectories(folder.resolve(ARCHIVES));
      dist.deleteDrafts();
    } catch (IOException | RuntimeException e) {
      dist.close();
      throw e;
    }
    return dist;
  }

  /** Takes a folder that was written before; others may read it at the same time. */
  public static Dist forReading(Path folder, Runnable waiting) throws IOException {
    return new Dist(folder, DistLock.shared(folder, waiting));
  }

  /** True where something that packsite did not make stands in the way. */
  public static boolean isForeign(Path folder) throws IOException {
    return DistLock.isForeign(folder);
  }

  public Path folder() {
    return folder;
  }

  private Path blobs() {
    return folder.resolve("oci").resolve("blobs").resolve("sha256");
  }

  /** Where a blob is, or would be. */
  public Path blob(String digest) {
    return blobs().resolve(digest.substring("sha256:".length()));
  }

  public InputStream open(String digest) throws IOException {
    return Files.newInputStream(blob(digest));
  }

  /** A file to write a blob to before its digest is known. */
  public Path draft() {
    return blobs().resolve(DRAFT + drafts.incrementAndGet());
  }

  /** Makes a draft the blob of that digest; one that is there with the same bytes stays. */
  public void keep(Path draft, String digest) throws IOException {
    Path blob = blob(digest);
    if (Files.isRegularFile(blob) && Files.mismatch(draft, blob) < 0) {
      Files.delete(draft);
    } else {
      Files.move(draft, blob, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes all that points at the blobs, then takes away what nothing points at. */
  public void finish(PushPlan plan) throws IOException {
    Set<Path> blobs = new HashSet<>();
    Set<Path> archives = new HashSet<>();
    if (!plan.artifacts().isEmpty()) {
      blobs.add(small(OciManifest.CONFIG.digest(), OciManifest.config()));
    }
    for (Artifact artifact : plan.artifacts()) {
      blobs.add(blob(artifact.archive().digest()));
      blobs.add(small(artifact.manifest().descriptor().digest(), artifact.manifest().bytes()));
      archives.add(link(artifact));
    }
    swap(folder.resolve(MANIFEST), PushManifestJson.of(plan));
    Path layout = folder.resolve("oci");
    swap(layout.resolve("oci-layout"), List.of(LAYOUT.getBytes(StandardCharsets.UTF_8)));
    swap(layout.resolve("index.json"), LayoutIndex.of(plan));
    deleteOthers(folder.resolve(ARCHIVES), archives);
    deleteOthers(blobs(), blobs);
  }

  /** Writes what a push did. */
  public void report(List<byte[]> json) throws IOException {
    swap(folder.resolve(REPORT), json);
  }

  private Path small(String digest, byte[] bytes) throws IOException {
    Path blob = blob(digest);
    if (!Files.isRegularFile(blob) || !java.util.Arrays.equals(Files.readAllBytes(blob), bytes)) {
      swap(blob, List.of(bytes));
    }
    return blob;
  }

  /** The archive under its own name, which is no second copy where the disk knows links. */
  private Path link(Artifact artifact) throws IOException {
    Path named = folder.resolve(ARCHIVES).resolve(artifact.archive().fileName());
    Path blob = blob(artifact.archive().digest());
    if (Files.exists(named)) {
      if (Files.isSameFile(named, blob)) {
        return named;
      }
      Files.delete(named);
    }
    try {
      Files.createLink(named, blob);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.copy(blob, named, StandardCopyOption.REPLACE_EXISTING);
    }
    return named;
  }

  /** Beside first, then in its place; left alone where nothing changed. */
  private void swap(Path file, List<byte[]> pieces) throws IOException {
    Path fresh = file.resolveSibling(DRAFT + drafts.incrementAndGet());
    try (var out = Files.newOutputStream(fresh)) {
      for (byte[] piece : pieces) {
        out.write(piece);
      }
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    if (Files.isRegularFile(file) && Files.mismatch(fresh, file) < 0) {
      Files.delete(fresh);
    } else {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteOthers(Path within, Set<Path> kept) throws IOException {
    for (Path file : list(within)) {
      if (!kept.contains(file)) {
        Files.delete(file);
      }
    }
  }

  /** Left by a run that was cut off; nobody else writes while the folder is ours. */
  private void deleteDrafts() throws IOException {
    for (Path within : List.of(folder, folder.resolve("oci"), blobs())) {
      for (Path file : list(within)) {
        if (file.getFileName().toString().startsWith(DRAFT)) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<Path> list(Path within) throws IOException {
    try (Stream<Path> files = Files.list(within)) {
      return files
          .sorted(Comparator.comparing(file -> file.toString().toLowerCase(Locale.ROOT)))
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
