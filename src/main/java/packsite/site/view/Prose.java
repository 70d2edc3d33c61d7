package packsite.site.view;

import packsite.text.Html;

/** Sentences of ours, in which backticks mark what is code. */
public final class Prose {
  private Prose() {}

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
