package packsite;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Holds the arrows of docs/ARCHITECTURE.md. */
@AnalyzeClasses(packages = "packsite", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("packsite.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rules_have_no_cycles =
      slices().matching("packsite.lint.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule publishing_has_no_cycles =
      slices().matching("packsite.oci.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_catalog_has_no_cycles =
      slices().matching("packsite.site.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule a_registry_knows_nothing_of_packs =
      noClasses()
          .that()
          .resideInAPackage("packsite.oci.registry..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "packsite.oci", "packsite.oci.archive..", "packsite.oci.push..", "packsite.model..");

  @ArchTest
  static final ArchRule archives_know_nothing_of_registries =
      noClasses()
          .that()
          .resideInAPackage("packsite.oci.archive..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("packsite.oci", "packsite.oci.registry..", "packsite.oci.push..");

  @ArchTest
  static final ArchRule artifacts_know_nothing_of_registries =
      noClasses()
          .that()
          .resideInAPackage("packsite.oci")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("packsite.oci.registry..", "packsite.oci.push..");

  @ArchTest
  static final ArchRule rules_know_nothing_of_the_run =
      noClasses()
          .that()
          .resideInAPackage("packsite.lint.*..")
          .and()
          .resideOutsideOfPackage("packsite.lint.format..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("packsite.lint");

  @ArchTest
  static final ArchRule arrows_go_down =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("packsite..")
          .layer("cli")
          .definedBy("packsite.cli..")
          .layer("site")
          .definedBy("packsite.site..")
          .layer("serve")
          .definedBy("packsite.serve..")
          .layer("oci")
          .definedBy("packsite.oci..")
          .layer("lint")
          .definedBy("packsite.lint..")
          .layer("diff")
          .definedBy("packsite.diff..")
          .layer("compare")
          .definedBy("packsite.compare..")
          .layer("inspect")
          .definedBy("packsite.inspect..")
          .layer("read")
          .definedBy("packsite.read..")
          .layer("config")
          .definedBy("packsite.config..")
          .layer("model")
          .definedBy("packsite.model..")
          .layer("gotemplate")
          .definedBy("packsite.gotemplate..")
          .layer("schema")
          .definedBy("packsite.schema..")
          .layer("text")
          .definedBy("packsite.text..")
          .layer("io")
          .definedBy("packsite.io..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("site")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("oci")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("lint")
          .mayOnlyBeAccessedByLayers("cli", "site")
          .whereLayer("diff")
          .mayOnlyBeAccessedByLayers("cli", "site")
          .whereLayer("compare")
          .mayOnlyBeAccessedByLayers("cli", "site", "diff")
          .whereLayer("inspect")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("config")
          .mayOnlyBeAccessedByLayers("cli", "lint")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers(
              "cli", "site", "oci", "lint", "inspect", "diff", "compare", "read")
          .whereLayer("gotemplate")
          .mayOnlyBeAccessedByLayers("model", "read", "lint", "inspect", "compare")
          .whereLayer("schema")
          .mayOnlyBeAccessedByLayers("lint")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "site",
              "serve",
              "oci",
              "lint",
              "inspect",
              "diff",
              "compare",
              "read",
              "config",
              "model",
              "gotemplate",
              "schema")
          .whereLayer("io")
          .mayOnlyBeAccessedByLayers("cli", "read", "oci");

  @ArchTest
  static final ArchRule only_read_and_cli_see_files_of_others =
      noClasses()
          .that()
          .resideInAnyPackage(
              "packsite.text..",
              "packsite.gotemplate..",
              "packsite.schema..",
              "packsite.model..",
              "packsite.config..",
              "packsite.read..",
              "packsite.inspect..",
              "packsite.compare..",
              "packsite.diff..",
              "packsite.lint..",
              "packsite.site..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .because("files are opened by io, and by cli to find the repository");

  @ArchTest
  static final ArchRule a_preview_knows_nothing_of_packs =
      noClasses()
          .that()
          .resideInAPackage("packsite.serve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("packsite.model..", "packsite.io..", "packsite.site..");

  /** Of System; nothing else of it tells one run from another. */
  private static final Set<String> HARMLESS = Set.of("arraycopy", "identityHashCode");

  @ArchTest
  static final ArchRule only_cli_prints_exits_and_reads_environment_or_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("packsite.cli..")
          .and()
          .resideInAPackage("packsite..")
          .should(touchTheSurroundings())
          .orShould(callConstructor(java.util.Date.class))
          .because("the same input has to give the same output anywhere");

  private static ArchCondition<JavaClass> touchTheSurroundings() {
    return new ArchCondition<>("use System, the clock or the console") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          String owner = access.getTargetOwner().getName();
          // How long a program hangs is no date: io may measure that.
          boolean timer =
              access.getName().equals("nanoTime") && type.getPackageName().equals("packsite.io");
          boolean system =
              owner.equals("java.lang.System") && !timer && !HARMLESS.contains(access.getName());
          boolean clock = owner.startsWith("java.time.") && access.getName().equals("now");
          boolean exits =
              owner.equals("java.lang.Runtime") && access.getName().matches("exit|halt");
          events.add(
              new SimpleConditionEvent(type, system || clock || exits, access.getDescription()));
        }
      }
    };
  }

  @ArchTest
  static final ArchRule workers_are_final =
      classes()
          .that()
          .resideInAPackage("packsite..")
          .and()
          .areNotInterfaces()
          .and()
          .areNotAnonymousClasses()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .and()
          .areNotEnums()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule no_attics =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
          .because("a name says what a class knows");
}
