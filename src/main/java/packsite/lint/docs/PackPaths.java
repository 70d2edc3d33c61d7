package packsite.lint.docs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.text.Nearest;

/** Files and folders of a pack, to be asked for by the addresses of links. */
final class PackPaths {
  /** So many files are compared by name to say what was meant; more take too long. */
  private static final int COMPARED = 2000;

  private final List<String> files;
  private final Set<String> all = new HashSet<>();

  PackPaths(Pack pack) {
    files = pack.files().stream().map(PackFile::path).toList();
    for (String file : files) {
      for (int end = file.length(); end > 0; end = file.lastIndexOf('/', end - 1)) {
        if (!all.add(file.substring(0, end))) {
          break; // Its folders are known.
        }
      }
    }
  }

  /** True where the path, as written or with its escapes undone, is a file or folder. */
  boolean leadsSomewhere(String path) {
    return isThere(path) || isThere(decoded(path));
  }

  private boolean isThere(String path) {
    if (path.startsWith("/")) {
      return false;
    }
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return false;
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.isEmpty() || all.contains(String.join("/", parts));
  }

  Optional<String> nearest(String path) {
    return files.size() > COMPARED
        ? Optional.empty()
        : Nearest.to(decoded(path).replaceFirst("^\\./", ""), files);
  }

  /** With {@code %20} and its like undone; as it is where they make no sense. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < escaped.length; i++) {
      if (escaped[i] != '%') {
        bytes.write(escaped[i]);
        continue;
      }
      int high = i + 2 < escaped.length ? Character.digit(escaped[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(escaped[i + 2], 16);
      if (low < 0) {
        return text;
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
