package packsite.lint.images;

/** values.yaml for the examples of this family: they differ in the image list alone. */
final class ImageTexts {
  private static final String HEAD =
      """
      pack:
        namespace: web
        content:
          images:
      """;

  private ImageTexts() {}

  /** With these references in the list. */
  static String list(String... references) {
    StringBuilder yaml = new StringBuilder(HEAD);
    for (String reference : references) {
      yaml.append("      - image: ").append(reference).append('\n');
    }
    return yaml.toString();
  }

  /** With items of any form, one to a line. */
  static String items(String... items) {
    StringBuilder yaml = new StringBuilder(HEAD);
    for (String item : items) {
      yaml.append("      ").append(item).append('\n');
    }
    return yaml.toString();
  }
}
