package packsite.site.view;

import java.util.Locale;
import packsite.text.Html;

/** Sentences of ours, in which backticks mark what is code. */
public final class Prose {
  private Prose() {}

  /**
   * With a capital at its start and a full stop at its end, unless it has them or is code there.
   */
  public static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    boolean ends = ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0;
    return ends ? capital : capital + ".";
  }

  /** Escaped, with each pair of backticks as code. */
  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    int from = 0;
    while (true) {
      int open = text.indexOf('`', from);
      int close = open < 0 ? -1 : text.indexOf('`', open + 1);
      if (close < 0) {
        Html.text(out, text, from, text.length());
        return out.toString();
      }
      Html.text(out, text, from, open);
      out.append("<code>");
      Html.text(out, text, open + 1, close);
      out.append("</code>");
      from = close + 1;
    }
  }
}
