package packsite.lint.packjson;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.OciNames;
import packsite.text.Node.Scalar;

/** A version that no registry takes as a tag. */
public final class VersionNotATag implements PackRule {
  private static final About ABOUT =
      About.rule("PJ203", "version-not-a-tag", Levels.ERROR)
          .on("version")
          .what("The version in pack.json cannot be the tag of an image in a registry.")
          .why(
              """
            A pack is pushed under its version as the tag, and tags know letters, digits, `.`, `_` and `-`
            only: the push fails.""")
          .fix("Leave out what a tag cannot hold; a `-` can stand for the `+` of build metadata.")
          .bad(Example.json("version", "\"1.0.0+build.7\""))
          .good(Example.json("version", "\"1.0.0-build.7\""));

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
        .filter(version -> !version.value().isBlank() && !OciNames.isTag(version.value()))
        .ifPresent(version -> hits.accept(hit(version)));
  }

  private static Hit hit(Scalar version) {
    String text = version.value();
    if (text.length() > OciNames.LONGEST_TAG) {
      return Hit.at(version.span(), "version has " + text.length() + " characters")
          .label("a tag has at most " + OciNames.LONGEST_TAG);
    }
    Hit hit =
        Hit.at(version.span(), "version `" + text + "` is not a valid tag").label(reason(text));
    String dashed = text.replace('+', '-');
    String quoted = "\"" + dashed + "\"";
    return OciNames.isTag(dashed) && !dashed.equals(text)
        ? hit.fix(Fix.unsafe("write " + quoted, new Fix.Replace(version.span(), quoted)))
        : hit;
  }

  private static String reason(String text) {
    Optional<String> bad =
        text.codePoints()
            .mapToObj(Character::toString)
            .filter(c -> !c.matches("[A-Za-z0-9._-]"))
            .findFirst();
    return bad.map(c -> c.isBlank() ? "a tag holds no blanks" : "a tag does not hold `" + c + "`")
        .orElse("a tag starts with a letter, a digit or `_`");
  }
}
