package packsite.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether people look at what is written, or a program or a file gets it. */
final class Tty {
  static final int OUT = 1;
  static final int ERR = 2;

  private static final Path DESCRIPTORS = Path.of("/dev/fd");
  private static final int KIND_OF_FILE = 0170000;
  private static final int CHARACTER_DEVICE = 0020000;

  private Tty() {}

  /**
   * Asks the system for the stream itself, where it can be asked: Java knows of a console only, and
   * what that means has changed with its versions.
   */
  static boolean is(int descriptor) {
    return Files.exists(DESCRIPTORS)
        ? isDevice(DESCRIPTORS.resolve(String.valueOf(descriptor)))
        : isConsole(System.console());
  }

  /** True for terminals, and for /dev/null, where it matters to nobody. */
  static boolean isDevice(Path file) {
    try {
      Object mode = Files.getAttribute(file, "unix:mode");
      return mode instanceof Integer bits && (bits & KIND_OF_FILE) == CHARACTER_DEVICE;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Up to Java 21 there is a console only where it is a terminal; later ones have to be asked. */
  private static boolean isConsole(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
