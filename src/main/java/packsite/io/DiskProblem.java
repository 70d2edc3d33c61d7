package packsite.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an IOException says about a file, without the host's paths that its own message holds. */
final class DiskProblem {
  private DiskProblem() {}

  static TreeException of(String path, @Nullable IOException e) {
    if (e instanceof NoSuchFileException) {
      return TreeException.missing(path);
    }
    if (e instanceof AccessDeniedException) {
      return new TreeException(
          TreeException.Kind.DENIED, path, "cannot be read: permission denied");
    }
    if (e instanceof NotDirectoryException) {
      return new TreeException(TreeException.Kind.WRONG_KIND, path, "is not a directory");
    }
    if (e instanceof FileSystemLoopException) {
      return new TreeException(TreeException.Kind.WRONG_KIND, path, "is a symbolic link");
    }
    String reason = e instanceof FileSystemException fs ? fs.getReason() : null;
    if (reason != null && reason.equals("Not a directory")) {
      return TreeException.missing(path); // Something above it is a file.
    }
    String said = reason == null ? "input/output error" : reason.toLowerCase(Locale.ROOT);
    return new TreeException(TreeException.Kind.FAILED, path, "cannot be read: " + said);
  }
}
