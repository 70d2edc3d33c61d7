package packsite.lint.docs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Severity;
import packsite.model.Logo;
import packsite.model.Logo.Defect;
import packsite.model.Logo.Flaw;
import packsite.model.Logo.Format;
import packsite.model.PackFile;
import packsite.model.Problem;

/** A logo.png that is missing, or no picture that the name promises. */
public final class LogoInvalid implements PackRule, ProblemRule {
  private static final String FILE = "logo.png";
  private static final String SIGNATURE = "89 50 4E 47 0D 0A 1A 0A";
  private static final Levels MISSING = Levels.WARNING.in(Profile.COMMUNITY, Severity.ERROR);

  private static final About ABOUT =
      About.rule("LG101", "logo-invalid", Levels.ERROR)
          .on(FILE)
          .what(
              """
            logo.png is no PNG, is empty, cut short or damaged. A missing one is a warning, and an error in the
            community profile.""")
          .why(
              "The pack is shown with a broken picture or none, in Palette and in every catalogue.")
          .fix(
              """
            Export the logo as PNG, square and at least 64 pixels wide. Renaming a file does not convert it.""")
          .bad(Example.file(FILE, ""))
          .bad(Example.file(FILE, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"))
          .bad(Example.without(FILE));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals(FILE)
        && (problem.kind() == Problem.Kind.UNREADABLE || problem.kind() == Problem.Kind.LIMIT);
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Logo> logo = scope.pack().logo();
    if (logo.isPresent()) {
      defect(logo.get()).ifPresent(what -> hits.accept(hit(scope.path(FILE), logo.get(), what)));
    } else if (!scope.has(FILE)) {
      hits.accept(missing(scope));
    }
  }

  private static Hit missing(Scope scope) {
    List<String> others =
        scope.pack().files().stream()
            .map(PackFile::path)
            .filter(path -> path.toLowerCase(Locale.ROOT).startsWith("logo."))
            .toList();
    String help =
        others.isEmpty()
            ? "add one, square and at least 64 pixels wide"
            : "`" + others.get(0) + "` is there; Palette looks for " + FILE + " only";
    return Hit.in(scope.path(FILE), "no logo.png").help(help).levels(MISSING);
  }

  private static Hit hit(String path, Logo logo, String what) {
    Hit hit = Hit.in(path, "logo.png is " + what).found(facts(logo));
    return logo.format() == Format.PNG
        ? hit.help("export it again, or fetch it anew")
        : hit.help("convert the file; renaming is not enough");
  }

  /** What to say of it after {@code logo.png is}; empty for a sound PNG. */
  private static Optional<String> defect(Logo logo) {
    return switch (logo.format()) {
      case PNG -> logo.defects().stream().flatMap(d -> phrase(d.flaw()).stream()).findFirst();
      case EMPTY -> Optional.of("empty");
      case UNKNOWN -> Optional.of("no picture");
      case SVG, ICO -> Optional.of("an " + name(logo.format()) + " file");
      default -> Optional.of("a " + name(logo.format()) + " file");
    };
  }

  private static Optional<String> phrase(Flaw flaw) {
    return switch (flaw) {
      case TRUNCATED -> Optional.of("cut short");
      case CORRUPT -> Optional.of("damaged");
      case HUGE -> Optional.of("larger than viewers show");
      case TRAILING -> Optional.empty(); // Every viewer stops at the picture's end.
    };
  }

  private static String name(Format format) {
    return format == Format.WEBP ? "WebP" : format.name();
  }

  private static String facts(Logo logo) {
    StringBuilder facts = new StringBuilder();
    if (logo.format() != Format.EMPTY && logo.format() != Format.UNKNOWN) {
      facts.append(name(logo.format())).append(", ");
    }
    if (logo.width() > 0 && logo.height() > 0) {
      facts.append(String.format(Locale.ROOT, "%d x %d, ", logo.width(), logo.height()));
    }
    facts.append(String.format(Locale.ROOT, "%,d bytes; ", logo.bytes()));
    if (logo.format() != Format.PNG) {
      return facts.append("expected PNG signature ").append(SIGNATURE).toString();
    }
    Defect defect =
        logo.defects().stream().filter(d -> d.flaw() != Flaw.TRAILING).findFirst().orElseThrow();
    return facts.append(defect.reason()).append(" at byte ").append(defect.offset()).toString();
  }
}
