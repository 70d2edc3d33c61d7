package packsite.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file that tells our folders from those of others, and by its text one kind of ours from
 * another: what is generated into one must not take the place of what is in the other.
 *
 * @param text of the file; it has to stay, for folders with it are out there
 * @param mayBeEmpty true where a run that was cut off may leave the file without its text
 */
public record Marker(String text, boolean mayBeEmpty) {
  public static final String NAME = ".packsite";

  /** More than any text of ours. */
  private static final int LONGEST = 1024;

  /** Whether packsite wrote a folder, whatever is in it: it is nobody's source. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }

  /** True where something stands in the way that did not get this marker. */
  public boolean isForeign(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Files.exists(folder, LinkOption.NOFOLLOW_LINKS); // A link that leads nowhere.
    }
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isEmpty()) {
        return false;
      }
    }
    return !marks(folder);
  }

  private boolean marks(Path folder) throws IOException {
    Path marker = folder.resolve(NAME);
    if (!Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(marker, LinkOption.NOFOLLOW_LINKS)) {
      String said = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      // A checkout may have changed the end of the line.
      return said.isEmpty() ? mayBeEmpty : said.strip().equals(text.strip());
    }
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
