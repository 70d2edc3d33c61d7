package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;

/** A namespace that Kubernetes does not take. */
public final class NamespaceInvalid implements PackRule {
  private static final About ABOUT =
      About.rule("VA207", "namespace-invalid", Levels.ERROR)
          .on("values.yaml")
          .what(
              """
            `pack.namespace` or one of `pack.additionalNamespaces` is not a name that Kubernetes takes for a
            namespace.""")
          .why("Palette creates the namespace before anything else, so the whole pack fails.")
          .fix(
              """
            Use at most 63 lower case letters, digits and hyphens; begin and end with a letter or
            digit.""")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: Web_Pages
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web-pages
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Mapping> pack = scope.values().pack().flatMap(entry -> entry.value().asMapping());
    pack.flatMap(map -> map.get("namespace")).flatMap(NamespaceInvalid::judge).ifPresent(hits);
    for (Node more : additional(pack.flatMap(map -> map.get("additionalNamespaces")))) {
      judge(more).ifPresent(hits);
    }
  }

  /** The documentation calls it a list or a mapping and shows a single name. */
  private static List<Node> additional(Optional<Node> value) {
    List<Node> names = new ArrayList<>();
    Node node = value.map(Node::resolved).orElse(null);
    if (node instanceof Sequence list) {
      names.addAll(list.items());
    } else if (node instanceof Mapping map) {
      map.effective().stream().map(Entry::key).forEach(names::add);
    } else if (node instanceof Scalar scalar && scalar.value().indexOf(',') < 0) {
      names.add(scalar);
    }
    return names;
  }

  private static Optional<Hit> judge(Node node) {
    if (node.isNull() || Sections.isBareMacro(node)) {
      return Optional.empty();
    }
    Optional<Scalar> scalar = node.asScalar();
    if (scalar.isEmpty()) {
      return Optional.of(
          Hit.at(node.span(), "the namespace is " + node.kindName())
              .label("expected a name such as `web`"));
    }
    String name = scalar.get().value();
    if (name.isEmpty() || name.contains("{{")) {
      return Optional.empty();
    }
    if (scalar.get().type() != ScalarType.STRING) {
      return Optional.of(unquoted(scalar.get()));
    }
    return DnsLabel.fault(name)
        .map(
            fault ->
                Hit.at(scalar.get().inner(), "namespace `" + name + "` " + fault)
                    .label("use lower case letters, digits and hyphens"));
  }

  private static Hit unquoted(Scalar scalar) {
    String quoted = "\"" + scalar.value() + "\"";
    return Hit.at(scalar.span(), "namespace `" + scalar.value() + "` is " + scalar.kindName())
        .label("put it in quotes")
        .fix(Fix.safe("write " + quoted, new Fix.Replace(scalar.span(), quoted)));
  }
}
