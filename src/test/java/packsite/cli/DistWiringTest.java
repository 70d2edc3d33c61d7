package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.PackFixture;
import packsite.oci.registry.FakeRegistry;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Source;

/** What the command line, packsite.yaml, git and the environment do to what is published. */
final class DistWiringTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void a_repository_of_two_packs() throws Exception {
    folder = Files.createDirectories(temp.resolve("repository"));
    for (String name : List.of("web", "cache")) {
      PackFixture.healthy(name)
          .manifest("x.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n")
          .writeTo(folder);
    }
    write(".gitignore", "/dist/\n/site/\n*.env\n");
    git("init", "-q", "-b", "main");
    commit("1700000000");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void commit(String seconds) throws Exception {
    git("add", "-A");
    git(
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.com",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        "change",
        "--date=@" + seconds + " +0000");
  }

  private void git(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_COMMITTER_DATE", "@1700000000 +0000");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private CliRun build(String... more) {
    return build(Map.of(), more);
  }

  private CliRun build(Map<String, String> environment, String... more) {
    List<String> args = new ArrayList<>(List.of("build", "--no-lint", "--no-site"));
    args.addAll(List.of(more));
    return CliRun.with(environment, folder, args.toArray(String[]::new));
  }

  private String manifest() throws IOException {
    return Files.readString(folder.resolve("dist/push-manifest.json"));
  }

  /** Of the pack that is first in the manifest, {@code cache}, unless another one is named. */
  private Node.Mapping pack(int index) throws IOException {
    return Json.read(Source.of("m", manifest()))
        .mapping()
        .orElseThrow()
        .get("packs")
        .orElseThrow()
        .asSequence()
        .orElseThrow()
        .items()
        .get(index)
        .asMapping()
        .orElseThrow();
  }

  private String text(int index, String... keys) throws IOException {
    return pack(index).at(keys).orElseThrow().asScalar().orElseThrow().value();
  }

  @Test
  void what_git_ignores_stays_behind_and_is_listed() throws Exception {
    build();
    String before = text(1, "archive", "tarDigest");
    write("packs/web-1.0.0/secret.env", "TOKEN=1\n");
    build();
    assertEquals(before, text(1, "archive", "tarDigest"));
    assertTrue(manifest().contains("\"path\": \"secret.env\""), manifest());
    assertTrue(manifest().contains("git-ignored"));
  }

  @Test
  void where_git_refuses_nothing_is_packed() throws Exception {
    write("packs/web-1.0.0/secret.env", "TOKEN=1\n");
    write(".git/config", "[core\n");
    CliRun run = build();
    assertEquals(4, run.code());
    assertTrue(run.err().contains("git cannot be asked which files it ignores"), run.err());
    assertFalse(Files.exists(folder.resolve("dist")));
    assertEquals(0, CliRun.in(folder, "build", "--no-oci").code());
    assertEquals(4, CliRun.in(folder, "push", "--registry", "127.0.0.1:9/x").code());
  }

  @Test
  void patterns_of_packsite_yaml_leave_files_out() throws Exception {
    write("packs/web-1.0.0/notes/a.txt", "a");
    build();
    String before = text(1, "archive", "tarDigest");
    write("packsite.yaml", "oci: {exclude: [\"notes/\"]}\n");
    build();
    assertNotEquals(before, text(1, "archive", "tarDigest"));
    assertTrue(manifest().contains("\"pattern\": \"notes/\""), manifest());
  }

  @Test
  void values_are_never_left_out() throws Exception {
    write("packsite.yaml", "oci: {exclude: [values.yaml]}\n");
    CliRun run = build();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("`values.yaml` is needed, and it would be left out"), run.err());
  }

  @Test
  void the_date_is_that_of_the_commit_or_of_the_variable() throws Exception {
    build();
    assertEquals("commit", text(1, "manifest", "createdFrom"));
    assertTrue(
        manifest().contains("\"org.opencontainers.image.created\": \"2023-11-14T22:13:20Z\""));
    build(Map.of("SOURCE_DATE_EPOCH", "0"));
    assertEquals("SOURCE_DATE_EPOCH", text(1, "manifest", "createdFrom"));
    assertEquals(2, build(Map.of("SOURCE_DATE_EPOCH", "soon")).code());
    write("packs/web-1.0.0/README.md", "# web\n\nChanged.\n");
    build();
    assertEquals("none", text(1, "manifest", "createdFrom"));
    assertEquals("commit", text(0, "manifest", "createdFrom"));
  }

  @Test
  void debris_makes_no_pack_dirty() throws Exception {
    write("packs/web-1.0.0/values.yaml~", "old");
    build();
    assertEquals("commit", text(1, "manifest", "createdFrom"));
  }

  @Test
  void full_annotations_are_asked_for_in_either_place() throws Exception {
    build();
    assertFalse(manifest().contains("image.revision"));
    build("--annotate", "full");
    assertTrue(manifest().contains("image.revision"));
    write("packsite.yaml", "oci: {annotate: full}\n");
    build();
    assertTrue(manifest().contains("image.revision"));
    build("--annotate", "minimal");
    assertFalse(manifest().contains("image.revision"));
  }

  @Test
  void another_packsite_yaml_is_no_old_verdict() throws Exception {
    Map<String, String> home = Map.of("HOME", temp.toString());
    PackFixture.healthy("web").json("kubeManifests", "[\"manifests/none.yaml\"]").writeTo(folder);
    assertEquals(1, build(home).code());
    write("packsite.yaml", "lint: {ignores: [{rule: PJ209, reason: it comes later}]}\n");
    assertEquals(0, build(home).code());
    Files.delete(folder.resolve("packsite.yaml"));
    assertEquals(1, build(home).code());
  }

  @Test
  void a_report_of_few_rules_does_not_tell_what_may_be_published() throws Exception {
    write("packs/web-1.0.0/pack.json", "{");
    CliRun run = CliRun.in(folder, "build", "--select", "RD101");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("kept back: packs/web-1.0.0"), run.err());
  }

  @Test
  void since_takes_what_has_changed() throws Exception {
    try (FakeRegistry registry = FakeRegistry.start()) {
      write("packs/web-1.0.0/README.md", "# web\n\nChanged.\n");
      git("checkout", "-q", "-b", "side");
      commit("1700000100");
      write("packs/cache-1.0.0/new.txt", "not known to git yet");
      git("mv", "packs/web-1.0.0/README.md", "packs/web-1.0.0/README.old");
      git("mv", "packs/web-1.0.0/README.old", "packs/web-1.0.0/README.md");
      CliRun both = push(registry, "--since", "main", "--dry-run");
      assertTrue(both.out().contains("web@1.0.0") && both.out().contains("cache@1.0.0"));
      Files.delete(folder.resolve("packs/cache-1.0.0/new.txt"));
      CliRun one = push(registry, "--since", "main", "--dry-run");
      assertEquals(0, one.code(), one.err());
      assertTrue(one.out().contains("web@1.0.0") && !one.out().contains("cache@1.0.0"), one.out());
      assertEquals(2, push(registry, "--since", "nowhere").code());
    }
  }

  private CliRun push(FakeRegistry registry, String... more) {
    List<String> args =
        new ArrayList<>(List.of("push", "--registry", registry.host() + "/team", "--plain-http"));
    args.addAll(List.of(more));
    return CliRun.in(folder, args.toArray(String[]::new));
  }

  @Test
  void the_command_line_then_the_folder_then_packsite_yaml_say_where_packs_go() throws Exception {
    try (FakeRegistry one = FakeRegistry.start();
        FakeRegistry other = FakeRegistry.start()) {
      write("packsite.yaml", "oci: {registry: \"127.0.0.1:9/nowhere\"}\n");
      build("--registry", one.host() + "/team");
      CliRun kept = CliRun.in(folder, "push", "--dist", "dist", "--plain-http");
      assertEquals(0, kept.code(), kept.out() + kept.err());
      assertTrue(kept.out().contains(one.host() + "/team"), kept.out());
      CliRun told = push(other, "--dist", "dist");
      assertEquals(0, told.code(), told.out() + told.err());
      assertTrue(told.out().contains(other.host() + "/team"), told.out());
    }
  }

  @Test
  void a_pack_in_the_root_does_not_hold_what_is_built_of_it() throws Exception {
    Path root = Files.createDirectories(temp.resolve("single"));
    PackFixture.healthy("web")
        .manifest("x.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n")
        .at("")
        .writeTo(root);
    folder = root;
    git("init", "-q", "-b", "main");
    commit("1700000000");
    CliRun.in(root, "build", ".");
    String first = text(0, "archive", "tarDigest");
    assertEquals("commit", text(0, "manifest", "createdFrom"));
    CliRun.in(root, "build", ".");
    CliRun.in(root, "build", ".");
    assertEquals(first, text(0, "archive", "tarDigest"));
    assertTrue(manifest().contains("\"reason\": \"output\""), manifest());
  }

  @Test
  void catalog_and_archives_never_share_a_folder() {
    for (String[] folders :
        new String[][] {{"out", "out"}, {"out", "out/dist"}, {"out/site", "out"}}) {
      CliRun run = CliRun.in(folder, "build", "--site", folders[0], "--dist", folders[1]);
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains("written over each other"), run.err());
      assertFalse(Files.exists(folder.resolve("out")));
    }
  }

  @Test
  void without_packs_it_stops_with_and_without_a_memory() throws Exception {
    Map<String, String> home = Map.of("HOME", temp.toString());
    build(home);
    String before = manifest();
    write("packsite.yaml", "packs: [\"none/*\"]\n");
    for (int i = 0; i < 2; i++) {
      CliRun run = build(home);
      assertEquals(2, run.code());
      assertTrue(run.err().contains("no packs in "), run.err());
    }
    assertEquals(before, manifest());
  }

  @Test
  void naming_no_pack_is_not_naming_all() {
    for (String words : List.of(",", " ", " , ", "web,")) {
      CliRun run = CliRun.in(folder, "push", "--registry", "127.0.0.1:9/x", "--only", words);
      assertEquals(words.equals("web,") ? 4 : 2, run.code(), run.err() + run.out());
    }
  }

  @Test
  void a_shallow_clone_is_told_why_its_digests_differ() throws Exception {
    write("packs/web-1.0.0/README.md", "# web\n\nChanged.\n");
    commit("1700000100");
    Path full = folder;
    git("clone", "-q", "--depth", "1", "file://" + full, "../shallow");
    folder = temp.resolve("shallow");
    CliRun run = build();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("the clone is shallow"), run.err());
  }
}
