package packsite.site.theme;

/** A template that cannot be used: says which, and what is wrong with it. */
public final class ThemeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ThemeException(String message) {
    super(message);
  }

  ThemeException(String message, Throwable cause) {
    super(message, cause);
  }
}
