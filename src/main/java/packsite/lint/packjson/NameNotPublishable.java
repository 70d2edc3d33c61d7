package packsite.lint.packjson;

import java.util.Locale;
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

/** A name that cannot be that of a repository in a registry. */
public final class NameNotPublishable implements PackRule {
  private static final About ABOUT =
      About.rule("PJ204", "name-not-publishable", Levels.ERROR)
          .on("name")
          .what(
              "The name in pack.json cannot be the name of a repository in a registry, or has `--` in it.")
          .why(
              """
            A pack is pushed to a repository of its name. Palette writes a pack that is twice in a profile as
            `alias--name`, and tools cut that at `--`.""")
          .fix("Use lower case letters and digits, with single `-`, `_` or `.` between them.")
          .bad(Example.json("name", "\"Web\""))
          .bad(Example.json("name", "\"skerry--web\""))
          .good(Example.json("name", "\"skerry-web\""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .json()
        .name()
        .filter(name -> !name.value().isBlank())
        .ifPresent(name -> check(name, hits));
  }

  private static void check(Scalar name, Consumer<Hit> hits) {
    String text = name.value();
    if (text.length() > OciNames.LONGEST_NAME) {
      hits.accept(
          Hit.at(name.span(), "name has " + text.length() + " characters")
              .label("a repository's has at most " + OciNames.LONGEST_NAME));
    } else if (!OciNames.isComponent(text)) {
      String plain = plain(text);
      Hit hit =
          Hit.at(name.span(), "name `" + text + "` cannot be a repository's").label(reason(text));
      hits.accept(
          OciNames.isComponent(plain) ? hit.fix(Fix.shown("write \"" + plain + "\"")) : hit);
    } else if (text.contains("--")) {
      hits.accept(
          Hit.at(name.span(), "name `" + text + "` contains `--`")
              .label("use a single `-`")
              .why("`--` separates alias and name where a pack is twice in a profile"));
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).strip().replaceAll("[^a-z0-9._]+", "-");
  }

  private static String reason(String text) {
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      return "use lower case letters only";
    }
    Optional<String> bad =
        text.codePoints()
            .mapToObj(Character::toString)
            .filter(c -> !c.matches("[a-z0-9._-]"))
            .findFirst();
    return bad.map(c -> "it does not hold " + (c.isBlank() ? "blanks" : "`" + c + "`"))
        .orElse("letters and digits first and last, single separators between them");
  }
}
