package packsite.oci;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import packsite.oci.archive.Archiver;

/**
 * The folder of what is published: the push manifest, an OCI layout, and the archives under their
 * own names.
 *
 * <p>A file gets its name when it is whole, and one that is as it should be is not touched. First
 * come the blobs, then oci-layout, then index.json, then the archives under their own names, then
 * push-manifest.json; last goes what nothing points at any more. So a run that is cut off between
 * two files leaves an index and a push manifest that are each whole, the old one or the new one,
 * with all the blobs they name; archives/ may be ahead of an old push manifest. Nothing is promised
 * for a machine that loses power: files are not forced to the disk.
 *
 * <p>The folder may be reached through a link. Links below it are never followed: what leads out of
 * the folder is refused or replaced. What others put into it stays, unless its name is one of ours.
 */
public final class Dist implements AutoCloseable {
  public static final String MANIFEST = "push-manifest.json";
  public static final String REPORT = "push-report.json";
  static final String ARCHIVES = "archives";

  private static final String LAYOUT = "{\"imageLayoutVersion\":\"1.0.0\"}";
  private static final String DRAFT = ".draft-";
  private static final Pattern BLOB = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final DistLock lock;

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
    requireNoLinks(folder);
    Dist dist = new Dist(folder, DistLock.exclusive(folder, waiting));
    try {
      requireNoLinks(folder); // Again: there may have been a wait.
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
    requireNoLinks(folder);
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
    Path blob = blob(digest);
    requireFile(blob);
    return Files.newInputStream(blob, LinkOption.NOFOLLOW_LINKS);
  }

  /** A file to write a blob to before its digest is known; nobody else can tell its name. */
  public Path draft() {
    return draftIn(blobs());
  }

  private static Path draftIn(Path within) {
    return within.resolve(DRAFT + UUID.randomUUID());
  }

  /**
   * Makes a draft the blob of that digest; one that is there with the same bytes stays. The draft
   * is gone afterwards, even if this throws.
   */
  public void keep(Path draft, String digest) throws IOException {
    place(draft, blob(digest));
  }

  /** Writes all that points at the blobs, then takes away what nothing points at. */
  public void finish(PushPlan plan) throws IOException {
    requireNoLinks(folder);
    Set<Path> blobs = new HashSet<>();
    if (!plan.artifacts().isEmpty()) {
      blobs.add(small(OciManifest.CONFIG.digest(), OciManifest.config()));
    }
    for (Artifact artifact : plan.artifacts()) {
      Path archive = blob(artifact.archive().digest());
      requireFile(archive);
      blobs.add(archive);
      blobs.add(small(artifact.manifest().descriptor().digest(), artifact.manifest().bytes()));
    }
    Path layout = folder.resolve("oci");
    swap(layout.resolve("oci-layout"), List.of(LAYOUT.getBytes(StandardCharsets.UTF_8)));
    swap(layout.resolve("index.json"), LayoutIndex.of(plan));
    Set<Path> archives = new HashSet<>();
    for (Artifact artifact : plan.artifacts()) {
      archives.add(link(artifact));
    }
    swap(folder.resolve(MANIFEST), PushManifestJson.of(plan));
    deleteOthers(folder.resolve(ARCHIVES), archives, name -> name.endsWith(Archiver.EXTENSION));
    deleteOthers(blobs(), blobs, name -> BLOB.matcher(name).matches());
  }

  /** Writes what a push did. */
  public void report(List<byte[]> json) throws IOException {
    swap(folder.resolve(REPORT), json);
  }

  private Path small(String digest, byte[] bytes) throws IOException {
    Path blob = blob(digest);
    if (!isFile(blob)
        || Files.size(blob) != bytes.length
        || !Arrays.equals(Files.readAllBytes(blob), bytes)) {
      swap(blob, List.of(bytes));
    }
    return blob;
  }

  /** The archive under its own name, which is no second copy where the disk knows links. */
  private Path link(Artifact artifact) throws IOException {
    Path named = folder.resolve(ARCHIVES).resolve(artifact.archive().fileName());
    Path blob = blob(artifact.archive().digest());
    if (isFile(named) && Files.isSameFile(named, blob)) {
      return named;
    }
    Path fresh = draftIn(folder.resolve(ARCHIVES));
    try {
      try {
        Files.createLink(fresh, blob);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(blob, fresh, LinkOption.NOFOLLOW_LINKS);
      }
      move(fresh, named);
    } finally {
      Files.deleteIfExists(fresh);
    }
    return named;
  }

  /** Beside first, then in its place; left alone where nothing changed. */
  private void swap(Path file, List<byte[]> pieces) throws IOException {
    Path fresh = file.resolveSibling(DRAFT + UUID.randomUUID());
    try (var out =
        Files.newOutputStream(
            fresh,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      for (byte[] piece : pieces) {
        out.write(piece);
      }
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    place(fresh, file);
  }

  private void place(Path fresh, Path file) throws IOException {
    try {
      if (!isFile(file) || Files.mismatch(fresh, file) >= 0) {
        move(fresh, file);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Replaces a file, a link or a pipe, whatever it leads to. */
  private void move(Path fresh, Path file) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(shown(folder, file) + " is a folder");
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** A pipe would let its reader wait forever, and a link leads anywhere. */
  private void requireFile(Path blob) throws IOException {
    if (!Files.readAttributes(blob, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isRegularFile()) {
      throw new IOException(folder.relativize(blob) + " in dist/ is no file");
    }
  }

  /** What is written or deleted in the folder is not to be somewhere else. */
  private static void requireNoLinks(Path folder) throws IOException {
    for (String below : List.of(ARCHIVES, "oci", "oci/blobs", "oci/blobs/sha256")) {
      Path path = folder.resolve(below);
      if (Files.isSymbolicLink(path)) {
        throw new IOException(shown(folder, path) + " is a link");
      }
      boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      if (there && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(shown(folder, path) + " is no folder");
      }
    }
  }

  private static String shown(Path folder, Path path) {
    return folder.getFileName() + "/" + folder.relativize(path).toString().replace('\\', '/');
  }

  /** Takes away what is ours by its name: never a folder, never what a link leads to. */
  private static void deleteOthers(Path within, Set<Path> kept, Predicate<String> ours)
      throws IOException {
    for (Path file : list(within)) {
      String name = String.valueOf(file.getFileName());
      boolean deletable = isFile(file) || Files.isSymbolicLink(file);
      if (!kept.contains(file) && deletable && (ours.test(name) || name.startsWith(DRAFT))) {
        Files.delete(file);
      }
    }
  }

  /** Left by a run that was cut off; nobody else writes while the folder is ours. */
  private void deleteDrafts() throws IOException {
    List<Path> all = List.of(folder, folder.resolve("oci"), blobs(), folder.resolve(ARCHIVES));
    for (Path within : all) {
      deleteOthers(within, Set.of(), name -> false);
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
