package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed site is what a build of the sample packs gives, byte for byte. */
final class SampleSiteTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", "")).toAbsolutePath();

  @Test
  void committed_site_is_what_the_build_writes(@TempDir Path temp) throws IOException {
    boolean update = Boolean.getBoolean("update");
    Path target = update ? ROOT.resolve("site") : temp.resolve("site");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            ROOT);

    int code = Main.run(terminal, "build", "--no-oci", "--site", target.toString());

    assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("Everything could be read."));
    Map<String, String> committed = files(ROOT.resolve("site"));
    Map<String, String> built = files(target);
    assertEquals(
        committed.keySet(), built.keySet(), "run `mvn test -Dupdate` and review the difference");
    built.forEach(
        (name, text) ->
            assertEquals(
                committed.get(name), text, name + ": run `mvn test -Dupdate` and review it"));
  }

  /** Bytes as Latin-1 text, so that a difference can be read. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
