package packsite.site.readme;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the tags that people write into Markdown. */
final class Tags {
  /** Of a tag that goes while its content stays. */
  static final String TRANSPARENT = "";

  private static final Map<String, String> KNOWN = new HashMap<>();

  private static final Set<String> PHRASE =
      Set.of("a", "b", "code", "del", "em", "i", "ins", "kbd", "span", "strong", "sub", "sup");

  /** Blocks whose names people also use for what is to be filled in: {@code <section>}. */
  private static final Set<String> LOOSE =
      Set.of("center", "section", "article", "header", "footer", "main", "nav", "aside", "figure");

  static {
    for (String same :
        "a b br blockquote caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre strong sub summary sup table tbody td tfoot th thead tr ul"
            .split(" ")) {
      KNOWN.put(same, same);
    }
    for (String gone :
        "abbr address big cite dfn figcaption font label mark nobr picture q small span time u var samp"
            .split(" ")) {
      KNOWN.put(gone, TRANSPARENT);
    }
    for (String block : LOOSE) {
      KNOWN.put(block, "div");
    }
    KNOWN.put("s", "del");
    KNOWN.put("strike", "del");
    KNOWN.put("tt", "code");
  }

  private Tags() {}

  /** The element to write for a tag, {@link #TRANSPARENT}, or null where its text is to show. */
  static @Nullable String element(String tag) {
    return KNOWN.get(tag);
  }

  static boolean isPhrase(String element) {
    return PHRASE.contains(element);
  }

  /** True where a tag without attributes means something only if a later one ends it. */
  static boolean needsEnd(String tag, String element, boolean inBlock) {
    return element.equals(TRANSPARENT) || isPhrase(element) || !inBlock && LOOSE.contains(tag);
  }

  /** What has no content and nothing to show, as long as it has attributes: without, it is text. */
  static boolean isSilent(String tag) {
    return switch (tag) {
      case "source", "wbr", "col", "colgroup" -> true;
      default -> false;
    };
  }

  static boolean isHeading(String element) {
    return element.length() == 2
        && element.charAt(0) == 'h'
        && element.charAt(1) >= '1'
        && element.charAt(1) <= '6';
  }

  /** Elements whose text is no markup up to their own end, however they are shown. */
  static boolean isVerbatim(String tag) {
    return switch (tag) {
      case "script", "style", "textarea", "title", "xmp", "noscript", "iframe", "plaintext" -> true;
      default -> false;
    };
  }
}
