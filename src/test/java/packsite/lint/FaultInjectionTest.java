package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import packsite.io.MapTree;
import packsite.lint.injected.Injection;
import packsite.lint.injected.Injections;
import packsite.lint.injected.SamplePacks;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;

/** A single defect in one of the sample packs is found where it is, and nothing else is said. */
final class FaultInjectionTest {
  @Test
  void the_sample_packs_are_clean_even_under_the_strict_profile() {
    Linting linting = Linting.of(MapTree.of(SamplePacks.FILES));
    for (Profile profile : List.of(Profile.RECOMMENDED, Profile.STRICT, Profile.AIRGAP)) {
      assertEquals(List.of(), linting.profile(profile).lines(), profile.label());
    }
  }

  @TestFactory
  Stream<DynamicTest> each_defect_is_found_where_it_is() {
    return Injections.ALL.stream()
        .map(
            injection ->
                DynamicTest.dynamicTest(
                    injection.code() + " " + injection.name(), () -> assertFound(injection)));
  }

  private static void assertFound(Injection injection) {
    Rule rule = rule(injection.code());
    Linting linting = Linting.of(injection.tree()).with(rule);
    Report report = linting.report();
    List<Finding> fresh = fresh(report, rule);
    List<Finding> own = fresh.stream().filter(f -> f.code().equals(injection.code())).toList();
    Set<String> others = new TreeSet<>();
    fresh.forEach(finding -> others.add(finding.code()));
    others.remove(injection.code());
    String seen = String.join("\n", linting.lines());

    assertTrue(report.isComplete(), () -> report.crashes().toString());
    assertTrue(
        own.stream().anyMatch(finding -> isExpected(finding, injection)),
        () -> "not found in " + injection.path() + " " + injection.text() + ":\n" + seen);
    assertEquals(injection.times(), own.size(), () -> "how many of them:\n" + seen);
    assertEquals(new TreeSet<>(injection.follows().keySet()), others, () -> "besides:\n" + seen);
  }

  /** What is not said of the healthy packs too, as rules that are off by default may. */
  private static List<Finding> fresh(Report report, Rule rule) {
    if (rule.about().levels().of(Profile.RECOMMENDED).isPresent()) {
      return report.findings();
    }
    Set<String> known = new HashSet<>();
    Linting.of(MapTree.of(SamplePacks.FILES)).with(rule).report().findings().stream()
        .map(Finding::fingerprint)
        .forEach(known::add);
    return report.findings().stream().filter(f -> !known.contains(f.fingerprint())).toList();
  }

  private static boolean isExpected(Finding finding, Injection injection) {
    Optional<String> text =
        finding.spot().span().map(span -> span.text().lines().findFirst().orElse(""));
    return finding.spot().file().equals(injection.path()) && text.equals(injection.text());
  }

  private static Rule rule(String code) {
    return Rules.ALL.stream().filter(rule -> rule.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void every_rule_has_a_defect_that_it_finds() {
    Set<String> tried = new TreeSet<>(Injections.IMPOSSIBLE.keySet());
    Injections.ALL.forEach(injection -> tried.add(injection.code()));
    Set<String> all = new TreeSet<>();
    Rules.ALL.forEach(rule -> all.add(rule.code()));
    assertEquals(all, tried);
  }

  @Test
  void defects_are_many_and_each_is_told_apart_from_the_others() {
    List<String> names = new ArrayList<>();
    Injections.ALL.forEach(injection -> names.add(injection.code() + " " + injection.name()));
    assertEquals(names.size(), new HashSet<>(names).size());
    assertTrue(names.size() >= 100, () -> names.size() + " defects");
    long withText = Injections.ALL.stream().filter(i -> i.text().isPresent()).count();
    assertTrue(withText >= 40, () -> withText + " with the text of the span");
  }
}
