package packsite.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files to read from: a disk, or a commit. Both answer alike for the same content.
 *
 * <p>A path is relative to the root, with slashes; the root is the empty string. A path that is not
 * in this form ({@code /a}, {@code a//b}, {@code a/../b}) names nothing. No method follows a
 * symbolic link, in no part of the path: {@link Links} does that. Anything named {@code .git} is
 * left out. Directories without files exist on disks only, for git does not keep them.
 *
 * <p>Threads may share a tree.
 */
public interface Tree extends AutoCloseable {
  /** What a directory holds, sorted by name in the order of bytes. */
  List<Entry> list(String directory) throws TreeException;

  /** What is at a path, a link being itself; empty where there is nothing. */
  Optional<Entry> stat(String path) throws TreeException;

  /** The bytes of a file, if they are no more than {@code limit}. */
  byte[] read(String path, long limit) throws TreeException;

  /** The same of a file that this tree has listed, which need not be looked for again. */
  default byte[] read(Entry file, long limit) throws TreeException {
    return read(file.path(), limit);
  }

  /**
   * Writes a file that this tree has listed, as it was listed: it is refused if it is shorter or
   * longer by now, after some or all of the bytes it was listed with are written.
   *
   * @throws IOException if {@code out} does not take them
   */
  default void copy(Entry file, OutputStream out) throws TreeException, IOException {
    if (file.size() < 0) {
      throw TreeException.notInClone(file.path());
    }
    byte[] bytes = read(file, Integer.MAX_VALUE - 8);
    if (bytes.length != file.size()) {
      throw TreeException.changed(file.path());
    }
    out.write(bytes);
  }

  /** What a symbolic link says, as it says it. */
  String readLink(String path) throws TreeException;

  /**
   * Whether there is a file with exactly the first {@code length} of these bytes; cheap where the
   * size tells already.
   */
  boolean sameBytes(String path, byte[] content, int length) throws TreeException;

  /** The same of a file that this tree has listed, which need not be looked for again. */
  default boolean sameBytes(Entry file, byte[] content, int length) throws TreeException {
    return sameBytes(file.path(), content, length);
  }

  /** Whether there is a file with exactly these bytes. */
  default boolean sameBytes(String path, byte[] content) throws TreeException {
    return sameBytes(path, content, content.length);
  }

  /**
   * All that is below a directory, in {@link Entry#ORDER}.
   *
   * @param problems told of each directory below that cannot be read
   */
  List<Entry> walk(String directory, Consumer<TreeException> problems) throws TreeException;

  /** Topmost directories all of which git ignores; empty for a commit and without git. */
  default Set<String> ignoredDirectories() {
    return Set.of();
  }

  /** Whether git ignores this directory or one above it. */
  default boolean isIgnored(String directory) {
    Set<String> ignored = ignoredDirectories();
    for (int end = directory.length(); end > 0; end = directory.lastIndexOf('/', end - 1)) {
      if (ignored.contains(directory.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Ends what the tree keeps running; the tree cannot be read afterwards. */
  @Override
  default void close() {}
}
