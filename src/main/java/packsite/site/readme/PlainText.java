package packsite.site.readme;

/** Takes our own HTML back to the text it shows. */
final class PlainText {
  private PlainText() {}

  /** From {@code start} on; blanks are one each. */
  static String of(StringBuilder html, int start) {
    StringBuilder text = new StringBuilder();
    boolean blank = false;
    for (int i = start; i < html.length(); ) {
      char c = html.charAt(i);
      int end = i + 1;
      if (c == '<') {
        end = html.indexOf(">", i) + 1; // No value that we write holds one.
      } else if (c == '&') {
        end = html.indexOf(";", i) + 1;
      }
      if (c <= ' ') {
        blank = text.length() > 0;
      } else if (c != '<') {
        text.append(blank ? " " : "");
        text.append(c == '&' ? References.decode(html.substring(i, end)) : String.valueOf(c));
        blank = false;
      }
      i = end;
    }
    return text.toString();
  }
}
