package packsite.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a disk tells of a folder without reading a file: names, sizes, modes, times, and which file
 * is behind a name. Whoever changes a file changes one of them.
 *
 * @param digest of all of it
 * @param newest when anything of it last changed, in milliseconds: what has changed a moment ago
 *     may change again without a new time
 */
public record FolderFacts(String digest, long newest) {
  private static final String UNIX = "unix:mode,ino,dev,size,lastModifiedTime,ctime";

  /**
   * Looks at a folder and all below it.
   *
   * @param note something to remember of each path within the folder, such as what git knows of it
   */
  public static FolderFacts of(Path folder, UnaryOperator<String> note) throws IOException {
    Collecting collecting = new Collecting(folder, note);
    Files.walkFileTree(folder, collecting);
    collecting.lines.sort(null);
    String text = String.join("\n", collecting.lines);
    return new FolderFacts(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)), collecting.newest);
  }

  /** Of a single file. */
  public static FolderFacts ofFile(Path file) throws IOException {
    Collecting collecting = new Collecting(file, name -> "");
    collecting.add(file);
    return new FolderFacts(String.join("\n", collecting.lines), collecting.newest);
  }

  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final UnaryOperator<String> note;
    private final boolean unix;
    private final List<String> lines = new ArrayList<>();
    private long newest;

    Collecting(Path folder, UnaryOperator<String> note) {
      this.folder = folder;
      this.note = note;
      this.unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      add(directory);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      add(file);
      return FileVisitResult.CONTINUE;
    }

    void add(Path path) throws IOException {
      Map<String, Object> facts =
          Files.readAttributes(path, unix ? UNIX : "*", LinkOption.NOFOLLOW_LINKS);
      String name = folder.relativize(path).toString().replace('\\', '/');
      StringBuilder line = new StringBuilder(name).append('\0').append(note.apply(name));
      for (String fact : List.of("mode", "ino", "dev", "size", "fileKey")) {
        line.append('\0').append(facts.getOrDefault(fact, ""));
      }
      for (String time : List.of("lastModifiedTime", "ctime")) {
        if (facts.get(time) instanceof FileTime moment) {
          line.append('\0').append(moment.toInstant());
          newest = Math.max(newest, moment.toMillis());
        }
      }
      lines.add(line.toString());
    }
  }
}
