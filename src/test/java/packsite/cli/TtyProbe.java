package packsite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that writes to a file which of its streams are terminals. */
final class TtyProbe {
  private TtyProbe() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), Tty.is(Tty.OUT) + " " + Tty.is(Tty.ERR));
  }
}
