package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.PackFixture;

/** Where the root of a repository is, and how packs are chosen. */
final class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void the_nearest_packsite_yaml_makes_the_root() throws IOException {
    Path outer = repository(folder.resolve("outer"), "outer-pack");
    Path inner = repository(outer.resolve("nested/inner"), "inner-pack");
    Files.writeString(outer.resolve("packsite.yaml"), "version: 1\n");
    Files.writeString(inner.resolve("packsite.yaml"), "version: 1\n");
    assertTable(CliRun.in(inner.resolve("packs"), "inspect"), "inner-pack");
    assertTable(CliRun.in(outer.resolve("nested"), "inspect"), "outer-pack");
  }

  @Test
  void packsite_yaml_wins_over_the_top_of_git() throws IOException {
    Path top = gitRepository(folder.resolve("top"), "top-pack");
    Path below = repository(top.resolve("below"), "below-pack");
    assertTable(CliRun.in(below, "inspect"), "top-pack");
    Files.writeString(below.resolve("packsite.yaml"), "");
    assertTable(CliRun.in(below.resolve("packs"), "inspect"), "below-pack");
  }

  @Test
  void without_either_the_folder_itself_is_the_root() {
    repository(folder, "plain");
    assertTable(CliRun.in(folder, "inspect"), "plain");
    CliRun below = CliRun.in(folder.resolve("packs/plain-1.0.0"), "inspect", "--format", "json");
    assertTrue(below.out().contains("\"dir\": \"\""), below.out());
  }

  @Test
  void a_folder_given_to_build_stands_for_its_repository() throws IOException {
    Path root = repository(folder.resolve("there"), "plain");
    Files.createDirectories(folder.resolve("here"));
    CliRun run = CliRun.in(folder.resolve("here"), "build", "../there", "--no-lint");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(root.resolve("site/index.html")));
    assertEquals(List.of(), list(folder.resolve("here")));
  }

  @Test
  void the_site_goes_where_it_is_told_counted_from_the_folder_of_the_run() throws IOException {
    Path root = repository(folder.resolve("there"), "plain");
    CliRun run = CliRun.in(folder, "build", "there", "--site", "public", "--no-lint");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(folder.resolve("public/index.html")));
    assertFalse(Files.exists(root.resolve("site")));
    assertTrue(
        run.err().matches("Wrote [0-9]+ files, [0-9.]+ MB, to public\nPacked .*\n"), run.err());
  }

  @Test
  void packs_are_chosen_by_name_by_id_and_by_folder() throws IOException {
    repository(folder, "orbit");
    PackFixture.healthy("orbit").json("version", "\"2.0.0\"").at("packs/two").writeTo(folder);
    PackFixture.healthy("lantern").writeTo(folder);
    Files.writeString(folder.resolve("packsite.yaml"), "version: 1\n");
    assertEquals(List.of("packs/orbit-1.0.0", "packs/two"), dirs("orbit"));
    assertEquals(List.of("packs/two"), dirs("orbit@2.0.0"));
    assertEquals(List.of("packs/lantern-1.0.0"), dirs("packs/lantern-1.0.0"));
    assertEquals(List.of("packs/lantern-1.0.0", "packs/two"), dirs("lantern", "packs/two"));
  }

  @Test
  void a_pack_that_is_not_there_is_told_with_the_nearest() {
    repository(folder, "orbit");
    CliRun name = CliRun.in(folder, "inspect", "obrit");
    assertEquals(2, name.code());
    assertEquals("packsite: no pack `obrit`\n  help: did you mean `orbit`?\n", name.err());
    CliRun version = CliRun.in(folder, "inspect", "orbit@1.0.1");
    assertTrue(version.err().contains("help: orbit has 1.0.0\n"), version.err());
    CliRun far = CliRun.in(folder, "inspect", "something");
    assertTrue(far.err().contains("`packsite inspect` lists the packs"), far.err());
  }

  @Test
  void a_folder_without_packs_among_the_arguments_is_told() throws IOException {
    repository(folder, "orbit");
    Files.writeString(folder.resolve("packsite.yaml"), "version: 1\n");
    Files.createDirectories(folder.resolve("docs"));
    CliRun run = CliRun.in(folder, "inspect", "docs", "orbit");
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().startsWith("packsite: no pack below `docs`"), run.err());
  }

  @Test
  void a_revision_is_read_through_git() throws IOException {
    Path root = gitRepository(folder.resolve("repo"), "old");
    git(root, "commit", "-q", "-m", "one");
    PackFixture.healthy("new").writeTo(root);
    assertTrue(CliRun.in(root, "inspect").out().contains("new "));
    CliRun run = CliRun.in(root, "inspect", "--at", "HEAD");
    assertTable(run, "old");
    assertFalse(run.out().contains("new "), run.out());
  }

  @Test
  void a_revision_that_is_none_is_a_matter_of_usage() throws IOException {
    Path root = gitRepository(folder.resolve("repo"), "old");
    git(root, "commit", "-q", "-m", "one");
    CliRun run = CliRun.in(root, "inspect", "--at", "nowhere");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("nowhere"), run.err());
    assertTrue(run.err().lines().count() <= 2, run.err());
  }

  @Test
  void a_revision_without_git_is_a_matter_of_usage() {
    repository(folder, "plain");
    CliRun run = CliRun.in(folder, "inspect", "--at", "HEAD");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().startsWith("packsite: no git repository at "), run.err());
  }

  @Test
  void git_ignored_folders_are_no_packs() throws IOException {
    Path root = gitRepository(folder.resolve("repo"), "kept");
    PackFixture.healthy("scratch").writeTo(root);
    Files.writeString(root.resolve(".gitignore"), "scratch-1.0.0/\n");
    CliRun run = CliRun.in(root, "inspect");
    assertTable(run, "kept");
    assertFalse(run.out().contains("scratch"), run.out());
  }

  @Test
  void a_folder_that_cannot_be_written_is_a_matter_of_the_environment() throws IOException {
    assumeFalse(isRoot(folder), "skipped: root writes everywhere");
    repository(folder, "plain");
    Path locked = Files.createDirectories(folder.resolve("locked"));
    assumeTrue(locked.toFile().setWritable(false), "skipped: no rights on this file system");
    CliRun run = CliRun.in(folder, "build", "--site", "locked/site");
    assertEquals(4, run.code(), run.err());
    assertEquals(
        """
        packsite: cannot write locked/site: permission denied
          help: check the rights of the folder around it, and the room on the disk
        """,
        run.err());
  }

  @Test
  void a_site_below_a_file_is_told_without_words_of_the_library() {
    repository(folder, "plain");
    CliRun run = CliRun.in(folder, "build", "--site", "packs/plain-1.0.0/pack.json/site");
    assertEquals(4, run.code(), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertTrue(run.err().startsWith("packsite: cannot write packs/plain-1.0.0/pack.json/site: "));
  }

  static boolean isRoot(Path folder) throws IOException {
    return Files.getOwner(folder).getName().equals("root");
  }

  private List<String> dirs(String... selection) {
    List<String> args = new ArrayList<>(List.of("inspect", "--format", "json"));
    args.addAll(List.of(selection));
    CliRun run = CliRun.in(folder, args.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return run.out()
        .lines()
        .filter(line -> line.startsWith("      \"dir\": "))
        .map(line -> line.replaceAll(".*: \"|\",?$", ""))
        .toList();
  }

  private static void assertTable(CliRun run, String name) {
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\n" + name + " "), run.out());
    assertTrue(run.out().contains("\n1 pack of 1 name"), run.out());
  }

  private static Path repository(Path root, String name) {
    PackFixture.healthy(name).writeTo(root);
    return root;
  }

  private static Path gitRepository(Path root, String name) throws IOException {
    repository(root, name);
    git(root, "init", "-q", "-b", "main");
    git(root, "add", "-A");
    return root;
  }

  /** Runs git, or skips the test where there is none. */
  static String git(Path root, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test"));
    command.addAll(List.of("-c", "user.email=test@example.org"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
    Process process = start(builder);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), said);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return said.strip();
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: the git program is missing");
      throw e;
    }
  }

  private static List<Path> list(Path dir) throws IOException {
    try (var paths = Files.list(dir)) {
      return paths.toList();
    }
  }
}
