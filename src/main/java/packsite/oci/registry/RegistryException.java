package packsite.oci.registry;

/** Why a registry did not do what it was asked, and a way out. */
public final class RegistryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String message;
  private final String help;

  /** What went wrong, as far as it decides what to do next. */
  public enum Kind {
    /** No connection can be made. */
    UNREACHABLE,
    /** A connection broke or stalled after it was made. */
    BROKEN,
    /** The certificate is not trusted, or TLS is not spoken. */
    TLS,
    /** Nobody has logged in, or the password is wrong: nothing at all is allowed. */
    UNAUTHORIZED,
    /** Logged in, and not allowed. */
    FORBIDDEN,
    /** The repository has to be made first. */
    NO_REPOSITORY,
    /** The registry or a proxy wants smaller files. */
    TOO_LARGE,
    /** The tag cannot be moved. */
    IMMUTABLE,
    /** Too many requests, even after waiting. */
    THROTTLED,
    /** The registry failed. */
    SERVER,
    /** Its answer makes no sense, or its bytes are not what they should be. */
    PROTOCOL,
    /** What was to be sent cannot be read. */
    LOCAL
  }

  public RegistryException(Kind kind, String message, String help) {
    super(message);
    this.kind = kind;
    this.message = message;
    this.help = help;
  }

  public Kind kind() {
    return kind;
  }

  /** One sentence without a full stop; never null. */
  @Override
  public String getMessage() {
    return message;
  }

  /** A way out; may be empty. */
  public String help() {
    return help;
  }

  /** True where all other packs would fail in the same way. */
  public boolean isHopeless() {
    return switch (kind) {
      case UNREACHABLE, TLS, UNAUTHORIZED -> true;
      case BROKEN,
          FORBIDDEN,
          NO_REPOSITORY,
          TOO_LARGE,
          IMMUTABLE,
          THROTTLED,
          SERVER,
          PROTOCOL,
          LOCAL ->
          false;
    };
  }
}
