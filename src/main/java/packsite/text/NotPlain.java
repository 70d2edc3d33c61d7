package packsite.text;

/** Says that a text is none for the fast path; it carries nothing, so one will do for all. */
final class NotPlain extends RuntimeException {
  static final NotPlain INSTANCE = new NotPlain();
  private static final long serialVersionUID = 1L;

  private NotPlain() {
    super("not plain YAML", null, false, false);
  }
}
