package packsite.schema;

/** A schema that says nothing: it is broken, needs what is not there, or would never end. */
public final class UnusableSchemaException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Takes the reason.
   *
   * @param reason one clause that goes on after "the schema": {@code refers to itself without end}
   */
  UnusableSchemaException(String reason) {
    super(reason);
  }

  /** Goes on after "the schema". */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
