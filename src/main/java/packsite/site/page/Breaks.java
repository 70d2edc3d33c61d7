package packsite.site.page;

import packsite.text.Html;

/** Keys and other long names, that lines may break in. */
final class Breaks {
  private Breaks() {}

  /** Escaped, with a place to break behind each dot and slash. */
  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    int from = 0;
    int last = text.length() - 1;
    for (int i = 0; i < last; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '/') {
        Html.text(out, text, from, i + 1);
        out.append("<wbr>");
        from = i + 1;
      }
    }
    Html.text(out, text, from, text.length());
    return out.toString();
  }

  /** The same, with the last step of a path of keys in bold. */
  static String path(String path) {
    if (path.indexOf('/') >= 0) {
      return html(path); // An image or a file.
    }
    int dot = path.lastIndexOf('.');
    String last = "<b>" + Html.escape(path.substring(dot + 1)) + "</b>";
    return dot < 0 ? last : html(path.substring(0, dot) + ".") + "<wbr>" + last;
  }
}
