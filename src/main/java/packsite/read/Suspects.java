package packsite.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import packsite.io.Entry;
import packsite.io.TreeException;
import packsite.model.SecretMarks;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Source;

/**
 * Keeps the texts of a pack in which the mark of a credential occurs. All bytes that are read come
 * by here; what has no mark is forgotten at once.
 */
final class Suspects {
  /** Longer files are data, or made by programs. */
  private static final int LONGEST = 1 << 20;

  private static final Set<String> NO_TEXT =
      Set.of("png", "jpg", "jpeg", "gif", "ico", "svg", "webp", "tgz", "gz", "zip", "tar", "pdf");

  /** How far to look for a zero, which no text has. */
  private static final int HEAD = 512;

  private final List<Source> found = new ArrayList<>();

  /** Files, by path, whose bytes came by. */
  private final Set<String> known = new HashSet<>();

  List<Source> found() {
    return found;
  }

  /** A file that need not be looked at: its bytes came by elsewhere. */
  void known(String path) {
    known.add(path);
  }

  /** A text that the pack has read. */
  void text(Source source, byte[] bytes) {
    if (known.add(source.path()) && bytes.length <= LONGEST && hasMark(bytes, bytes.length)) {
      found.add(source);
    }
  }

  /** A member of an archive, while its bytes are there. */
  void member(String path, String member, byte[] buffer, int size) {
    if (size <= LONGEST && isText(member) && !isDefinition(member) && hasMark(buffer, size)) {
      keep(Encoding.decode(path, member, Arrays.copyOf(buffer, size)));
    }
  }

  /** Files that nobody had reason to read. */
  void others(PackFolder folder) {
    for (Entry entry : folder.entries()) {
      if (entry.isFile()
          && entry.size() <= LONGEST
          && isText(entry.path())
          && !known.contains(entry.path())) {
        other(folder, entry);
      }
    }
  }

  private void other(PackFolder folder, Entry file) {
    try {
      byte[] bytes = folder.tree().read(file, LONGEST);
      if (hasMark(bytes, bytes.length)) {
        keep(Encoding.decode(file.path(), bytes));
      }
    } catch (TreeException e) {
      folder.problems().add(PackFolder.problem(e));
    }
  }

  /** What is not UTF-8 is no text to search. */
  private void keep(Decoded decoded) {
    if (decoded.isClean()) {
      found.add(decoded.source());
    }
  }

  private static boolean isText(String path) {
    String type = path.substring(path.lastIndexOf('.') + 1);
    return !NO_TEXT.contains(type.toLowerCase(Locale.ROOT));
  }

  /** Definitions of resources are most of what charts hold, and made by programs. */
  private static boolean isDefinition(String member) {
    return member.contains("/crds/");
  }

  private static boolean hasMark(byte[] bytes, int size) {
    return SecretMarks.anyIn(bytes, size) && !hasZero(bytes, Math.min(size, HEAD));
  }

  private static boolean hasZero(byte[] bytes, int size) {
    for (int i = 0; i < size; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
