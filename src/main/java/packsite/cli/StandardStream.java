package packsite.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A standard stream that remembers why it could not be written to, which PrintStream does not. */
final class StandardStream extends OutputStream {
  private final FileOutputStream out;
  private @Nullable IOException failure;

  StandardStream(FileDescriptor descriptor) {
    this.out = new FileOutputStream(descriptor);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (failure == null) {
        failure = e;
      }
      throw e;
    }
  }

  /**
   * What kept the output from being complete; empty also where the reader of a pipe has seen
   * enough, as {@code head} does.
   */
  String trouble() {
    String reason = failure == null ? "" : String.valueOf(failure.getMessage());
    return reason.contains("Broken pipe") ? "" : reason;
  }
}
