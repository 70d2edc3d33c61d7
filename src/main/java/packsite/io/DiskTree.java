package packsite.io;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files below a directory of the disk. */
public final class DiskTree implements Tree {
  /** The JDK copies every read through native memory of the same size: keep that small. */
  private static final int CHUNK = 64 * 1024;

  private static final Set<OpenOption> OPEN =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Path root;
  private final Class<? extends BasicFileAttributes> attributes;

  /** Directories that no link leads through: what is in them may be opened. */
  private final Set<String> safe = ConcurrentHashMap.newKeySet();

  /** Native memory to compare with, which no copy has to pass through; one for each thread. */
  private final Queue<ByteBuffer> chunks = new ConcurrentLinkedQueue<>();

  private @Nullable Set<String> ignored;

  /** The root itself may be reached through links; nothing below it is. */
  public DiskTree(Path root) throws TreeException {
    try {
      this.root = root.toRealPath();
    } catch (IOException e) {
      throw DiskProblem.of("", e);
    }
    if (!Files.isDirectory(this.root, LinkOption.NOFOLLOW_LINKS)) {
      throw new TreeException(TreeException.Kind.WRONG_KIND, "", "is not a directory");
    }
    boolean posix = this.root.getFileSystem().supportedFileAttributeViews().contains("posix");
    attributes = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
    safe.add("");
  }

  /** The directory this is a tree of, free of links. */
  public Path root() {
    return root;
  }

  @Override
  public Optional<Entry> stat(String path) throws TreeException {
    if (!TreePath.isPlain(path) || isHidden(path)) {
      return Optional.empty();
    }
    if (path.isEmpty()) {
      return Optional.of(Entry.directory(""));
    }
    return isSafe(TreePath.parent(path)) ? look(path) : Optional.empty();
  }

  /** At a path whose directory is safe. */
  private Optional<Entry> look(String path) throws TreeException {
    if (TreePath.isBroken(path)) {
      // No path leads to it, yet its directory lists it.
      return children(TreePath.parent(path)).stream()
          .filter(e -> e.path().equals(path))
          .findFirst();
    }
    try {
      return Optional.of(entry(path, file(path)));
    } catch (IOException e) {
      return nothing(DiskProblem.of(path, e));
    } catch (TreeException e) {
      return nothing(e);
    }
  }

  private static Optional<Entry> nothing(TreeException problem) throws TreeException {
    if (problem.kind() == TreeException.Kind.MISSING) {
      return Optional.empty();
    }
    throw problem;
  }

  private static boolean isHidden(String path) {
    return path.contains(".git") && ("/" + path + "/").contains("/.git/");
  }

  /** Whether every part of the way to a directory is a directory and no link. */
  private boolean isSafe(String directory) throws TreeException {
    if (safe.contains(directory)) {
      return true;
    }
    // From the top down: what is below a safe directory may be looked at.
    int end = 0;
    while (end < directory.length()) {
      int slash = directory.indexOf('/', end + 1);
      end = slash < 0 ? directory.length() : slash;
      String part = directory.substring(0, end);
      if (!safe.contains(part)) {
        if (look(part).filter(Entry::isDirectory).isEmpty()) {
          return false;
        }
        safe.add(part);
      }
    }
    return true;
  }

  private Path file(String path) throws TreeException {
    if (TreePath.isBroken(path)) {
      throw TreeException.notUtf8(path);
    }
    if (WINDOWS && (path.indexOf('\\') >= 0 || path.indexOf(':') >= 0)) {
      throw TreeException.missing(path); // There they separate names, or name a drive.
    }
    try {
      return root.resolve(path);
    } catch (InvalidPathException e) {
      throw TreeException.notUtf8(path);
    }
  }

  private Entry entry(String path, Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, attributes, LinkOption.NOFOLLOW_LINKS);
    if (found.isRegularFile()) {
      boolean executable =
          found instanceof PosixFileAttributes posix
              && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
      return new Entry(path, Entry.Kind.FILE, found.size(), executable);
    }
    if (found.isDirectory()) {
      return Entry.directory(path);
    }
    Entry.Kind kind = found.isSymbolicLink() ? Entry.Kind.LINK : Entry.Kind.OTHER;
    return new Entry(path, kind, 0, false);
  }

  private Entry require(String path, Entry.Kind kind, String wanted) throws TreeException {
    Entry entry = stat(path).orElseThrow(() -> TreeException.missing(path));
    if (entry.kind() != kind) {
      throw TreeException.wrongKind(entry, wanted);
    }
    return entry;
  }

  @Override
  public List<Entry> list(String directory) throws TreeException {
    require(directory, Entry.Kind.DIRECTORY, "a directory");
    return children(directory);
  }

  /** Of a directory known to be one. */
  private List<Entry> children(String directory) throws TreeException {
    List<Entry> entries = new ArrayList<>();
    Path start = directory.isEmpty() ? root : file(directory);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(start)) {
      for (Path file : files) {
        child(directory, file).ifPresent(entries::add);
      }
    } catch (DirectoryIteratorException e) {
      throw DiskProblem.of(directory, e.getCause());
    } catch (IOException e) {
      throw DiskProblem.of(directory, e);
    }
    safe.add(directory);
    entries.sort(Entry.ORDER);
    return entries;
  }

  private Optional<Entry> child(String directory, Path file) throws IOException {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    if (name.isEmpty() || name.equals(".git")) {
      return Optional.empty();
    }
    String path = TreePath.join(directory, name);
    if (TreePath.isBroken(name)) {
      return Optional.of(new Entry(path, Entry.Kind.OTHER, 0, false));
    }
    try {
      return Optional.of(entry(path, file));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // Gone since the directory was listed.
    }
  }

  @Override
  public List<Entry> walk(String directory, Consumer<TreeException> problems) throws TreeException {
    List<Entry> all = new ArrayList<>();
    Deque<Entry> next = new ArrayDeque<>();
    pushReversed(list(directory), next);
    while (!next.isEmpty()) {
      Entry entry = next.pop();
      all.add(entry);
      if (entry.isDirectory()) {
        try {
          pushReversed(children(entry.path()), next);
        } catch (TreeException e) {
          problems.accept(e);
        }
      }
    }
    return Collections.unmodifiableList(all);
  }

  private static void pushReversed(List<Entry> entries, Deque<Entry> next) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      next.push(entries.get(i));
    }
  }

  @Override
  public byte[] read(String path, long limit) throws TreeException {
    // Asked first, because opening a pipe would wait for its writer.
    return read(require(path, Entry.Kind.FILE, "a file"), limit);
  }

  @Override
  public byte[] read(Entry file, long limit) throws TreeException {
    String path = file.path();
    try (FileChannel channel = FileChannel.open(file(path), OPEN)) {
      long size = channel.size();
      if (size > limit || size > Integer.MAX_VALUE - 8) {
        throw TreeException.tooBig(path, size, limit);
      }
      return readFully(channel, (int) size);
    } catch (IOException e) {
      throw DiskProblem.of(path, e);
    }
  }

  private static byte[] readFully(FileChannel channel, int size) throws IOException {
    byte[] bytes = new byte[size];
    int read = 0;
    while (read < size) {
      int n = channel.read(ByteBuffer.wrap(bytes, read, Math.min(CHUNK, size - read)));
      if (n < 0) {
        return Arrays.copyOf(bytes, read); // Cut short since its size was taken.
      }
      read += n;
    }
    return bytes;
  }

  @Override
  public void copy(Entry file, OutputStream out) throws TreeException, IOException {
    String path = file.path();
    byte[] chunk = new byte[(int) Math.min(CHUNK, file.size() + 1)];
    try (FileChannel channel = open(path)) {
      long left = file.size();
      // Read to the very end, which a file that grows has further back than was said.
      for (int n; (n = read(channel, chunk, path)) >= 0; left -= n) {
        if (n > left) {
          throw TreeException.changed(path);
        }
        out.write(chunk, 0, n);
      }
      if (left > 0) {
        throw TreeException.changed(path);
      }
    }
  }

  private FileChannel open(String path) throws TreeException {
    try {
      return FileChannel.open(file(path), OPEN);
    } catch (IOException e) {
      throw DiskProblem.of(path, e);
    }
  }

  private static int read(FileChannel channel, byte[] chunk, String path) throws TreeException {
    try {
      return channel.read(ByteBuffer.wrap(chunk));
    } catch (IOException e) {
      throw DiskProblem.of(path, e);
    }
  }

  @Override
  public String readLink(String path) throws TreeException {
    require(path, Entry.Kind.LINK, "a symbolic link");
    try {
      return Files.readSymbolicLink(file(path)).toString();
    } catch (IOException e) {
      throw DiskProblem.of(path, e);
    }
  }

  @Override
  public boolean sameBytes(String path, byte[] content, int length) throws TreeException {
    Optional<Entry> entry = stat(path).filter(Entry::isFile);
    return entry.isPresent() && sameBytes(entry.get(), content, length);
  }

  @Override
  public boolean sameBytes(Entry file, byte[] content, int length) throws TreeException {
    if (file.size() != length) {
      return false;
    }
    ByteBuffer idle = chunks.poll();
    ByteBuffer chunk = idle == null ? ByteBuffer.allocateDirect(CHUNK) : idle;
    try (FileChannel channel = FileChannel.open(file(file.path()), OPEN)) {
      int at = 0;
      while (channel.read(chunk.clear()) > 0) {
        int n = chunk.flip().remaining();
        if (n > length - at || !chunk.equals(ByteBuffer.wrap(content, at, n))) {
          return false;
        }
        at += n;
      }
      return at == length;
    } catch (IOException e) {
      throw DiskProblem.of(file.path(), e);
    } finally {
      chunks.add(chunk);
    }
  }

  @Override
  public synchronized Set<String> ignoredDirectories() {
    if (ignored == null) {
      ignored = Git.ignoredDirectories(root);
    }
    return ignored;
  }
}
