package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import packsite.lint.rule.About;
import packsite.lint.rule.Rule;
import packsite.lint.run.NotAnalysed;

final class RulesTest {
  @Test
  void every_rule_that_is_written_is_in_the_list() {
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("packsite.lint")
                .stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed =
        Rules.ALL.stream()
            .map(rule -> rule.getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, listed);
  }

  @Test
  void codes_and_names_are_given_once() {
    List<String> codes = Rules.ALL.stream().map(Rule::code).toList();
    List<String> names = Rules.ALL.stream().map(rule -> rule.about().name()).toList();
    assertEquals(codes.size(), Set.copyOf(codes).size(), codes::toString);
    assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
  }

  @Test
  void families_stand_together_in_order_of_code() {
    List<String> families = Rules.ALL.stream().map(rule -> rule.about().family()).toList();
    for (String family : families) {
      List<String> codes =
          Rules.ALL.stream().map(Rule::code).filter(code -> code.startsWith(family)).toList();
      assertEquals(codes.stream().sorted().toList(), codes);
    }
  }

  @Test
  void what_no_other_rule_owns_is_owned_by_the_last() {
    assertTrue(Rules.ALL.get(Rules.ALL.size() - 1) instanceof NotAnalysed);
  }

  @TestFactory
  Stream<DynamicTest> each_rule_is_documented() {
    return Rules.ALL.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.title(), () -> documented(rule)));
  }

  private static void documented(Rule rule) {
    About about = rule.about();
    String kebab =
        rule.getClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
            .toLowerCase(Locale.ROOT);
    assertAll(
        () -> assertEquals(kebab, about.name(), "the class is named for what it finds"),
        () -> assertTrue(about.code().matches("[A-Z]{2}[0-9]{3}"), "code"),
        () -> assertFalse(about.subject().isBlank(), "what it looks at"),
        () -> assertTrue(about.what().endsWith("."), "what"),
        () -> assertTrue(about.why().endsWith("."), "why"),
        () -> assertTrue(about.fix().endsWith("."), "fix"),
        () -> assertFalse(about.bad().isEmpty(), "a bad example"));
  }
}
