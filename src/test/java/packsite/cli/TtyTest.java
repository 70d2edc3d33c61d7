package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TtyTest {
  @TempDir Path folder;

  @Test
  void files_folders_and_what_is_missing_are_no_terminals() throws IOException {
    assertFalse(Tty.isDevice(Files.writeString(folder.resolve("file"), "")));
    assertFalse(Tty.isDevice(folder));
    assertFalse(Tty.isDevice(folder.resolve("missing")));
  }

  @Test
  void a_device_is_told_from_a_file() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "skipped: no devices in the file system");
    assertTrue(Tty.isDevice(device));
  }

  @Test
  void pipes_are_no_terminals() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/fd")), "skipped: streams have no names here");
    assertEquals("false false", asked(probe()));
  }

  @Test
  void each_stream_of_a_terminal_is_asked_for_itself() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no `script` here");
    assertEquals("true true", asked("script -qec \"" + probe() + "\" /dev/null"));
    assertEquals("false true", asked("script -qec \"" + probe() + " | cat\" /dev/null"));
  }

  /** The shell command that writes what {@link Tty} says into a file. */
  private String probe() throws URISyntaxException {
    List<String> classes = new ArrayList<>();
    for (Class<?> type : List.of(Tty.class, TtyProbe.class)) {
      classes.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return "'%s' -Xshare:auto -cp '%s' packsite.cli.TtyProbe '%s'"
        .formatted(java, String.join(File.pathSeparator, classes), folder.resolve("said"));
  }

  private String asked(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return Files.readString(folder.resolve("said"));
  }
}
