package packsite.oci;

/** Why a file that packsite wrote cannot be read back, with its line. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
