package packsite.lint;

/** What went wrong inside, in one line. */
final class Trouble {
  private Trouble() {}

  static String of(Throwable failure) {
    String where = "";
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("packsite.")) {
        where = " in " + frame.getClassName() + ":" + frame.getLineNumber();
        break;
      }
    }
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return failure.getClass().getSimpleName() + where + message;
  }
}
