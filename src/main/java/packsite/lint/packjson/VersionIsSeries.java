package packsite.lint.packjson;

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

/** A version that stands for many. */
public final class VersionIsSeries implements PackRule {
  private static final About ABOUT =
      About.rule("PJ214", "version-is-series", Levels.ERROR)
          .on("version")
          .what("The version in pack.json is a series such as `1.2.x`.")
          .why(
              """
            Palette makes tags such as 1.2.x itself and moves them to the newest version of the series. A pack
            of that name is in their way.""")
          .fix("Write the exact version.")
          .bad(Example.json("version", "\"1.2.x\""))
          .good(Example.json("version", "\"1.2.0\""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .json()
        .version()
        .filter(version -> OciNames.isTag(version.value()))
        .filter(version -> Version.of(version.value()).isSeries())
        .ifPresent(version -> hits.accept(hit(version)));
  }

  private static Hit hit(Scalar version) {
    return Hit.at(version.span(), "version `" + version.value() + "` is a series of versions")
        .label("write the exact version");
  }
}
