package packsite.site.readme;

import java.util.Locale;
import packsite.text.Html;

/** Writes blocks of code. */
final class Code {
  private static final int MAX_LANGUAGE = 20;

  private final Balanced out;
  private final Labels labels;
  private int count;

  Code(Balanced out, Labels labels) {
    this.out = out;
    this.labels = labels;
  }

  int count() {
    return count;
  }

  /** Writes a block; {@code info} is what stands behind the opening fence. */
  void write(String literal, String info) {
    count++;
    String language = language(info);
    if (language.equals("mermaid")) {
      Element caption = out.begin("p", " class=\"cap\"");
      out.text("Diagram, as Mermaid source");
      out.end(caption);
    }
    String label = Html.escape(labels.code(language));
    Element pre = out.begin("pre", " tabindex=\"0\" role=\"region\" aria-label=\"" + label + '"');
    String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    StringBuilder code = new StringBuilder(text.length() + 64).append("<code>");
    if (language.equals("yaml") || language.equals("yml")) {
      YamlInk.write(code, text);
    } else {
      Html.text(code, text);
    }
    out.verbatim(code.append("</code>"));
    out.end(pre);
  }

  /** The first word, if it looks like the name of a language. */
  private static String language(String info) {
    String stripped = info.strip();
    int end = 0;
    while (end < stripped.length() && isLanguage(stripped.charAt(end))) {
      end++;
    }
    boolean whole =
        end == stripped.length()
            || stripped.charAt(end) <= ' '
            || "{,:".indexOf(stripped.charAt(end)) >= 0;
    return whole && end <= MAX_LANGUAGE ? stripped.substring(0, end).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isLanguage(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "+#-_.".indexOf(c) >= 0;
  }
}
