package packsite.lint.format;

/** Texts of rules, which are broken into lines where the source is. */
final class Prose {
  private Prose() {}

  static String line(String text) {
    return text.replaceAll("\\s*\\n\\s*", " ").strip();
  }
}
