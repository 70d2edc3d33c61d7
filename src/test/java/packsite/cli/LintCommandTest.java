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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.fixture.PackFixture;
import packsite.text.Json;
import packsite.text.Source;

/** {@code packsite lint}: what it prints where, and its exit code. */
final class LintCommandTest {
  private static final String CAIRN =
      "packs/cairn-1.0.0/values.yaml:4:9: error IM102 image-entry-shape:"
          + " image entry has `iamge` instead of `image` [safe fix]\n";
  private static final String ORBIT =
      "packs/orbit-1.0.0/pack.json:4:14: error PJ201 version-leading-v:"
          + " version `v1.0.0` starts with `v`\n";
  private static final String SHOAL =
      "packs/shoal-1.0.0/values.yaml:4:16: warning IM104 image-without-tag:";

  @TempDir Path folder;

  @BeforeEach
  void three_packs_with_one_thing_wrong_each() throws IOException {
    Files.writeString(folder.resolve("packsite.yaml"), "version: 1\n");
    images("cairn", "iamge: quay.io/skerry/cairn:1.0.0").writeTo(folder);
    PackFixture.healthy("orbit").json("version", "\"v1.0.0\"").writeTo(folder);
    images("shoal", "image: quay.io/skerry/shoal").writeTo(folder);
  }

  private static PackFixture images(String name, String entry) {
    return PackFixture.healthy(name)
        .values("pack:\n  content:\n    images:\n      - " + entry + "\n");
  }

  /** With three rules, so that the packs have one thing wrong each. */
  private CliRun lint(String... args) {
    return lint(Map.of(), args);
  }

  private CliRun lint(Map<String, String> environment, String... args) {
    List<String> all = new ArrayList<>(List.of("lint", "--select", "IM102,PJ201,IM104"));
    all.addAll(List.of(args));
    return CliRun.with(environment, folder, all.toArray(String[]::new));
  }

  private void assertUsage(String message, String help, String... args) {
    CliRun run = CliRun.in(folder, args);
    assertAll(
        () -> assertEquals(2, run.code()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().startsWith("packsite: " + message), run.err()),
        () -> assertTrue(run.err().contains(help), run.err()));
  }

  @Test
  void the_report_goes_out_and_the_verdict_beside_it() {
    CliRun run = lint();
    assertAll(
        () -> assertEquals(1, run.code()),
        () -> assertTrue(run.out().startsWith("error[IM102] image-entry-shape: "), run.out()),
        () ->
            assertTrue(
                run.err()
                    .matches(
                        "Fails: there are errors\\.\n"
                            + "Found 2 errors, 1 warning in 3 of 3 packs"
                            + " \\(1 fixable\\) in [0-9]+\\.[0-9] s\n"),
                run.err()));
  }

  @Test
  void quiet_says_nothing_beside_the_report() {
    CliRun run = lint("--quiet", "--output", "concise");
    assertEquals("", run.err());
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith(CAIRN + ORBIT + SHOAL), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--fail-on=error, 1, Fails: there are errors.",
    "--fail-on=warning, 1, Fails: a finding is a warning or worse.",
    "--fail-on=info, 1, Fails: a finding is a note or worse.",
    "--fail-on=never, 0,",
    "--exit-zero, 0,",
    "--fail-on=never --max-warnings=1, 0,",
    "'--fail-on=never --max-warnings=0', 1, 'Fails: there is 1 warning, at most 0 allowed.'",
    "--ignore=IM102 --level=PJ201=warning, 0,",
    "'--level=IM102=info,PJ201=warning --max-warnings=1', 1,"
        + " 'Fails: there are 2 warnings, at most 1 allowed.'",
    "--exit-zero --max-warnings=0, 0,",
  })
  void the_exit_code_says_what_was_asked(String args, int code, String reason) {
    CliRun run = lint(args.split(" "));
    assertEquals(code, run.code(), run.err());
    assertEquals(reason == null ? 1 : 2, run.err().lines().count(), run.err());
    assertTrue(reason == null || run.err().startsWith(reason + "\n"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "--select IM102, IM102",
        "--select image-entry-shape, IM102",
        "--select PJ20, PJ201",
        "--select IM --ignore IM104, IM102",
        "--select ALL --ignore PK --ignore RD --ignore LG --ignore VA --ignore PJ --ignore CN"
            + " --ignore IM1, -",
        "--select PJ201 --extend-select IM104, PJ201 IM104",
        "--select IM102 --ignore IM102, -",
        "--select IM102 --level IM102=off, -",
        "--select IM102 --level IM=off, IM102",
        "--select IM --level IM102=off, IM104",
      })
  void rules_are_chosen_by_code_name_and_start_of_codes(String args, String codes) {
    String[] words = ("lint -q --output concise " + args).split(" ");
    List<String> found =
        CliRun.in(folder, words)
            .out()
            .lines()
            .map(line -> line.replaceAll(".*: (?:error|warning|info) ([A-Z]+[0-9]+) .*", "$1"))
            .toList();
    assertEquals(codes == null ? List.of() : List.of(codes.split(" ")), found);
  }

  @Test
  void a_rule_that_is_not_there_is_told_with_the_nearest() {
    String near = "did you mean `image-entry-shape`?";
    assertUsage("--select: no rule is called `IM999`", "help: ", "lint", "--select", "IM999");
    assertUsage("--ignore: no rule is called `x y`", "rules` lists", "lint", "--ignore", "x y");
    assertUsage(
        "--select: no rule is called `image-enty-shape`",
        near,
        "lint",
        "--select",
        "image-enty-shape");
    assertUsage("--extend-select: no rule is called `Q`", "", "lint", "--extend-select", "Q");
    assertUsage("--level: no rule is called `Q`", "", "lint", "--level", "Q=off");
  }

  @Test
  void words_that_are_not_known_are_told_with_the_nearest() {
    assertUsage("no level is called `fatal`", "one of error", "lint", "--level", "IM102=fatal");
    assertUsage("--level wants RULE=LEVEL", "IM105=error", "lint", "--level", "IM102");
    assertUsage("no level is called `eror`", "did you mean `error`?", "lint", "--fail-on=eror");
    assertUsage("no profile is called `strickt`", "`strict`", "lint", "--profile", "strickt");
    assertUsage("no format is called `jsn`", "did you mean `json`?", "lint", "--output", "jsn");
    assertUsage("--output json= names no file", "json=FILE", "lint", "--output", "json=");
    assertUsage("no statistic is called `folder`", "rule, pack", "lint", "--statistics=folder");
    assertUsage("--max-warnings wants a number from 0", "", "lint", "--max-warnings=-1");
    assertUsage("--jobs wants a number from 1", "", "lint", "--jobs=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json sarif", "text json", "github json", "text concise", "text text"})
  void two_reports_do_not_share_a_stream(String formats) {
    String[] two = formats.split(" ");
    assertUsage(
        "two reports on one stream",
        "give all but one a file",
        "lint",
        "--output",
        two[0],
        "--output",
        two[1]);
  }

  @Test
  void two_reports_do_not_share_a_file() {
    assertUsage(
        "two reports in one file", "", "lint", "--output", "json=a/../r", "--output", "sarif=r");
  }

  @Test
  void annotations_may_stand_beside_text() {
    CliRun run = lint("--output", "concise", "--output", "github");
    assertTrue(run.out().contains(CAIRN), run.out());
    assertTrue(run.out().contains("::error file=packs/cairn-1.0.0/values.yaml,line=4"), run.out());
  }

  @Test
  void reports_go_to_files_whose_folders_are_made() throws IOException {
    CliRun run =
        lint(
            "--output",
            "concise",
            "--output",
            "sarif=out/deep/r.sarif",
            "--output",
            "json=" + folder.resolve("r.json"));
    assertTrue(run.out().startsWith(CAIRN), run.out());
    assertTrue(Files.readString(folder.resolve("out/deep/r.sarif")).contains("\"2.1.0\""));
    assertTrue(Files.readString(folder.resolve("r.json")).contains("packsite-lint/1"));
  }

  @Test
  void a_file_that_cannot_be_written_is_a_matter_of_the_environment() {
    CliRun run = lint("--output", "sarif=packsite.yaml/r.sarif");
    assertEquals(4, run.code());
    assertTrue(run.err().startsWith("packsite: cannot write "), run.err());
    assertTrue(run.err().contains("r.sarif"), run.err());
    CliRun isFolder = lint("--output", "json=packs");
    assertEquals(4, isFolder.code());
    assertTrue(isFolder.err().contains("packs"), isFolder.err());
  }

  @ParameterizedTest
  @CsvSource({
    "packs/cairn-1.0.0, cairn",
    "packs/cairn-1.0.0/, cairn",
    "packs/cairn-1.0.0/values.yaml, cairn",
    "packs/cairn-1.0.0/pack.json, ''",
    "cairn, cairn",
    "cairn@1.0.0, cairn",
    "orbit@v1.0.0, orbit",
    "packs, 'cairn orbit shoal'",
    "., 'cairn orbit shoal'",
    "packs/cairn-1.0.0 orbit, 'cairn orbit'",
    "./packs/../packs/shoal-1.0.0, shoal",
  })
  void paths_and_names_choose_what_is_reported(String args, String packs) {
    List<String> all = new ArrayList<>(List.of("-q", "--output", "concise"));
    all.addAll(List.of(args.split(" ")));
    CliRun run = lint(all.toArray(String[]::new));
    String found =
        String.join(
            " ",
            run.out().lines().map(line -> line.replaceAll("packs/([a-z]+)-.*", "$1")).toList());
    assertEquals(packs, found, run.err());
  }

  @Test
  void packs_that_were_not_asked_for_are_not_counted() {
    assertTrue(lint("packs/cairn-1.0.0").err().contains("in 1 of 1 pack "));
    assertTrue(lint("cairn", "orbit").err().contains("in 2 of 2 packs "));
  }

  @Test
  void a_path_that_is_no_pack_is_told() throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    assertUsage("no pack `crain`", "did you mean `cairn`?", "lint", "crain");
    assertUsage("no pack `cairn@2.0.0`", "cairn has 1.0.0", "lint", "cairn@2.0.0");
    assertUsage("no pack at `docs`", "packsite inspect", "lint", "docs");
  }

  @Test
  void a_path_outside_of_the_repository_is_refused(@TempDir Path elsewhere) throws IOException {
    Path other = Files.writeString(elsewhere.resolve("values.yaml"), "pack:\n");
    CliRun run = CliRun.in(folder, "lint", ".", "cairn", other.toString());
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("values.yaml` is not in the repository at "), run.err());
  }

  @Test
  void a_folder_without_packs_fails_unless_that_is_said() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Files.writeString(empty.resolve("packsite.yaml"), "version: 1\n");
    CliRun run = CliRun.in(empty, "lint");
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("packsite: no packs in "), run.err());
    CliRun allowed = CliRun.in(empty, "lint", "--allow-empty");
    assertEquals(0, allowed.code());
    assertTrue(allowed.err().startsWith("Found nothing in 0 packs in "), allowed.err());
    assertEquals(0, CliRun.in(folder, "lint", "empty", "--allow-empty").code());
  }

  @Test
  void statistics_are_a_table_or_json() {
    assertEquals(
        "    1  error    IM102 image-entry-shape\n"
            + "    1  warning  IM104 image-without-tag\n"
            + "    1  error    PJ201 version-leading-v\n",
        lint("--statistics").out());
    assertTrue(lint("--statistics=pack").out().startsWith("    1  error    packs/cairn-1.0.0\n"));
    CliRun json = lint("--statistics", "--output", "json");
    assertTrue(json.out().contains("\"format\": \"packsite-statistics/1\""), json.out());
    assertTrue(json.out().contains("\"code\": \"IM104\""), json.out());
    assertEquals(1, json.code());
    assertUsage(
        "--statistics knows no format `sarif`",
        "one of text, json",
        "lint",
        "--statistics",
        "--output",
        "sarif");
  }

  @Test
  void suppressed_findings_are_shown_if_asked_for() throws IOException {
    Files.writeString(
        folder.resolve("packs/cairn-1.0.0/values.yaml"),
        "pack:\n  content:\n    images:\n"
            + "      - iamge: a # packsite: ignore[IM102] the mirror wants it\n");
    CliRun run = lint("cairn", "--show-suppressed");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("suppressed error[IM102] "), run.out());
    assertTrue(
        run.out().contains("= suppressed: packs/cairn-1.0.0/values.yaml:4, the mirror wants it"),
        run.out());
    assertTrue(run.err().contains("(1 suppressed)"), run.err());
    assertEquals("", lint("cairn").out());
  }

  private Map<String, String> workflow() {
    return Map.of(
        "GITHUB_ACTIONS", "true",
        "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString(),
        "GITHUB_SERVER_URL", "https://git.skerry.example",
        "GITHUB_REPOSITORY", "skerry/packs",
        "GITHUB_SHA", "1a2b3c");
  }

  @Test
  void a_workflow_gets_annotations_and_a_summary_beside_the_text() throws IOException {
    Files.writeString(folder.resolve("summary.md"), "before\n");
    CliRun run = lint(workflow());
    assertTrue(run.out().startsWith("error[IM102] image-entry-shape: "), run.out());
    assertTrue(run.out().contains("\n::error file=packs/cairn-1.0.0/values.yaml,"), run.out());
    String summary = Files.readString(folder.resolve("summary.md"));
    assertTrue(summary.startsWith("before\n## packsite lint\n"), summary);
    assertTrue(
        summary.contains(
            "(https://git.skerry.example/skerry/packs/blob/1a2b3c/packs/cairn-1.0.0/values.yaml#L4)"),
        summary);
  }

  @Test
  void a_workflow_keeps_what_programs_read_clean() {
    CliRun run = lint(workflow(), "--output", "json");
    assertTrue(Json.read(Source.of("out", run.out())).faults().isEmpty(), run.out());
    assertTrue(run.err().startsWith("::error file="), run.err());
    assertTrue(Files.exists(folder.resolve("summary.md")));
  }

  @Test
  void annotations_that_were_asked_for_are_not_doubled() {
    CliRun run = lint(workflow(), "--output", "github");
    assertEquals(3, run.out().lines().count(), run.out());
  }

  @Test
  void a_workflow_is_left_alone_if_asked_to() {
    CliRun run = lint(workflow(), "--no-ci", "--output", "concise");
    assertFalse(run.out().contains("::"), run.out());
    assertFalse(Files.exists(folder.resolve("summary.md")));
  }

  @Test
  void a_summary_that_cannot_be_written_is_told() {
    Map<String, String> environment =
        Map.of(
            "GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", folder.resolve("no/s.md").toString());
    CliRun run = lint(environment);
    assertEquals(4, run.code());
    assertTrue(run.err().contains("cannot write the step summary"), run.err());
  }

  @Test
  void colour_is_for_those_who_ask_for_it() {
    assertTrue(lint("--color", "always").out().contains("\u001b["));
    assertFalse(lint("--color", "always", "--output", "text=r.txt").out().contains("\u001b["));
    assertFalse(lint().out().contains("\u001b["));
  }
}
