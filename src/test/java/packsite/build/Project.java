package packsite.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout under test. */
final class Project {
  static final Path ROOT = Path.of(System.getProperty("project.root", "")).toAbsolutePath();
  static final boolean UPDATE = Boolean.getBoolean("update");

  private Project() {}

  static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of a JBang directive in a file, in order. */
  static List<String> directives(String file, String name) {
    String prefix = "//" + name + " ";
    return read(file)
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .toList();
  }

  /** What the first group of a pattern finds in a text, which must have it exactly once. */
  static String only(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    List<String> found = matcher.results().map(result -> result.group(1)).toList();
    if (found.size() != 1) {
      throw new AssertionError("expected " + pattern + " once, found " + found);
    }
    return found.get(0);
  }

  /**
   * All files below a folder of the project, relative to the folder, sorted, hidden ones left out.
   */
  static List<String> filesBelow(String folder) {
    Path start = ROOT.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(start)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> start.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !("/" + path).contains("/."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
