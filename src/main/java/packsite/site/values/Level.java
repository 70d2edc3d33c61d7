package packsite.site.values;

/** How much a mark weighs, worst first. */
public enum Level {
  ERROR("error", ""),
  WARNING("warning", "warn"),
  INFO("info", "info");

  private final String label;
  private final String cssClass;

  Level(String label, String cssClass) {
    this.label = label;
    this.cssClass = cssClass;
  }

  public String label() {
    return label;
  }

  /** What stands beside {@code hit} and {@code finding}; an error needs nothing. */
  public String cssClass() {
    return cssClass;
  }
}
