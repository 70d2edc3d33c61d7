package packsite.oci.archive;

import java.util.Locale;
import java.util.Optional;
import packsite.io.Entry;
import packsite.io.TarWriter;
import packsite.io.TreeException;

/** Says what is wrong with files that no archive can hold, and what to do about them. */
final class Refusals {
  private static final String EXCLUDE = "leave it out with oci.exclude";

  private static final String NOT_UTF8 =
      "has a name that is not UTF-8, or this process runs in a locale without it";
  private static final String LOCALE = "rename it, or set LC_ALL=C.UTF-8";

  private Refusals() {}

  /**
   * Why an entry must not go into an archive.
   *
   * @param path within the pack
   */
  static Optional<Refusal> of(Entry entry, String path) {
    String name = nameProblem(entry.name());
    if (!name.isEmpty()) {
      return refuse(path, name, name.equals(NOT_UTF8) ? LOCALE : "rename it");
    }
    return switch (entry.kind()) {
      case DIRECTORY -> Optional.empty();
      case LINK ->
          refuse(
              path,
              "is a symbolic link, which not everything that unpacks a pack can follow",
              "put a copy of what it leads to in its place, or " + EXCLUDE);
      case OTHER ->
          refuse(
              path,
              "is neither file nor folder: a pipe, a socket, a device or a submodule",
              "remove it, or " + EXCLUDE);
      case FILE -> size(entry, path);
    };
  }

  private static Optional<Refusal> size(Entry entry, String path) {
    if (entry.size() > TarWriter.LARGEST_FILE) {
      return refuse(
          path,
          "is " + entry.size() + " bytes, limit " + TarWriter.LARGEST_FILE,
          "remove it, or " + EXCLUDE);
    }
    if (entry.size() < 0) {
      return refuse(
          path,
          "cannot be read: this clone does not hold its content",
          "complete the clone with: git fetch --refetch --no-filter");
    }
    return Optional.empty();
  }

  static Refusal submodule(String path) {
    return new Refusal(
        path,
        shown(path) + " is a submodule, whose files are not in this repository's commits",
        "put its files in its place, or " + EXCLUDE);
  }

  /** Of a file or folder that cannot be read, now or any more. */
  static Refusal of(TreeException e, String path) {
    String help =
        switch (e.kind()) {
          case DENIED -> "give yourself the right to read it, or " + EXCLUDE;
          case FAILED, MISSING, WRONG_KIND -> "try again while nothing else writes to it";
          default -> "";
        };
    return new Refusal(path, shown(path) + " " + e.reason(), help);
  }

  private static Optional<Refusal> refuse(String path, String problem, String help) {
    return Optional.of(new Refusal(path, shown(path) + " " + problem, help));
  }

  /** What follows the name in a sentence; empty where the name is fine. */
  static String nameProblem(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isISOControl(c)) {
        return "has a control character or a line break in its name";
      }
      if (c == '\uFFFD' || isLoneSurrogate(name, i)) {
        return NOT_UTF8;
      }
      if (c == '\\') {
        return "has a backslash in its name, which is no name on Windows";
      }
    }
    return "";
  }

  private static boolean isLoneSurrogate(String name, int at) {
    char c = name.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == name.length() || !Character.isLowSurrogate(name.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(name.charAt(at - 1)));
  }

  /** A path that cannot move the cursor, break a line or turn its direction. */
  private static String shown(String path) {
    if (path.isEmpty()) {
      return "the pack's folder";
    }
    StringBuilder shown = new StringBuilder(path.length());
    path.chars()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                shown.append((char) c);
              }
            });
    return shown.toString();
  }
}
