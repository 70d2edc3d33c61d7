package packsite.oci.push;

/** Two artifacts want the same tag for different content. */
public final class ClashException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String help;

  ClashException(String message, String help) {
    super(message);
    this.help = help;
  }

  /** A way out. */
  public String help() {
    return help;
  }
}
