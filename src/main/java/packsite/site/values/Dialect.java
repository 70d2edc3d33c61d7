package packsite.site.values;

/** The convention that a comment follows. */
public enum Dialect {
  HELM_DOCS("helm-docs"),
  BITNAMI("@param"),
  SCHEMA("@schema"),
  PLAIN("comment"),
  NONE("");

  private final String label;

  Dialect(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
