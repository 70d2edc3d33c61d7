package packsite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, from the file that the build and the launcher both ship. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"packsite " + text()};
  }

  static String text() {
    try (InputStream in = ProductVersion.class.getResourceAsStream("/packsite/version")) {
      if (in == null) {
        throw new IllegalStateException("no resource packsite/version on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
