package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code packsite config}. */
final class ConfigCommandTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("packsite.yaml");
  }

  @Test
  void a_file_without_a_fault_is_fine() throws IOException {
    Files.writeString(file(), "lint: {profile: strict}\n");
    assertFine("packsite.yaml: fine\n", "config", "validate");
  }

  @Test
  void the_file_is_found_from_below_and_by_its_path() throws IOException {
    Path below = Files.createDirectories(folder.resolve("repo/packs/a"));
    Files.writeString(folder.resolve("repo/packsite.yaml"), "version: 1\n");
    assertEquals("packsite.yaml: fine\n", CliRun.in(below, "config", "validate").out());
    assertFine("packsite.yaml: fine\n", "config", "validate", "repo/packs");
    assertFine("packsite.yaml: fine\n", "config", "validate", "repo/packsite.yaml");
  }

  @Test
  void faults_are_told_with_place_and_way_out() throws IOException {
    Files.writeString(file(), "lint:\n  profile: comunity\n  level: {}\n");
    CliRun run = CliRun.in(folder, "config", "validate");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("packsite.yaml:2:12"), run.err());
    assertTrue(run.err().contains("did you mean `community`?"), run.err());
    assertTrue(run.err().contains("packsite.yaml:3:3"), run.err());
    assertTrue(run.err().contains("did you mean `levels`?"), run.err());
  }

  @Test
  void without_a_file_the_defaults_hold() {
    assertFine("packsite.yaml: not there, the defaults hold\n", "config", "validate");
  }

  @Test
  void a_file_that_is_asked_for_has_to_be_there() {
    assertUsage(
        CliRun.in(folder, "config", "validate", "packsite.yaml"),
        "no such file: packsite.yaml",
        "`packsite config init` writes one");
    assertUsage(
        CliRun.in(folder, "config", "validate", "nowhere"),
        "no such folder: " + folder.resolve("nowhere"),
        "give the folder of a pack repository");
  }

  @Test
  void another_spelling_is_told() throws IOException {
    Files.writeString(folder.resolve("packsite.yml"), "version: 1\n");
    assertUsage(
        CliRun.in(folder, "config", "validate"),
        "`packsite.yml` is not read",
        "rename it to `packsite.yaml`");
    assertUsage(
        CliRun.in(folder, "config", "init"),
        "`packsite.yml` is not read",
        "rename it to `packsite.yaml`");
    assertFalse(Files.exists(file()));
  }

  @Test
  void init_writes_a_file_that_is_fine() {
    CliRun run = CliRun.in(folder, "config", "init");
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals("Wrote packsite.yaml\n", run.err());
    assertFine("packsite.yaml: fine\n", "config", "validate");
  }

  @Test
  void init_writes_into_the_root_of_git() throws IOException {
    Path root = Files.createDirectories(folder.resolve("repo"));
    Path below = Files.createDirectories(root.resolve("packs/a"));
    WorkspaceTest.git(root, "init", "-q");
    CliRun run = CliRun.in(below, "config", "init");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(root.resolve("packsite.yaml")));
    assertFalse(Files.exists(below.resolve("packsite.yaml")));
  }

  @Test
  void init_writes_over_nothing() throws IOException {
    Files.writeString(file(), "lint: faulty\n");
    Path below = Files.createDirectories(folder.resolve("packs"));
    assertUsage(
        CliRun.in(folder, "config", "init"),
        "packsite.yaml is there already",
        "edit it, or delete it to start afresh");
    assertUsage(
        CliRun.in(below, "config", "init"),
        file().toRealPath() + " is there already",
        "edit it, or delete it to start afresh");
    assertEquals("lint: faulty\n", Files.readString(file()));
  }

  @Test
  void init_does_not_write_through_a_link() throws IOException {
    Path target = folder.resolve("elsewhere.yaml");
    assumeTrue(link(file(), target), "skipped: no links on this file system");
    assertUsage(
        CliRun.in(folder, "config", "init"),
        "packsite.yaml is there already",
        "edit it, or delete it to start afresh");
    assertFalse(Files.exists(target));
  }

  @Test
  void a_folder_that_cannot_be_written_is_a_matter_of_the_environment() throws IOException {
    assumeFalse(WorkspaceTest.isRoot(folder), "skipped: root writes everywhere");
    Path locked = Files.createDirectories(folder.resolve("locked"));
    assumeTrue(locked.toFile().setWritable(false), "skipped: no rights on this file system");
    CliRun run = CliRun.in(folder, "config", "init", "locked");
    assertEquals(4, run.code(), run.err());
    assertTrue(run.err().startsWith("packsite: cannot write locked/packsite.yaml\n"), run.err());
  }

  @Test
  void a_command_is_required_and_misspelt_ones_are_told() {
    assertUsage(
        CliRun.in(folder, "config"),
        "no command given",
        "`packsite config --help` shows what there is");
    assertUsage(
        CliRun.in(folder, "config", "validat"),
        "unknown command `validat`",
        "did you mean `validate`?");
  }

  private static boolean link(Path from, Path to) {
    try {
      Files.createSymbolicLink(from, to);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void assertFine(String out, String... args) {
    CliRun run = CliRun.in(folder, args);
    assertEquals(0, run.code(), run.err());
    assertEquals(out, run.out());
    assertEquals("", run.err());
  }

  private static void assertUsage(CliRun run, String message, String help) {
    assertEquals(2, run.code(), run.out());
    assertEquals("packsite: " + message + "\n  help: " + help + "\n", run.err());
    assertEquals("", run.out());
  }
}
