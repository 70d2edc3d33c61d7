package packsite.browser;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages that stand for all others: of each kind the one with the most in it. */
final class PageKinds {
  /**
   * Names of things in addresses, each with the kind of thing that stands there; the first that
   * fits counts.
   */
  private static final List<Name> NAMES =
      List.of(
          new Name("^packs/[^/]+/[^/]+\\.\\.\\.[^/]+/", "packs/NAME/PAIR/"),
          new Name("^packs/[^/]+/unversioned/", "packs/NAME/NONE/"),
          new Name("^packs/[^/]+/(?!versions/|compare/|index)[^/]+/", "packs/NAME/VERSION/"),
          new Name("^packs/[^/]+/(?=versions/|compare/|index)", "packs/NAME/"),
          new Name("^quality/rules/[^/]+/", "quality/rules/RULE/"),
          new Name("^(layers|types|clouds|contributors)/[^/]+/", "KIND/WORD/"),
          new Name("^(layers|types|clouds|contributors)/index", "KIND/index"));

  private record Name(Pattern start, String kind) {
    Name(String start, String kind) {
      this(Pattern.compile(start), kind);
    }
  }

  private PageKinds() {}

  /** Paths of pages. */
  static Collection<String> of(Map<String, String> pages) {
    Map<String, String> largest = new TreeMap<>();
    for (String path : pages.keySet()) {
      largest.merge(kind(path), path, (a, b) -> size(pages, a) >= size(pages, b) ? a : b);
    }
    return largest.values();
  }

  private static int size(Map<String, String> pages, String path) {
    return pages.getOrDefault(path, "").length();
  }

  private static String kind(String path) {
    for (Name name : NAMES) {
      Matcher matcher = name.start().matcher(path);
      if (matcher.find()) {
        return matcher.replaceFirst(name.kind());
      }
    }
    return path;
  }
}
