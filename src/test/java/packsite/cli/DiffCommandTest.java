package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.fixture.Golden;
import packsite.fixture.PackFixture;
import packsite.fixture.Published;
import packsite.text.DisplayWidth;

final class DiffCommandTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.root", ""));
  private static final String EXPECTED = "src/test/resources/diff/";

  @TempDir Path folder;

  private static CliRun ofSamples(String columns, String... args) {
    return CliRun.with(Map.of("COLUMNS", columns), PROJECT.toAbsolutePath(), args);
  }

  @ParameterizedTest
  @CsvSource({
    "orbit@2.3.0, orbit@2.3.1, patch",
    "orbit@2.3.1, orbit@2.4.0, minor",
    "orbit@2.4.0, orbit@3.0.0, major"
  })
  void samples_as_text_and_markdown(String was, String now, String name) {
    Golden.assertFile(EXPECTED + name + "-100.txt", ofSamples("100", "diff", was, now).out());
    Golden.assertFile(EXPECTED + name + "-60.txt", ofSamples("60", "diff", was, now).out());
    Golden.assertFile(
        EXPECTED + name + ".md", ofSamples("100", "diff", was, now, "--format", "markdown").out());
  }

  @Test
  void samples_as_json() {
    CliRun run = ofSamples("100", "diff", "orbit@2.3.0", "orbit@2.3.1", "--format", "json");
    Golden.assertFile(EXPECTED + "patch.json", run.out().replace(ProductVersion.text(), "VERSION"));
  }

  @Test
  void samples_with_their_texts_and_all_of_them() {
    Golden.assertFile(
        EXPECTED + "patch-text.txt",
        ofSamples("100", "diff", "orbit@2.3.0", "orbit@2.3.1", "--text", "--full").out());
    Golden.assertFile(EXPECTED + "all.txt", ofSamples("100", "diff", "--all").out());
    Golden.assertFile(
        EXPECTED + "all.md", ofSamples("100", "diff", "--all", "--format", "markdown").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"diff", "overrides"})
  void what_is_published_is_a_schema(String name) {
    Published.assertIsSchema(name);
  }

  @Test
  void json_fits_its_schema() {
    for (String[] args :
        List.of(
            new String[] {"diff", "--all", "--format", "json"},
            new String[] {"diff", "orbit@3.0.0", "--format", "json", "--text"},
            new String[] {"diff", "hello-orbit@1.4.0", "orbit@2.4.0", "--format", "json"},
            new String[] {"diff", "fathom@0.9.0-rc.1", "cairn-csi@1.2.0", "--format", "json"},
            new String[] {"upgrade-path", "orbit", "--format", "json"})) {
      CliRun run = ofSamples("100", args);
      assertEquals(0, run.code(), run.err());
      Published.assertFits("diff", run.out());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100, 120})
  void no_line_is_wider_than_the_terminal(int width) {
    for (String now : List.of("orbit@2.4.0", "orbit@3.0.0", "lantern@5.2.0", "fathom@0.9.0-rc.1")) {
      String text = ofSamples(String.valueOf(width), "diff", "orbit@2.3.0", now).out();
      text.lines()
          .filter(line -> line.strip().contains(" ")) // An image of its own line stays whole.
          .forEach(line -> assertTrue(DisplayWidth.of(line) <= width, line));
    }
  }

  @Test
  void the_same_pack_twice_differs_in_nothing() {
    CliRun run = ofSamples("100", "diff", "orbit@2.4.0", "packs/orbit-2.4.0", "--exit-code");
    assertEquals(0, run.code(), run.err());
    assertEquals("orbit 2.4.0 -> 2.4.0 (the same version)\n\nnothing differs\n", run.out());
    assertEquals("", run.err());
  }

  @Test
  void the_exit_code_tells_of_a_difference_where_that_is_asked_for() {
    assertEquals(0, ofSamples("100", "diff", "orbit@2.4.0", "orbit@3.0.0").code());
    assertEquals(1, ofSamples("100", "diff", "orbit@2.4.0", "orbit@3.0.0", "--exit-code").code());
  }

  @Test
  void one_word_is_enough() {
    CliRun name = ofSamples("100", "diff", "orbit");
    assertEquals("Comparing orbit@2.4.0 with orbit@3.0.0\n", name.err());
    CliRun version = ofSamples("100", "diff", "orbit@2.4.0");
    assertEquals("Comparing orbit@2.3.1 with orbit@2.4.0\n", version.err());
    CliRun dir = ofSamples("100", "diff", "packs/orbit-2.4.0");
    assertEquals(version.out(), dir.out());
    assertUsage(
        ofSamples("100", "diff", "orbit@2.3.0"), "there is no version of orbit before 2.3.0", "");
    assertUsage(ofSamples("100", "diff", "lantern"), "there is no version of lantern before", "");
  }

  @Test
  void two_spellings_of_a_version_are_not_one_after_the_other() {
    orbit("1.0").writeTo(folder);
    orbit("1.0.0").writeTo(folder);
    orbit("latest").writeTo(folder);
    assertUsage(
        CliRun.in(folder, "diff", "orbit"), "there is no version of orbit before 1.0.0", "A B");
    orbit("0.9.0").writeTo(folder);
    assertEquals(
        "Comparing orbit@0.9.0 with orbit@1.0.0\n", CliRun.in(folder, "diff", "orbit").err());
  }

  @Test
  void colours_are_for_terminals_or_for_who_asks() {
    CliRun plain = ofSamples("100", "diff", "orbit");
    CliRun painted = ofSamples("100", "diff", "orbit", "--color", "always");
    assertFalse(plain.out().contains("\u001B"));
    assertTrue(painted.out().contains("\u001B[1;31mbreaks"), painted.out());
    assertEquals(plain.out(), painted.out().replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orbt@2.4.0            | no pack `orbt@2.4.0`             | did you mean `orbit@2.4.0`?
          orbit@9               | no pack `orbit@9`                | orbit has 2.3.0, 2.3.1, 2.4.0, 3.0.0
          orbit                 | `orbit` has several versions     | write `orbit@3.0.0`
          packs/nowhere         | no pack `packs/nowhere`          | `packsite inspect` lists the packs
          packs                 | no pack in `packs`               | `packsite inspect` lists the packs
          packs/orbit-2.3.0/pack.json | `packs/orbit-2.3.0/pack.json` is not a folder | folder of a pack
          ' '                   | an empty word names no pack      | `packsite inspect` lists the packs
          :orbit                | '' is not the name of a commit   | give a branch
          no-such-ref:orbit     | git knows no commit              | give a branch
          """)
  void what_is_not_there_is_told_with_the_nearest(String word, String message, String help)
      throws IOException {
    copySamples();
    WorkspaceTest.git(folder, "init", "-q", "-b", "main");
    assertUsage(CliRun.in(folder, "diff", word, "orbit@2.3.0"), message, help);
    assertUsage(CliRun.in(folder, "diff", "orbit@2.3.0", word), message, help);
  }

  private void copySamples() {
    for (String version : List.of("2.3.0", "2.3.1", "2.4.0", "3.0.0")) {
      orbit(version).writeTo(folder);
    }
  }

  private static PackFixture orbit(String version) {
    return PackFixture.healthy("orbit")
        .at("packs/orbit-" + version)
        .json("version", '"' + version + '"');
  }

  @Test
  void a_commit_can_be_compared_with_the_disk() throws IOException {
    orbit("1.0.0").values("a: 1\n").writeTo(folder);
    WorkspaceTest.git(folder, "init", "-q", "-b", "main");
    WorkspaceTest.git(folder, "add", "-A");
    WorkspaceTest.git(folder, "commit", "-q", "-m", "one");
    orbit("1.0.0").values("a: 2\n").writeTo(folder);
    String expected = "  changed  a  1 -> 2\n";
    for (String old : List.of("HEAD:packs/orbit-1.0.0", "main:orbit@1.0.0", "HEAD:orbit")) {
      CliRun run = CliRun.in(folder, "diff", old, "packs/orbit-1.0.0");
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains(expected), run.out());
    }
    Path below = folder.resolve("packs");
    CliRun run = CliRun.in(below, "diff", "HEAD:orbit-1.0.0", "orbit-1.0.0");
    assertTrue(run.out().contains(expected), run.out() + run.err());
  }

  @Test
  void without_git_there_are_no_commits() {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        packsite.io.Git.find(folder).git().isEmpty(), "the temporary folder lies in a repository");
    orbit("1.0.0").writeTo(folder);
    assertUsage(
        CliRun.in(folder, "diff", "HEAD:orbit", "orbit"),
        "no git repository at",
        "a revision can only be read from git");
  }

  @Test
  void folders_of_two_repositories_can_be_compared() {
    orbit("1.0.0").values("a: 1\n").writeTo(folder.resolve("one"));
    orbit("2.0.0").values("a: 2\n").writeTo(folder.resolve("two"));
    CliRun run = CliRun.in(folder, "diff", "one/packs/orbit-1.0.0", "two/packs/orbit-2.0.0");
    assertTrue(run.out().contains("  changed  a  1 -> 2\n"), run.out() + run.err());
  }

  @Test
  void a_version_in_two_folders_has_to_be_given_by_folder() {
    orbit("1.0.0").writeTo(folder);
    orbit("1.0.0").at("packs/again").writeTo(folder);
    assertUsage(
        CliRun.in(folder, "diff", "orbit@1.0.0", "packs/again"),
        "several folders hold `orbit@1.0.0`: packs/again, packs/orbit-1.0.0",
        "give the folder of one");
  }

  @Test
  void a_broken_side_is_compared_as_far_as_it_goes_and_told() {
    orbit("1.0.0").values("a: 1\n").writeTo(folder);
    orbit("2.0.0").values("a: [\n").json("displayName", "\"Other\"").writeTo(folder);
    CliRun run = CliRun.in(folder, "diff", "orbit");
    assertAll(
        () -> assertEquals(0, run.code(), run.err()),
        () -> assertTrue(run.out().contains("\nNot compared\n"), run.out()),
        () -> assertTrue(run.out().contains("new packs/orbit-2.0.0/values.yaml:"), run.out()),
        () -> assertTrue(run.out().contains("displayName"), run.out()));
    assertEquals(1, CliRun.in(folder, "diff", "orbit", "--exit-code").code());
    CliRun markdown = CliRun.in(folder, "diff", "orbit", "--format", "markdown");
    assertTrue(markdown.out().contains("> [!WARNING]"), markdown.out());
    Published.assertFits("diff", CliRun.in(folder, "diff", "orbit", "--format", "json").out());
  }

  @Test
  void a_pack_json_that_is_none_can_be_compared_by_folder() {
    orbit("1.0.0").writeTo(folder);
    orbit("2.0.0").with("pack.json", "{").writeTo(folder);
    CliRun run = CliRun.in(folder, "diff", "packs/orbit-1.0.0", "packs/orbit-2.0.0");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Not compared"), run.out());
    assertUsage(CliRun.in(folder, "diff", "packs/orbit-2.0.0"), "there is no version of", "");
  }

  @Test
  void hostile_names_and_values_stay_text() {
    String name = "or\\\"bit\\n\\u001b[31m | `x` <b> @all 🚀";
    for (String version : List.of("1.0.0", "2.0.0")) {
      PackFixture.healthy("orbit")
          .at("packs/p-" + version)
          .json("name", '"' + name + '"')
          .json("version", '"' + version + '"')
          .values("\"k|`@x`\\e[1m\": \"v" + version + "\\e[2J\\n</details>@all\"\n\"🚀\": 1\n")
          .writeTo(folder);
    }
    CliRun text = CliRun.in(folder, "diff", "packs/p-1.0.0", "packs/p-2.0.0", "--text");
    assertEquals(0, text.code(), text.err());
    assertFalse((text.out() + text.err()).contains("\u001B"), text.out());
    CliRun markdown =
        CliRun.in(folder, "diff", "packs/p-1.0.0", "packs/p-2.0.0", "--format", "markdown");
    assertFalse(markdown.out().contains("\u001B"), markdown.out());
    assertFalse(markdown.out().contains("<b>"), markdown.out());
    assertFalse(markdown.out().contains("@all"), markdown.out());
    CliRun json = CliRun.in(folder, "diff", "packs/p-1.0.0", "packs/p-2.0.0", "--format", "json");
    assertFalse(json.out().contains("\u001B"), json.out());
    Published.assertFits("diff", json.out());
  }

  @Test
  void secrets_are_told_as_changed_and_never_quoted() {
    String[] secrets = {"s3cr3t-Yi7tahPo", "s3cr3t-aiQu8ohz", "Zm9vYmFyLWFiYzEyMw=="};
    for (int i = 0; i < 2; i++) {
      orbit((i + 1) + ".0.0")
          .values("db:\n  password: " + secrets[i] + "\n# it is " + secrets[i] + "\n")
          .with("README.md", "# orbit\n\nLog in with " + secrets[i] + ".\n")
          .manifest(
              "web.yaml",
              "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ndata:\n  x: "
                  + secrets[2]
                  + i
                  + "\n")
          .writeTo(folder);
    }
    for (String format : List.of("text", "json", "markdown")) {
      String out = CliRun.in(folder, "diff", "orbit", "--format", format, "--text", "--full").out();
      assertTrue(out.contains("db.password"), out);
      assertTrue(out.contains("********"), out);
      for (String secret : secrets) {
        assertFalse(out.contains(secret), format + ": " + out);
      }
    }
  }

  @Test
  void long_lists_are_cut_with_a_sentence_and_markdown_is_bounded() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      keys.add("key" + i + ": " + "value ".repeat(8) + i);
    }
    orbit("1.0.0").values("a: 1\n").writeTo(folder);
    orbit("2.0.0").values("a: 1\n" + String.join("\n", keys) + "\n").writeTo(folder);
    CliRun text = CliRun.in(folder, "diff", "orbit", "--text");
    assertTrue(text.out().contains("  ... and 4,980 more added keys (--full, "), text.out());
    assertTrue(text.out().contains("values.yaml: 4,0"), "the text is cut too");
    assertTrue(CliRun.in(folder, "diff", "orbit", "--full").out().contains("key4999"));
    CliRun markdown = CliRun.in(folder, "diff", "orbit", "--format", "markdown", "--text");
    assertTrue(markdown.out().length() < 65_536, "a comment has room for it");
    assertTrue(markdown.out().contains("`packsite diff` has all"), "it says that it is cut");
  }

  @Test
  void all_versions_of_all_packs_need_no_words() {
    assertUsage(
        CliRun.in(folder, "diff"),
        "no pack given",
        "`packsite diff A B`, `packsite diff NAME` for its two newest, or --all");
    assertUsage(
        CliRun.in(folder, "diff", "orbit", "2.3.0", "3.0.0"),
        "unknown argument `3.0.0`",
        "write `packsite diff NAME@OLD NAME@NEW`");
    assertUsage(CliRun.in(folder, "diff", "--all", "x"), "--all takes no packs", "leave");
    assertUsage(CliRun.in(folder, "diff", "--all", "--text"), "--all shows no texts", "leave");
    assertUsage(CliRun.in(folder, "diff", "--all"), "no packs in", "a pack is a folder");
    assertUsage(CliRun.in(folder, "diff", "a@1", "b", "c"), "unknown argument `c`", "not more");
    orbit("1.0.0").writeTo(folder);
    CliRun run = CliRun.in(folder, "diff", "--all");
    assertEquals("No pack has more than one version here\n", run.err());
    assertEquals(0, run.code());
  }

  /** Wherever a credential may stand, each with another number at the end in the two versions. */
  private void withCredentials(String version, int n) throws IOException {
    PackFixture.healthy("orbit")
        .at("packs/orbit-" + version)
        .json("version", '"' + version + '"')
        .json("annotations", "{\"source\": \"community\", \"apiToken\": \"leak-1x" + n + "\"}")
        .values(
            """
            pack:
              # password: leak-2x%1$d
              args: ["--password=leak-3x%1$d", "--token", "leak-4x%1$d"]
              passwords: [leak-5x%1$d]
              passwordMap: {admin: leak-6x%1$d}
              dsn: "host=db password=leak-7x%1$d"
              header: "Authorization: Bearer leak-8xxxxx%1$d"
            """
                .formatted(n))
        .with(
            "presets.yaml",
            """
            presets:
              - name: a
                displayName: A
                group: g
                remove: []
                add: |
                  pack:
                    password: leak-9x%1$d
            """
                .formatted(n))
        .manifest(
            "m.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
                - name: c
                  env:
                    - {name: API_TOKEN, value: leak-10x%1$d}
                    - value: leak-11x%1$d
                      name: API_TOKEN
            """
                .formatted(n))
        .writeTo(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown"})
  void no_format_quotes_a_credential(String format) throws IOException {
    withCredentials("1.0.0", 1);
    withCredentials("1.1.0", 2);
    CliRun run = CliRun.in(folder, "diff", "orbit", "--full", "--text", "--format", format);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("*****"), run.out());
    assertEquals(
        List.of(), run.out().lines().filter(line -> line.contains("leak-")).toList(), run.out());
  }

  static void assertUsage(CliRun run, String message, String help) {
    assertAll(
        () -> assertEquals(2, run.code(), run.out()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().contains(message), run.err()),
        () -> assertTrue(run.err().contains(help), run.err()),
        () -> assertTrue(run.err().lines().count() <= 2, run.err()));
  }

  @Test
  void other_packs_are_not_read() throws IOException {
    copySamples();
    Path broken = PackFixture.healthy("other").writeTo(folder);
    Files.writeString(broken.resolve("values.yaml"), "a: [\n");
    Files.writeString(broken.resolve("pack.json"), "{\"name\": \"other\"");
    assertEquals(0, CliRun.in(folder, "diff", "orbit").code());
  }
}
