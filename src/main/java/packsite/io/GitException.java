package packsite.io;

/** Why git could not answer; the message is one sentence for people. */
public final class GitException extends Exception {
  private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }
}
