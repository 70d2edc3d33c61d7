package packsite.lint.values;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Node;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;

/** An install priority that is not a whole number in quotes. */
public final class InstallPriorityType implements PackRule {
  private static final String KEY = "spectrocloud.com/install-priority";
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");

  private static final About ABOUT =
      About.rule("VA209", "install-priority-type", Levels.ERROR)
          .on("values.yaml")
          .what("`spectrocloud.com/install-priority` is not a whole number in quotes.")
          .why(
              """
            Palette reads it as text that holds a number. Without quotes it is a number to YAML, and the order
            in which the packs of a profile are installed is lost.""")
          .fix("Write it as `\"10\"`; negative numbers are allowed.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  spectrocloud.com/install-priority: 10
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                  spectrocloud.com/install-priority: "10"
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .values()
        .pack()
        .flatMap(entry -> entry.value().asMapping())
        .flatMap(pack -> pack.get(KEY))
        .flatMap(InstallPriorityType::judge)
        .ifPresent(hits);
  }

  private static Optional<Hit> judge(Node node) {
    if (node.isNull() || Sections.isBareMacro(node)) {
      return Optional.empty();
    }
    Optional<Scalar> scalar = node.asScalar();
    if (scalar.isEmpty()) {
      return Optional.of(
          Hit.at(node.span(), "install priority is " + node.kindName())
              .label("expected a whole number in quotes"));
    }
    String text = scalar.get().value();
    boolean whole = WHOLE.matcher(text.strip()).matches();
    if (scalar.get().type() == ScalarType.STRING) {
      return whole || text.contains("{{") ? Optional.empty() : Optional.of(noNumber(scalar.get()));
    }
    return Optional.of(whole ? unquoted(scalar.get()) : noNumber(scalar.get()));
  }

  private static Hit unquoted(Scalar scalar) {
    String quoted = "\"" + scalar.value() + "\"";
    return Hit.at(scalar.span(), "install priority `" + scalar.value() + "` is not in quotes")
        .label("write " + quoted)
        .fix(Fix.safe("write " + quoted, new Fix.Replace(scalar.span(), quoted)));
  }

  private static Hit noNumber(Scalar scalar) {
    return Hit.at(scalar.inner(), "install priority `" + scalar.value() + "` is no whole number")
        .label("expected a number such as \"10\" or \"-5\"");
  }
}
