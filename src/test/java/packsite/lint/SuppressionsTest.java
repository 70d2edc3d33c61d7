package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import packsite.config.ConfigReader;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Spot;
import packsite.lint.run.SuppressionWithoutReason;
import packsite.lint.run.UnusedSuppression;
import packsite.model.Manifest;
import packsite.text.Markdown;
import packsite.text.Source;

/** What is suppressed, by what, and what is said of suppressions that do nothing. */
final class SuppressionsTest {
  /** Finds a word in all texts of a pack. */
  private record Word(String code, String name, String word) implements PackRule {
    @Override
    public About about() {
      return About.rule(code, name, Levels.WARNING);
    }

    @Override
    public void check(Scope scope, Consumer<Hit> hits) {
      List<Source> texts = new ArrayList<>();
      texts.add(scope.pack().json().file().source());
      texts.add(scope.values().file().source());
      scope.pack().manifests().stream().map(Manifest::source).forEach(texts::add);
      scope.pack().readme().map(Markdown::source).ifPresent(texts::add);
      for (Source text : texts) {
        int at = text.text().indexOf(word);
        while (at >= 0) {
          hits.accept(Hit.at(text.span(at, at + word.length()), "`" + word + "` found"));
          at = text.text().indexOf(word, at + 1);
        }
      }
      if (word.equals("BAD") && scope.has("archive")) {
        hits.accept(Hit.at(Spot.member(scope.path("archive"), "in/it"), "a member"));
      }
      if (word.equals("BAD") && scope.has("whole")) {
        hits.accept(Hit.in(scope.path("values.yaml"), "the whole file"));
      }
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Word("ZZ101", "bad-word", "BAD"),
          new Word("ZZ102", "ugly-word", "UGLY"),
          new Word("CH102", "dangerous-word", "DANGER"),
          new UnusedSuppression(),
          new SuppressionWithoutReason());

  private static List<String> lint(Example example, String ignores) {
    Source file = Source.of("packsite.yaml", ignores.isEmpty() ? "" : "lint:\n" + ignores);
    ConfigReader.Reading config = ConfigReader.read(file);
    assertEquals(List.of(), config.faults());
    return Linting.of(example)
        .rules(RULES)
        .config(config.config().lint())
        .report()
        .findings()
        .stream()
        .map(
            finding ->
                finding.code()
                    + finding.spot().span().map(span -> " " + span.line()).orElse("")
                    + (finding.hit().label().isEmpty() ? "" : " " + finding.hit().label()))
        .toList();
  }

  private static List<String> values(String yaml) {
    return lint(Example.values(yaml), "");
  }

  @Test
  void a_comment_behind_something_is_for_its_line() {
    assertEquals(List.of("ZZ101 2"), values("a: BAD # packsite: ignore[ZZ101] why\nb: BAD\n"));
  }

  @Test
  void a_comment_on_its_own_line_is_for_the_next_that_says_something() {
    assertEquals(
        List.of("ZZ101 1", "ZZ101 6"),
        values(
            """
            z: BAD
            # packsite: ignore[ZZ101] why

            # what a is for
            a: BAD
            b: BAD
            """));
    assertEquals(
        List.of("ZZ101 2"),
        values(
            """
            list:
              - BAD
              # packsite: ignore[bad-word] why
              - BAD
            """));
    assertEquals(
        List.of(),
        values(
            """
            # packsite: ignore[ZZ101] why
            # packsite: ignore[ZZ102] why
            a: BAD UGLY
            """));
  }

  @Test
  void several_rules_and_families_can_be_named() {
    assertEquals(List.of(), values("a: BAD UGLY # packsite: ignore[ZZ101, ZZ102] why\n"));
    assertEquals(List.of(), values("a: BAD UGLY # packsite: ignore[ZZ] why\n"));
    assertEquals(List.of("ZZ102 1"), values("a: BAD UGLY # packsite: ignore[ZZ101] why\n"));
  }

  @Test
  void a_file_is_ignored_from_its_first_ten_lines() {
    String nine = "#\n".repeat(9);
    String line = "# packsite: ignore-file[ZZ101] why\n";
    assertEquals(List.of("ZZ102 12"), values(nine + line + "a: BAD\nb: UGLY\n"));
    assertEquals(
        List.of("LN001 11 `ignore-file` counts in the first 10 lines only", "ZZ101 12"),
        values(nine + "#\n" + line + "a: BAD\n"));
    assertEquals(
        List.of(), lint(Example.values(line).and("whole", ""), ""), "the file as a whole too");
    assertEquals(
        List.of("ZZ101", "LN001 1 nothing of the kind is found there"),
        lint(Example.values("# packsite: ignore[ZZ101] why\na: b\n").and("whole", ""), ""));
  }

  @Test
  void a_stretch_begins_and_ends() {
    assertEquals(
        List.of("ZZ101 1", "ZZ101 6"),
        values(
            """
            a: BAD
            # packsite: disable[ZZ101] why
            b: BAD
            c: BAD
            # packsite: enable[ZZ101]
            d: BAD
            """));
  }

  @Test
  void a_stretch_that_does_not_fit_suppresses_nothing() {
    assertEquals(
        List.of("LN001 1 no `packsite: enable[ZZ101]` ends it", "ZZ101 2"),
        values("# packsite: disable[ZZ101] why\na: BAD\n"));
    assertEquals(
        List.of("LN001 1 nothing above disables ZZ101", "ZZ101 2"),
        values("# packsite: enable[ZZ101]\na: BAD\n"));
    assertEquals(
        List.of("LN001 3 line 1 disables ZZ101 already"),
        values(
            """
            # packsite: disable[ZZ101] why
            a: BAD
            # packsite: disable[ZZ101] again
            b: BAD
            # packsite: enable[ZZ101]
            """));
  }

  @Test
  void markdown_has_comments_of_its_own() {
    String readme =
        """
        # Web

        <!-- packsite: ignore[ZZ101] why -->
        BAD

        A BAD one <!-- packsite: ignore[ZZ101] why -->

        Still BAD

            <!-- packsite: ignore[ZZ101] an example -->
        """;
    assertEquals(List.of("ZZ101 8"), lint(Example.file("README.md", readme), ""));
  }

  @Test
  void manifests_hold_comments_though_they_are_templates() {
    Example example =
        Example.json("kubeManifests", "[\"manifests/a.yaml\"]")
            .and(
                "manifests/a.yaml",
                """
                {{ if .Values.a }}
                kind: BAD # packsite: ignore[ZZ101] why
                # packsite: ignore[ZZ101] why
                name: {{ .BAD }}
                {{ end }}
                not: BAD
                """);
    assertEquals(List.of("ZZ101 6"), lint(example, ""));
  }

  @Test
  void json_is_ignored_by_pointer_line_and_range() {
    Example example = Example.json("name", "\"BAD\"");
    String item = "  ignores:\n    - {rule: ZZ101, file: pack.json, reason: why, at: ";
    assertEquals(List.of("ZZ101 2"), lint(example, ""));
    assertEquals(List.of(), lint(example, item + "/name}\n"));
    assertEquals(List.of(), lint(example, item + "2}\n"));
    assertEquals(List.of(), lint(example, item + "1-4}\n"));
    assertEquals(
        List.of("LN001 3 nothing of the kind is found there", "ZZ101 2").stream().sorted().toList(),
        lint(example, item + "/version}\n").stream().sorted().toList());
  }

  @Test
  void members_of_archives_are_ignored_by_name() {
    Example example = Example.file("archive", "");
    assertEquals(
        List.of(), lint(example, "  ignores:\n    - {rule: ZZ101, reason: why, at: in/it}\n"));
    assertEquals(2, lint(example, "  ignores:\n    - {rule: ZZ101, reason: why, at: in}\n").size());
  }

  @Test
  void packs_are_named_with_or_without_version() {
    Example example = Example.values("a: BAD\n");
    for (String pack : List.of("web", "web@1.0.0", "w*", "'*@1.0.0'")) {
      String item = "  ignores:\n    - {rule: bad-word, reason: why, pack: " + pack + "}\n";
      assertEquals(List.of(), lint(example, item), pack);
    }
    assertEquals(
        2, lint(example, "  ignores:\n    - {rule: ZZ101, reason: why, pack: web@2.0.0}\n").size());
  }

  @Test
  void an_ignore_holds_until_its_last_day() {
    Example example = Example.values("a: BAD\n");
    String item = "  ignores:\n    - {rule: ZZ101, reason: why, until: ";
    assertEquals(List.of(), lint(example, item + "2026-06-01}\n"));
    assertEquals(
        List.of("LN001 3 it ended with 2026-05-31", "ZZ101 1"),
        lint(example, item + "2026-05-31}\n"));
  }

  @Test
  void a_reason_belongs_to_what_works() {
    assertEquals(
        List.of("LN002 1 say why, for those who come later"),
        values("a: BAD # packsite: ignore[ZZ101]\n"));
    assertEquals(
        List.of("LN002 3 say why, for those who come later"),
        lint(Example.values("a: BAD\n"), "  ignores:\n    - {rule: ZZ101}\n"));
  }

  @Test
  void what_suppresses_nothing_is_told() {
    assertEquals(
        List.of("LN001 1 nothing of the kind is found there"),
        values("a: b # packsite: ignore[ZZ101] why\n"));
    assertEquals(
        List.of("ZZ101 1", "LN001 1 no rule is called `ZZ109`"),
        values("a: BAD # packsite: ignore[ZZ109] why\n").stream()
            .map(found -> found.replaceFirst("; did.*", ""))
            .toList());
    assertEquals(
        List.of("LN001 1 it names no rule; write `ignore[CODE] reason`", "ZZ101 1"),
        values("a: BAD # packsite: ignore\n").stream().sorted().toList());
    assertEquals(
        List.of("LN001 1 `ignores` is none of ignore, ignore-file, disable, enable", "ZZ101 1"),
        values("a: BAD # packsite: ignores[ZZ101] why\n").stream().sorted().toList());
  }

  @Test
  void some_rules_are_ignored_in_the_root_file_only() {
    String told = "CH102 can be ignored in packsite.yaml only";
    for (String name : List.of("CH102", "dangerous-word")) {
      assertEquals(
          List.of("CH102 1", "LN001 1 " + told),
          values("a: DANGER # packsite: ignore[" + name + "] why\n").stream().sorted().toList());
    }
    assertEquals(List.of("CH102 1"), values("a: DANGER BAD # packsite: ignore[ALL] why\n"));
    assertEquals(
        List.of(),
        lint(Example.values("a: DANGER\n"), "  ignores:\n    - {rule: CH102, reason: why}\n"));
  }

  @Test
  void of_thousands_in_one_file_only_the_first_count() {
    List<String> found = values("a: BAD # packsite: ignore[ZZ101] why\n".repeat(1_002));
    assertEquals(
        List.of(
            "LN001 1001 there are more than 1000 in this file",
            "ZZ101 1001",
            "LN001 1002 there are more than 1000 in this file",
            "ZZ101 1002"),
        found.stream().sorted(Comparator.comparing(SuppressionsTest::line)).toList());
  }

  private static String line(String finding) {
    return finding.split(" ", -1)[1] + finding;
  }
}
