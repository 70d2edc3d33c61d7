package packsite.lint.packjson;

import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Node.Scalar;

/** A version that starts with a v. */
public final class VersionLeadingV implements PackRule {
  private static final About ABOUT =
      About.rule("PJ201", "version-leading-v", Levels.ERROR)
          .on("version")
          .what("The version in pack.json starts with `v`.")
          .why(
              """
            The version is the tag in the registry, and all other packs have tags without it: people and
            automation that ask for 1.2.3 do not find v1.2.3.""")
          .fix(
              "Write the version without `v` and rename the directory. A version that has been published is"
                  + " another one then: leave it, and start with the next.")
          .bad(Example.json("version", "\"v1.0.0\""));

  @Override
  public About about() {
    return ABOUT;
  }

  static boolean hasLeadingV(String version) {
    return version.matches("[vV][0-9].*");
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .json()
        .version()
        .filter(version -> hasLeadingV(version.value()))
        .ifPresent(version -> hits.accept(hit(version)));
  }

  private static Hit hit(Scalar version) {
    String text = version.value();
    String plain = "\"" + text.substring(1) + "\"";
    return Hit.at(version.span(), "version `" + text + "` starts with `" + text.charAt(0) + "`")
        .label("write " + plain)
        .help("this changes the pack's identity in the registry; rename the directory as well")
        .fix(Fix.shown("write " + plain));
  }
}
