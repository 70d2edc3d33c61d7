package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;

/** The documentation of each rule is true: its bad examples are found, its good ones are not. */
final class RuleExamplesTest {
  @Test
  void a_healthy_pack_is_healthy_under_every_profile() {
    for (Profile profile : Profile.values()) {
      assertEquals(
          List.of(), Linting.of(HealthyPack.tree()).profile(profile).lines(), profile.label());
    }
  }

  @TestFactory
  Stream<DynamicTest> bad_examples_are_found_and_nothing_else_is_broken() {
    return Rules.ALL.stream()
        .flatMap(rule -> rule.about().bad().stream().map(example -> bad(rule, example)));
  }

  private static DynamicTest bad(Rule rule, Example example) {
    return DynamicTest.dynamicTest(
        rule.title(),
        () -> {
          Linting linting = Linting.of(example).with(rule);
          List<String> errors =
              linting.report().findings().stream()
                  .filter(finding -> finding.severity() == Severity.ERROR)
                  .map(Finding::code)
                  .distinct()
                  .filter(code -> !code.equals(rule.code()))
                  .toList();
          String seen = String.join("\n", linting.lines());
          assertAll(
              () -> assertTrue(linting.codes().contains(rule.code()), () -> "not found:\n" + seen),
              () -> assertEquals(List.of(), errors, () -> "more is broken:\n" + seen));
        });
  }

  @TestFactory
  Stream<DynamicTest> good_examples_are_left_alone() {
    return Rules.ALL.stream()
        .flatMap(rule -> rule.about().good().stream().map(example -> good(rule, example)));
  }

  private static DynamicTest good(Rule rule, Example example) {
    return DynamicTest.dynamicTest(
        rule.title(),
        () -> {
          Linting linting = Linting.of(example).with(rule);
          String seen = String.join("\n", linting.lines());
          assertAll(
              () -> assertFalse(linting.codes().contains(rule.code()), () -> "found:\n" + seen),
              () -> assertFalse(linting.report().reaches(Severity.ERROR), () -> seen));
        });
  }
}
