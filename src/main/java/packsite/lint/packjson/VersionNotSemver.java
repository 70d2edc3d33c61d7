package packsite.lint.packjson;

import java.util.List;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.OciNames;
import packsite.model.Version;
import packsite.text.Node.Scalar;

/** A version that is not one by the rules of SemVer. */
public final class VersionNotSemver implements PackRule {
  private static final About ABOUT =
      About.rule("PJ202", "version-not-semver", Levels.INFO)
          .on("version")
          .what("The version has not three numbers, or one with leading zeros.")
          .why(
              """
            Tools that sort by SemVer put such versions elsewhere than people expect, or refuse them. Calendar
            versions of upstream products are often so; then it is best to stay with them.""")
          .fix(
              "Write major.minor.patch without leading zeros, unless the product itself counts otherwise.")
          .bad(Example.json("version", "\"1.0\""))
          .good(Example.json("version", "\"1.0.0-rc.1\""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope.pack().json().version().ifPresent(version -> check(version, hits));
  }

  private static void check(Scalar text, Consumer<Hit> hits) {
    Version version = Version.of(text.value());
    boolean othersSpeak =
        text.value().isBlank()
            || VersionLeadingV.hasLeadingV(text.value())
            || version.isSeries()
            || !OciNames.isTag(text.value());
    if (!othersSpeak && !version.isSemver()) {
      hits.accept(
          Hit.at(text.span(), "version `" + text.value() + "` is not SemVer")
              .label(label(version)));
    }
  }

  private static String label(Version version) {
    if (!version.isNumeric()) {
      return "expected numbers: major.minor.patch";
    }
    List<String> core = version.core();
    if (core.size() != 3) {
      return "expected three numbers: major.minor.patch";
    }
    String plain = String.join(".", core);
    return version.text().startsWith(plain)
        ? "expected major.minor.patch, then -word.1 for a pre-release"
        : "SemVer has no leading zeros: " + plain;
  }
}
