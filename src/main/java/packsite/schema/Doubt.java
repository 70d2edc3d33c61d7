package packsite.schema;

/** Thrown where a quick look cannot tell what the library would say. */
final class Doubt extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final Doubt DOUBT = new Doubt();

  private Doubt() {
    super("not sure", null, false, false);
  }
}
