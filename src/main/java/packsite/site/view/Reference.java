package packsite.site.view;

import packsite.text.Html;

/** Names of images, and other long names with slashes, that lines may break in. */
public final class Reference {
  private Reference() {}

  /** Escaped, with a place to break behind each slash. */
  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
      Html.text(out, text, from, slash + 1);
      out.append("<wbr>");
      from = slash + 1;
    }
    Html.text(out, text, from, text.length());
    return out.toString();
  }
}
