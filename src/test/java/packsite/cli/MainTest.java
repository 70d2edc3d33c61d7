package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.fixture.PackFixture;

final class MainTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "inspect",
        "diff",
        "upgrade-path",
        "overrides",
        "config",
        "config validate",
        "config init"
      })
  void every_command_has_help_with_an_example(String command) {
    CliRun run = CliRun.in(folder, (command + " --help").split(" "));
    assertAll(
        () -> assertEquals(0, run.code()),
        () -> assertEquals("", run.err()),
        () -> assertTrue(run.out().startsWith("Usage: packsite " + command), run.out()),
        () -> assertTrue(run.out().contains("Example"), run.out()),
        () -> assertTrue(run.out().contains("  packsite " + command), run.out()));
  }

  @Test
  void help_of_the_program_lists_commands_and_exit_codes() {
    CliRun run = CliRun.in(folder, "--help");
    assertAll(
        () -> assertEquals(0, run.code()),
        () -> assertEquals("", run.err()),
        () -> assertTrue(run.out().contains("build"), run.out()),
        () -> assertTrue(run.out().contains("inspect"), run.out()),
        () -> assertTrue(run.out().contains("Example:"), run.out()),
        () -> assertTrue(run.out().contains("Exit codes: 0 fine"), run.out()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "build --version", "inspect --version"})
  void version_goes_to_standard_output(String args) {
    CliRun run = CliRun.in(folder, args.split(" "));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().matches("packsite [0-9]+\\.[0-9]+\\.[0-9]+\\S*\n"), run.out());
  }

  @Test
  void a_command_is_required() {
    assertUsage("no command given", "`packsite --help` shows what there is");
  }

  @Test
  void an_unknown_command_is_told_with_the_nearest() {
    assertUsage("unknown command `inspct`", "did you mean `inspect`?", "inspct");
  }

  @Test
  void an_unknown_command_without_a_nearest_is_told_where_to_look() {
    assertUsage("unknown command `frobnicate`", "`packsite --help` shows", "frobnicate");
  }

  @Test
  void an_unknown_option_is_told_with_the_nearest() {
    assertUsage("unknown option `--fromat`", "did you mean `--format`?", "inspect", "--fromat");
  }

  @Test
  void an_unknown_option_with_a_value_is_told_with_the_nearest() {
    assertUsage("unknown option `--stie=x`", "did you mean `--site`?", "build", "--stie=x");
  }

  @Test
  void a_value_that_an_option_does_not_know_is_told_with_the_known_ones() {
    assertUsage("`--format` knows no `jsn`", "did you mean `json`?", "inspect", "--format", "jsn");
    assertUsage("`--format` knows no `x`", "one of table, tree, json", "inspect", "--format", "x");
  }

  @Test
  void an_option_without_its_value_is_told() {
    assertUsage("`--format` needs a value", "--format FORMAT", "inspect", "--format");
    assertUsage("`--site` needs a value", "--site DIR", "build", "--site");
  }

  @Test
  void an_option_given_twice_is_told() {
    assertUsage("`--at` is given twice", "", "inspect", "--at", "a", "--at", "b");
  }

  @Test
  void an_argument_too_many_is_told() {
    assertUsage("unknown argument `b`", "`packsite build --help` shows", "build", "a", "b");
  }

  @Test
  void a_folder_that_does_not_exist_is_a_matter_of_usage() {
    assertUsage("no such folder", "give the folder of a pack repository", "build", "nowhere");
  }

  @Test
  void an_empty_folder_has_no_packs() {
    assertUsage("no packs in ", "a pack is a folder with a pack.json", "inspect");
    assertUsage("no packs in ", "a pack is a folder with a pack.json", "build", ".");
  }

  @Test
  void a_folder_that_nothing_marks_is_not_built_by_accident() throws IOException {
    PackFixture.healthy("orbit").writeTo(folder.resolve("somewhere"));
    assertUsage("no packs in sight: neither git", "`packsite build .` reads", "build");
    assertFalse(Files.exists(folder.resolve("site")));
    assertEquals(0, CliRun.in(folder, "build", ".", "--no-lint").code());
  }

  @Test
  void another_spelling_of_the_configuration_is_not_passed_over() throws IOException {
    PackFixture.healthy("orbit").writeTo(folder);
    Files.writeString(folder.resolve("packsite.yml"), "version: 1\n");
    assertUsage("`packsite.yml` is not read", "rename it to `packsite.yaml`", "inspect");
  }

  @Test
  void no_packs_are_fine_where_that_is_said() {
    CliRun run = CliRun.in(folder, "build", "--allow-empty");
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void columns_of_the_terminal_narrow_the_table() throws IOException {
    PackFixture.healthy("a-pack-with-a-name-that-goes-on-and-on-and-on").writeTo(folder);
    String wide = CliRun.in(folder, "inspect").out().lines().skip(1).findFirst().orElseThrow();
    CliRun run = CliRun.with(Map.of("COLUMNS", "90"), folder, "inspect");
    String narrow = run.out().lines().skip(1).findFirst().orElseThrow();
    assertTrue(narrow.length() < wide.length() && narrow.length() <= 90, narrow);
  }

  private void assertUsage(String message, String help, String... args) {
    CliRun run = CliRun.in(folder, args);
    assertAll(
        () -> assertEquals(2, run.code()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().startsWith("packsite: " + message), run.err()),
        () -> assertTrue(run.err().contains(help), run.err()),
        () -> assertTrue(run.err().lines().count() <= 2, run.err()));
  }
}
