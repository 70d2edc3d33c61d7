package packsite.site.check;

import java.util.Map;

/** Character references of HTML: those that a catalog writes. */
final class References {
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  private References() {}

  /** The text with each reference replaced by what it stands for; unknown ones stay. */
  static String resolved(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
      String meant = end < 0 ? "" : meaning(text.substring(at + 1, end));
      out.append(meant.isEmpty() ? text.substring(at, at + 1) : meant);
      at = meant.isEmpty() ? at + 1 : end + 1;
    }
    return out.toString();
  }

  private static String meaning(String reference) {
    if (reference.matches("#[0-9]{1,7}")) {
      return character(Integer.parseInt(reference.substring(1)));
    }
    if (reference.matches("#[xX][0-9a-fA-F]{1,6}")) {
      return character(Integer.parseInt(reference.substring(2), 16));
    }
    return NAMED.getOrDefault(reference, "");
  }

  private static String character(int code) {
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}
