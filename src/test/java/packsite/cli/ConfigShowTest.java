package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.PackFixture;
import packsite.lint.Rules;

/** {@code packsite config show}. */
final class ConfigShowTest {
  @TempDir Path folder;

  @BeforeEach
  void two_packs_and_a_configuration() throws IOException {
    Files.writeString(
        folder.resolve("packsite.yaml"),
        """
        lint:
          profile: strict
          levels:
            PK103: off
            IM1: warning
          overrides:
            - packs: ["orbit@1.*"]
              levels: { CH104: info }
        """);
    PackFixture.healthy("orbit").writeTo(folder);
    PackFixture.healthy("cairn").writeTo(folder);
  }

  private String line(String code, String... args) {
    CliRun run = CliRun.in(folder, args);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.out().lines().filter(line -> line.startsWith(code)).findFirst().orElseThrow();
  }

  private static void assertLine(String level, String by, String line) {
    String[] parts = line.split("  +", 3);
    assertEquals(level, parts[1], line);
    assertEquals(by, parts[2], line);
  }

  @Test
  void every_rule_has_a_line() {
    assertEquals(Rules.ALL.size(), CliRun.in(folder, "config", "show").out().lines().count());
  }

  @Test
  void the_line_that_decided_is_named() {
    assertTrue(line("PK103", "config", "show").contains("off      packsite.yaml:4 "));
    assertTrue(line("IM102", "config", "show").contains("warning  packsite.yaml:5 "));
  }

  @Test
  void the_command_line_wins() {
    String line = line("PK103", "config", "show", "--level", "PK103=error");
    assertTrue(line.contains("error") && line.contains("--level"), line);
  }

  @Test
  void overrides_hold_for_their_packs_alone() {
    CliRun run = CliRun.in(folder, "config", "show", "packs/orbit-1.0.0");
    assertTrue(run.out().startsWith("packs/orbit-1.0.0\n"), run.out());
    String line = line("CH104", "config", "show", "packs/orbit-1.0.0");
    assertTrue(line.contains("info     packsite.yaml:8 "), line);
    assertEquals(line, line("CH104", "config", "show", "orbit"));
    assertTrue(line("CH104", "config", "show", "cairn").contains("error"), line);
  }

  @Test
  void what_is_not_one_pack_is_refused() {
    CliRun many = CliRun.in(folder, "config", "show", "packs");
    assertEquals(2, many.code());
    assertTrue(many.err().startsWith("packsite: `packs` is 2 packs"), many.err());
    CliRun none = CliRun.in(folder, "config", "show", "crain");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("did you mean `cairn`?"), none.err());
    assertEquals(2, CliRun.in(folder, "config", "show", "--profile", "x").code());
  }

  @Test
  void a_rule_of_the_file_that_is_not_there_is_told() throws IOException {
    Files.writeString(folder.resolve("packsite.yaml"), "lint: {levels: {PK999: off}}\n");
    CliRun run = CliRun.in(folder, "config", "show");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("PK999"), run.err());
  }
}
