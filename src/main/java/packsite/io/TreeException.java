package packsite.io;

/** Why something in a {@link Tree} cannot be read; the message is one sentence for people. */
public final class TreeException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What sort of reason, for those who decide what follows from it. */
  public enum Kind {
    MISSING,
    DENIED,
    /** A directory where a file is asked for, a file where a directory is, a link, a pipe. */
    WRONG_KIND,
    TOO_BIG,
    /** The name is not UTF-8, or this process cannot express it. */
    NAME,
    /** The disk or git failed, or the file changed meanwhile. */
    FAILED,
  }

  private final Kind kind;
  private final String path;
  private final String reason;

  TreeException(Kind kind, String path, String reason) {
    super((path.isEmpty() ? "the root directory" : Wording.name(path)) + " " + reason);
    this.kind = kind;
    this.path = path;
    this.reason = reason;
  }

  public Kind kind() {
    return kind;
  }

  /** Relative to the root of the tree. */
  public String path() {
    return path;
  }

  /** The message without the path: {@code is 200.0 MB, limit 16.0 MB}. */
  public String reason() {
    return reason;
  }

  static TreeException missing(String path) {
    return new TreeException(Kind.MISSING, path, "does not exist");
  }

  static TreeException tooBig(String path, long size, long limit) {
    return new TreeException(Kind.TOO_BIG, path, Wording.tooBig(size, limit));
  }

  static TreeException changed(String path) {
    return new TreeException(Kind.FAILED, path, "has changed its size while it was read");
  }

  static TreeException notInClone(String path) {
    return new TreeException(
        Kind.FAILED, path, "cannot be read: this clone does not hold its content");
  }

  static TreeException notUtf8(String path) {
    return new TreeException(
        Kind.NAME,
        path,
        "has a name that is not UTF-8, or this process runs in a locale without it");
  }

  static TreeException wrongKind(Entry entry, String wanted) {
    if (entry.path().indexOf('\uFFFD') >= 0) {
      return notUtf8(entry.path());
    }
    String is =
        switch (entry.kind()) {
          case FILE -> "is a file";
          case DIRECTORY -> "is a directory";
          case LINK -> "is a symbolic link";
          case OTHER -> "is neither file nor directory";
        };
    return new TreeException(Kind.WRONG_KIND, entry.path(), is + ", not " + wanted);
  }
}
