package packsite.site.readme;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import packsite.text.GithubIds;

/** The places of a text that have a name, and the links to them. */
final class Fragments {
  static final String PREFIX = "readme-";

  /** Ids of footnotes hold a dot where no heading can have one; names of authors may not. */
  private static final String FOOTNOTE = "fn.";

  private static final int MAX_LENGTH = 200;

  private final GithubIds headings = new GithubIds();
  private final Set<String> used = new HashSet<>();

  /** A link to a place of the text, which may be named only further down. */
  record InPage(String fragment, String target, int line) {}

  String heading(String text) {
    String id = headings.next(text);
    while (!used.add(id)) {
      id = headings.next(text);
    }
    return PREFIX + id;
  }

  /** A heading that is left out: links to it lead to the top. */
  void skip(String text) {
    headings.next(text);
  }

  /** The id for a name that raw HTML gives to a place; null where it cannot have one. */
  @Nullable String anchor(String name) {
    boolean fits = !name.isEmpty() && name.length() <= MAX_LENGTH && !name.startsWith(FOOTNOTE);
    for (int i = 0; fits && i < name.length(); i++) {
      char c = name.charAt(i);
      fits = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
    }
    return fits && used.add(name) ? PREFIX + name : null;
  }

  /** The href of a link, or null where no place has that name. */
  @Nullable String href(InPage link) {
    String name = Hrefs.decode(link.fragment());
    String lower = name.toLowerCase(Locale.ROOT);
    if (used.contains(name)) {
      return Hrefs.relative("#" + PREFIX + name);
    }
    if (used.contains(lower)) {
      return Hrefs.relative("#" + PREFIX + lower);
    }
    return lower.equals("top") || lower.isEmpty() ? "#top" : null;
  }

  static String footnote(int number) {
    return PREFIX + FOOTNOTE + number;
  }

  static String reference(int number, int time) {
    return PREFIX + FOOTNOTE + number + ".ref" + (time > 1 ? "." + time : "");
  }
}
