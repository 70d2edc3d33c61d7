package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.fixture.Golden;

final class UpgradePathCommandTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("project.root", "")).toAbsolutePath();

  @Test
  void tells_several_steps_as_one() {
    CliRun run = CliRun.in(PROJECT, "upgrade-path", "orbit");
    assertEquals(0, run.code(), run.err());
    assertEquals("From orbit@2.3.0 to orbit@3.0.0 by 3 steps\n", run.err());
    assertTrue(run.out().startsWith("orbit 2.3.0 -> 3.0.0 (major)\n  by way of 2.3.1, 2.4.0\n"));
    Golden.assertFile("src/test/resources/diff/path.txt", run.out());
  }

  @Test
  void ends_may_be_given() {
    CliRun run = CliRun.in(PROJECT, "upgrade-path", "orbit", "2.3.1", "2.4.0", "--exit-code");
    assertEquals(1, run.code(), run.err());
    assertEquals("From orbit@2.3.1 to orbit@2.4.0 by 1 step\n", run.err());
    CliRun diff = CliRun.in(PROJECT, "diff", "orbit@2.3.1", "orbit@2.4.0");
    assertEquals(diff.out(), run.out());
    CliRun none = CliRun.in(PROJECT, "upgrade-path", "lantern");
    assertEquals(0, none.code(), none.err());
    assertTrue(none.out().endsWith("nothing differs\n"), none.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orbt              | no pack `orbt`                      | did you mean `orbit`?
          orbit 9           | no pack `orbit@9`                   | orbit has 2.3.0, 2.3.1, 2.4.0, 3.0.0
          orbit@2.3.0       | `orbit@2.3.0` is one version        | give the name alone: `orbit`
          orbit 2.3.0 9     | no pack `orbit@9`                   | orbit has
          orbit 3.0.0 2.4.0 | `3.0.0` is newer than `2.4.0`       | the older one first
          packs/orbit-2.3.0 | `packs/orbit-2.3.0` is a folder     | give the name of a pack
          """)
  void what_is_not_there_is_told(String args, String message, String help) {
    String[] words = ("upgrade-path " + args).split(" ");
    DiffCommandTest.assertUsage(CliRun.in(PROJECT, words), message, help);
  }
}
