package packsite.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.config.ConfigReader.Reading;
import packsite.config.LintConfig.Ignore;
import packsite.config.LintConfig.Level;
import packsite.text.Fault;
import packsite.text.Glob;
import packsite.text.Node.Scalar;
import packsite.text.Source;

/** The {@code lint} section of packsite.yaml. */
final class LintReaderTest {
  private static Reading reading(String text) {
    return ConfigReader.read(Source.of("packsite.yaml", text));
  }

  private static LintConfig lint(String text) {
    Reading reading = reading(text);
    assertEquals(List.of(), reading.faults());
    return reading.config().lint();
  }

  private static List<String> faults(String text) {
    return reading(text).faults().stream()
        .map(f -> f.span().from() + " [" + f.span().text() + "] " + f.message() + "; " + f.help())
        .toList();
  }

  private static List<String> texts(List<Level> levels) {
    return levels.stream().map(level -> level.rule() + "=" + level.level()).toList();
  }

  @Test
  void everything_is_read() {
    LintConfig lint =
        lint(
            """
            lint:
              profile: community
              levels: { PK103: off, image-latest-tag: warning, IM1: info }
              options:
                addon-types: [ai, system app]
                external-packs: kubernetes
                retired-registries: [k8s.gcr.io]
                allow-values: ["charts.*.resources.**"]
              overrides:
                - packs: ["nvidia-*", "a@1.0.0"]
                  levels: { CH104: off }
                - packs: orbit
                  levels: { ALL: info }
              ignores:
                - { rule: PJ202, pack: "trident-*", file: pack.json, at: /a/b, reason: why, until: 2027-01-31 }
            """);
    assertEquals("community", lint.profile().orElseThrow().value());
    assertEquals(
        List.of("PK103=off", "image-latest-tag=warning", "IM1=info"), texts(lint.levels()));
    assertEquals(List.of("ai", "system app"), lint.options().addonTypes());
    assertEquals("kubernetes", lint.options().externalPacks().get(0).text());
    assertEquals(List.of("k8s.gcr.io"), lint.options().retiredRegistries());
    assertEquals(List.of("charts.*.resources.**"), lint.options().allowValues());
    assertEquals(
        List.of("[nvidia-*, a@1.0.0] [CH104=off]", "[orbit] [ALL=info]"),
        lint.overrides().stream().map(o -> o.packs() + " " + texts(o.levels())).toList());
    Ignore ignore = lint.ignores().get(0);
    assertEquals("PJ202", ignore.rule().value());
    assertEquals(Optional.of("trident-*"), ignore.pack().map(Glob::text));
    assertEquals(Optional.of("pack.json"), ignore.file().map(Glob::text));
    assertEquals(Optional.of("/a/b"), ignore.at().map(Scalar::value));
    assertEquals(Optional.of("why"), ignore.reason().map(Scalar::value));
    assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), ignore.until());
    assertTrue(ignore.span().text().startsWith("{ rule: PJ202"), ignore.span().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint:\n",
        "lint: {}\n",
        "lint:\n  levels:\n  options:\n  overrides:\n  ignores:\n",
        "lint: {options: {}, levels: {}, overrides: [], ignores: []}\n"
      })
  void without_content_the_defaults_hold(String text) {
    assertEquals(LintConfig.DEFAULT, lint(text));
  }

  @Test
  void only_the_rule_of_an_ignore_is_needed() {
    Ignore ignore = lint("lint:\n  ignores:\n    - rule: IM\n").ignores().get(0);
    assertEquals("IM", ignore.rule().value());
    assertTrue(
        ignore.pack().isEmpty()
            && ignore.file().isEmpty()
            && ignore.at().isEmpty()
            && ignore.reason().isEmpty()
            && ignore.until().isEmpty());
  }

  @Test
  void off_is_a_level_however_a_loader_takes_it() {
    List<Level> levels =
        lint("lint:\n  levels:\n    A: off\n    B: 'off'\n    C: false\n").levels();
    assertEquals(List.of("A=off", "B=off", "C=off"), texts(levels));
    assertEquals("5:8", levels.get(2).level().span().from().toString());
    assertEquals("false", levels.get(2).level().span().text());
  }

  @Test
  void levels_keep_their_places_and_their_order() {
    List<Level> levels = lint("lint:\n  levels:\n    IM1: info\n    ALL: error\n").levels();
    assertEquals(List.of("IM1=info", "ALL=error"), texts(levels));
    assertEquals("3:5", levels.get(0).rule().span().from().toString());
    assertEquals("4:10", levels.get(1).level().span().from().toString());
  }

  @Test
  void a_line_may_be_a_number() {
    assertEquals("12", at("12"));
    assertEquals("12", at("12.0"));
    assertEquals("12-20", at("12-20"));
    assertEquals("012", at("'012'"));
  }

  private static String at(String written) {
    List<Ignore> ignores = lint("lint: {ignores: [{rule: a, at: " + written + "}]}\n").ignores();
    return ignores.get(0).at().orElseThrow().value();
  }

  @Test
  void an_unknown_key_is_told_with_the_one_that_was_meant() {
    assertEquals(
        List.of("1:8 [profiles] unknown key `profiles`; did you mean `profile`?"),
        faults("lint: {profiles: strict}\n"));
    assertEquals(
        List.of("1:18 [addontypes] unknown key `addontypes`; did you mean `addon-types`?"),
        faults("lint: {options: {addontypes: x}}\n"));
    assertEquals(
        List.of("1:28 [packs] unknown key `packs`; did you mean `pack`?"),
        faults("lint: {ignores: [{rule: a, packs: x}]}\n"));
  }

  @Test
  void a_key_of_another_section_is_told_with_its_home() {
    assertEquals(
        List.of("1:1 [levels] unknown key `levels`; it belongs below `lint`"),
        faults("levels: {IM: off}\n"));
    assertEquals(
        List.of(
            "1:8 [exclude] unknown key `exclude`;"
                + " it belongs to the top of the file, not indented"),
        faults("lint: {exclude: x}\n"));
    assertEquals(
        List.of(
            "1:8 [retired-registries] unknown key `retired-registries`; "
                + "it belongs below `lint.options`"),
        faults("lint: {retired-registries: x}\n"));
  }

  @Test
  void a_word_that_is_not_known_is_told_with_the_one_that_was_meant() {
    String profiles = "expected one of recommended, community, strict, airgap, publish";
    assertEquals(
        List.of(
            "1:17 [comunity] `profile` is `comunity`, " + profiles + "; did you mean `community`?"),
        faults("lint: {profile: comunity}\n"));
    assertEquals(
        List.of("1:17 [lax] `profile` is `lax`, " + profiles + "; write one of these words"),
        faults("lint: {profile: lax}\n"));
    String levels = "expected one of error, warning, info, off";
    assertEquals(
        List.of("1:21 [warn] the level of `IM` is `warn`, " + levels + "; did you mean `warning`?"),
        faults("lint: {levels: {IM: warn}}\n"));
    assertEquals(
        List.of("1:21 [Error] the level of `IM` is `Error`, " + levels + "; did you mean `error`?"),
        faults("lint: {levels: {IM: Error}}\n"));
    assertEquals(
        List.of("1:21 [2] the level of `IM` is a number, " + levels + "; write one of these words"),
        faults("lint: {levels: {IM: 2}}\n"));
    assertEquals(
        List.of(
            "1:21 [on] the level of `IM` is a boolean, " + levels + "; write one of these words"),
        faults("lint: {levels: {IM: on}}\n"));
  }

  @Test
  void a_key_that_is_needed_is_told_with_an_example() {
    assertEquals(
        List.of(
            "1:21 [packs] an item of `overrides` has no `levels`; "
                + "add `levels`, as in `levels: { chart-version-mismatch: info }`"),
        faults("lint: {overrides: [{packs: a}]}\n"));
    assertEquals(
        List.of("1:18 [{}] an item of `ignores` has no `rule`; add `rule`, as in `rule: PJ202`"),
        faults("lint: {ignores: [{}]}\n"));
  }

  @Test
  void another_kind_of_value_is_told_with_how_it_is_written() {
    assertEquals(
        List.of(
            "1:16 [[PK103]] `levels` is a list, expected a mapping; "
                + "write one `rule: level` on each line below, indented"),
        faults("lint: {levels: [PK103]}\n"));
    assertEquals(
        List.of(
            "1:17 [{rule: a}] `ignores` is a mapping, expected a list; "
                + "write `- ` in front of each item"),
        faults("lint: {ignores: {rule: a}}\n"));
    assertEquals(
        List.of(
            "1:18 [PJ202] an item of `ignores` is a string, expected a mapping; "
                + "write its keys on the lines below, indented"),
        faults("lint: {ignores: [PJ202]}\n"));
    assertEquals(
        List.of(
            "2:5 [[a, b]] a key of `levels` is a list, expected a rule; "
                + "write one `rule: level` on each line below, indented"),
        faults("lint: {levels: {\n  ? [a, b] : off}}\n"));
    assertEquals(
        List.of(
            "1:32 [0] `at` is a number, expected a text or the number of a line; "
                + "lines count from 1; anything else goes in quotes"),
        faults("lint: {ignores: [{rule: a, at: 0}]}\n"));
  }

  @Test
  void a_date_is_a_day_of_the_calendar() {
    assertEquals(
        List.of(
            "1:35 [31.01.2027] `until` is `31.01.2027`, expected a date; "
                + "write year, month and day as in `2027-01-31`"),
        faults("lint: {ignores: [{rule: a, until: 31.01.2027}]}\n"));
    assertEquals(
        List.of(
            "1:35 [2027-02-30] `until` is `2027-02-30`, expected a date; "
                + "the calendar has no such day"),
        faults("lint: {ignores: [{rule: a, until: 2027-02-30}]}\n"));
  }

  @Test
  void faults_beyond_what_anybody_mends_are_only_counted_as_more() {
    List<Fault> faults = reading("packs: [" + "5, ".repeat(200_000) + "5]\n").faults();
    assertEquals(ConfigCheck.MOST_FAULTS + 1, faults.size());
    Fault last = faults.get(ConfigCheck.MOST_FAULTS);
    assertEquals("there are more than 50 faults", last.message());
    assertEquals(Fault.Kind.LIMIT, last.kind());
  }

  @Test
  void a_word_without_end_is_cut() {
    String message =
        reading("lint: {profile: " + "x".repeat(100_000) + "}\n").faults().get(0).message();
    assertTrue(message.startsWith("`profile` is `" + "x".repeat(60) + "…`, expected"), message);
    assertTrue(message.length() < 200);
  }
}
