package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.fixture.PackFixture;
import packsite.fixture.Published;
import packsite.oci.registry.FakeRegistry;
import packsite.oci.registry.FakeRegistry.Reply;

final class PushCommandTest {
  private static final String MANIFEST =
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n";

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void two_packs() throws IOException {
    folder = Files.createDirectories(temp.resolve("repository"));
    PackFixture.healthy("web").manifest("web.yaml", MANIFEST).writeTo(folder);
    PackFixture.healthy("cache").manifest("web.yaml", MANIFEST).writeTo(folder);
  }

  private CliRun push(FakeRegistry registry, String... more) {
    return run("push", registry, more);
  }

  private CliRun run(String command, FakeRegistry registry, String... more) {
    String[] args = new String[4 + more.length];
    args[0] = command;
    args[1] = "--registry";
    args[2] = registry.host() + "/team";
    args[3] = "--plain-http";
    System.arraycopy(more, 0, args, 4, more.length);
    return CliRun.in(folder, args);
  }

  private void edit(String file, String text) throws IOException {
    Files.writeString(folder.resolve("packs/web-1.0.0").resolve(file), text);
  }

  @Test
  void publishes_then_has_nothing_to_do() {
    try (FakeRegistry registry = FakeRegistry.start()) {
      CliRun first = push(registry);
      assertAll(
          () -> assertEquals(0, first.code(), first.err()),
          () -> assertTrue(first.out().contains("pushed         web@1.0.0"), first.out()),
          () -> assertTrue(first.out().contains("Base content path  team"), first.out()),
          () -> assertTrue(Files.exists(folder.resolve("dist/push-report.json"))));
      registry.forgetSeen();
      CliRun second = push(registry);
      assertEquals(0, second.code(), second.err());
      assertTrue(second.out().contains("up-to-date          2"), second.out());
      assertEquals(
          List.of(
              "HEAD /v2/team/spectro-packs/archive/cache/manifests/1.0.0",
              "HEAD /v2/team/spectro-packs/archive/web/manifests/1.0.0"),
          registry.asked().stream().sorted().toList());
    }
  }

  @Test
  void never_moves_a_tag_by_itself() throws IOException {
    try (FakeRegistry registry = FakeRegistry.start()) {
      push(registry);
      edit("values.yaml", "pack:\n  namespace: other\n");
      CliRun refused = push(registry);
      assertEquals(1, refused.code());
      assertTrue(refused.out().contains("conflict"), refused.out());
      assertTrue(refused.out().contains("values.yaml"), refused.out());
      assertEquals(
          2,
          refused
              .out()
              .lines()
              .map(PushCommandTest::digests)
              .flatMap(List::stream)
              .distinct()
              .count(),
          refused.out());
      CliRun forced = push(registry, "--force");
      assertEquals(0, forced.code(), forced.out());
      assertTrue(forced.out().contains("forced"), forced.out());
      assertEquals(0, run("verify", registry).code());
    }
  }

  private static List<String> digests(String line) {
    return Pattern.compile("sha256:[0-9a-f]{64}")
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void a_readme_alone_moves_no_tag() throws IOException {
    try (FakeRegistry registry = FakeRegistry.start()) {
      push(registry);
      edit("README.md", "# web\n\nBetter words.\n");
      CliRun run = push(registry);
      assertEquals(0, run.code(), run.out());
      assertTrue(run.out().contains("docs-only"), run.out());
    }
  }

  @Test
  void a_dry_run_writes_nothing() {
    try (FakeRegistry registry = FakeRegistry.start()) {
      CliRun run = push(registry, "--dry-run");
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("would push"), run.out());
      assertTrue(
          registry.asked().stream().allMatch(asked -> asked.matches("(GET|HEAD) .*")),
          registry.asked().toString());
      assertFalse(Files.exists(folder.resolve("dist/push-report.json")));
    }
  }

  @Test
  void publishes_a_folder_that_was_built_before() throws IOException {
    try (FakeRegistry registry = FakeRegistry.start()) {
      CliRun built =
          CliRun.in(folder, "build", "--dist", "out", "--registry", registry.host() + "/team");
      assertEquals(0, built.code(), built.err());
      edit("values.yaml", "pack:\n  namespace: changed-since\n");
      CliRun pushed = CliRun.in(folder, "push", "--dist", "out", "--plain-http");
      assertEquals(0, pushed.code(), pushed.err());
      assertTrue(Files.exists(folder.resolve("out/push-report.json")));
      CliRun verified = CliRun.in(folder, "verify", "--dist", "out", "--plain-http");
      assertEquals(0, verified.code(), verified.out());
      assertTrue(verified.out().contains("2 up-to-date: no drift"), verified.out());
      assertEquals(1, run("verify", registry).code(), "the repository has changed since");
    }
  }

  @Test
  void goes_on_without_the_pack_that_must_not_be_published() {
    PackFixture.healthy("broken").with("pack.json", "{").writeTo(folder);
    try (FakeRegistry registry = FakeRegistry.start()) {
      CliRun run = push(registry);
      assertEquals(1, run.code());
      assertTrue(run.out().contains("pushed         web@1.0.0"), run.out());
      assertTrue(run.out().contains("PJ101 invalid-json"), run.out());
      assertTrue(run.out().contains("packs/broken-1.0.0/pack.json:1:"), run.out());
    }
  }

  @Test
  void one_failure_does_not_stop_the_others() {
    try (FakeRegistry registry = FakeRegistry.start()) {
      registry.answer("PUT", "cache/manifests", 9, Reply.error(403, "DENIED", "not here"));
      CliRun run = push(registry);
      assertEquals(4, run.code());
      assertTrue(run.out().contains("pushed         web@1.0.0"), run.out());
      assertTrue(run.out().contains("failed         cache@1.0.0"), run.out());
      assertTrue(run.out().contains("not here"), run.out());
    }
  }

  @Test
  void picks_packs_by_name_and_version() {
    try (FakeRegistry registry = FakeRegistry.start()) {
      CliRun run = push(registry, "--only", "web@1.0.0");
      assertEquals(0, run.code(), run.err());
      assertFalse(run.out().contains("cache@"), run.out());
      CliRun typo = push(registry, "--only", "wep");
      assertEquals(2, typo.code());
      assertTrue(typo.err().contains("did you mean `web`?"), typo.err());
    }
  }

  @Test
  void says_what_it_did_as_json() {
    try (FakeRegistry registry = FakeRegistry.start()) {
      CliRun pushed = push(registry, "--format", "json");
      Published.assertFits("push-report", pushed.out());
      Published.assertFits("verify", run("verify", registry, "--format", "json").out());
    }
  }

  private static Optional<Reply> guard(FakeRegistry.Seen request) {
    byte[] login = "ci:s3cret:pass word".getBytes(StandardCharsets.UTF_8);
    String wanted = "Basic " + Base64.getEncoder().encodeToString(login);
    return wanted.equals(request.header("Authorization"))
        ? Optional.empty()
        : Optional.of(Reply.of(401).with("WWW-Authenticate", "Basic realm=\"door\""));
  }

  @Test
  void the_password_is_piped_in_and_never_shown() {
    try (FakeRegistry registry = FakeRegistry.start()) {
      registry.guardedBy(PushCommandTest::guard);
      CliRun good =
          CliRun.piped(
              "s3cret:pass word\n",
              Map.of(),
              folder,
              "push",
              "--registry",
              registry.host() + "/team",
              "--plain-http",
              "--username",
              "ci",
              "--password-stdin");
      assertEquals(0, good.code(), good.out() + good.err());
      CliRun bad =
          CliRun.piped(
              "wr0ng-one\n",
              Map.of(),
              folder,
              "push",
              "--registry",
              registry.host() + "/team",
              "--plain-http",
              "--username",
              "ci",
              "--password-stdin");
      assertEquals(4, bad.code());
      for (CliRun run : List.of(good, bad)) {
        assertFalse((run.out() + run.err()).matches("(?s).*(s3cret|wr0ng).*"), run.out());
      }
    }
  }

  @Test
  void extra_tags_are_drift() throws IOException {
    try (FakeRegistry registry = FakeRegistry.start()) {
      push(registry);
      try (var files = Files.walk(folder.resolve("packs/cache-1.0.0"))) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      CliRun run = run("verify", registry);
      assertEquals(1, run.code());
      assertTrue(run.out().contains("extra"), run.out());
      assertTrue(run.out().contains("cache@1.0.0"), run.out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "push|no registry given",
        "push --registry https://harbor.example.com/a|takes no scheme",
        "push --registry harbor.example.com/Team|cannot be a path",
        "push --registry harbor.example.com/a/spectro-packs/archive|goes too deep",
        "push --registry ex/ample --username x|--username wants --password-stdin",
        "push --registry ex/ample --password-stdin|--password-stdin wants --username",
        "push --registry ex/ample --existing maybe|no --existing is called `maybe`",
        "push --registry ex/ample --registry-type quay|unknown type of registry",
        "push --dist nowhere|no nowhere/push-manifest.json",
        "push --registry ex/ample --ca-file none.pem|cannot read",
        "push --registry ex/ample --since main|--since wants a git repository",
        "push --registry a_b/ample|`a_b` is not the host of a registry",
        "verify|no registry given",
      })
  void says_what_is_wrong_with_the_command_line(String line, String message) {
    CliRun run = CliRun.in(folder, line.split(" "));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().contains("help: "), run.err());
  }

  @Test
  void reads_the_registry_from_packsite_yaml() throws IOException {
    try (FakeRegistry registry = FakeRegistry.start()) {
      Files.writeString(
          folder.resolve("packsite.yaml"),
          "version: 1\noci:\n  registry: " + registry.host() + "/from-config\n  type: harbor\n");
      CliRun run = CliRun.in(folder, "push", "--plain-http");
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("Base content path  from-config"), run.out());
    }
  }

  @Test
  void a_memory_makes_the_second_run_read_nothing_and_say_the_same() throws IOException {
    Map<String, String> home = Map.of("HOME", temp.toString());
    CliRun first = CliRun.with(home, folder, "build", "--no-lint", "--no-site");
    String manifest = Files.readString(folder.resolve("dist/push-manifest.json"));
    CliRun second = CliRun.with(home, folder, "build", "--no-lint", "--no-site");
    assertEquals(first, second);
    assertEquals(manifest, Files.readString(folder.resolve("dist/push-manifest.json")));
    try (var files = Files.list(temp.resolve(".cache/packsite"))) {
      assertEquals(1, files.count());
    }
    edit("values.yaml", "pack:\n  namespace: changed\n");
    CliRun.with(home, folder, "build", "--no-lint", "--no-site");
    assertFalse(manifest.equals(Files.readString(folder.resolve("dist/push-manifest.json"))));
  }

  @Test
  void build_refuses_a_dist_of_others() throws IOException {
    Files.createDirectories(folder.resolve("dist"));
    Files.writeString(folder.resolve("dist/mine.txt"), "mine");
    CliRun run = CliRun.in(folder, "build");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("dist holds files that packsite did not make"), run.err());
    assertEquals("mine", Files.readString(folder.resolve("dist/mine.txt")));
  }

  @Test
  void build_keeps_a_blocked_pack_back_even_without_a_report() throws IOException {
    PackFixture.healthy("broken").with("pack.json", "{").writeTo(folder);
    CliRun run = CliRun.in(folder, "build", "--no-lint");
    assertEquals(1, run.code(), run.err());
    assertTrue(
        run.err().contains("kept back: packs/broken-1.0.0: packs/broken-1.0.0/pack.json:1:"),
        run.err());
    assertTrue(
        Files.readString(folder.resolve("dist/push-manifest.json")).contains("PJ101 invalid-json"));
  }
}
