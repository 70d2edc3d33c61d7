package packsite.diff;

import packsite.text.Style;

/** Signs beyond ASCII, for terminals that may not have them. */
final class Signs {
  private Signs() {}

  static String of(Style style, String text) {
    return style.unicode() ? text : ascii(text);
  }

  private static String ascii(String text) {
    return text.replace(" → ", " -> ").replace(" · ", ", ").replace(" −", " -").replace("×", "x");
  }
}
