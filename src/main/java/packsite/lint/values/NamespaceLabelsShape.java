package packsite.lint.values;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;

/** Labels or annotations for namespaces in another form than Palette takes. */
public final class NamespaceLabelsShape implements PackRule {
  private static final String LABELS = "namespaceLabels";
  private static final String ANNOTATIONS = "namespaceAnnotations";
  private static final Pattern NAME =
      Pattern.compile(
          "([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
  private static final Pattern VALUE =
      Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

  private static final About ABOUT =
      About.rule("VA214", "namespace-labels-shape", Levels.ERROR)
          .on("values.yaml")
          .what(
              """
            `pack.namespaceLabels` or `pack.namespaceAnnotations` is not a mapping from namespaces to text of
            the form `key=value,key=value`.""")
          .why(
              """
            The namespace gets none of them. Where a cluster enforces a security standard by label, the pods
            are then refused.""")
          .fix("Write one line for each namespace: `web: \"team=docs,stage=live\"`.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  namespaceLabels:
                    web:
                      team: docs
                """))
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  namespaceLabels:
                    web: "team: docs"
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                  namespaceLabels:
                    web: "team=docs,stage=live"
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Mapping> pack = scope.values().pack().flatMap(entry -> entry.value().asMapping());
    for (String key : new String[] {LABELS, ANNOTATIONS}) {
      Optional<Node> value =
          pack.flatMap(map -> map.get(key))
              .filter(node -> !node.isNull() && !Sections.isBareMacro(node));
      if (value.isPresent()) {
        check(key, value.get(), hits);
      }
    }
  }

  private static void check(String key, Node value, Consumer<Hit> hits) {
    Optional<Mapping> map = value.asMapping();
    if (map.isEmpty()) {
      hits.accept(
          Hit.at(value.span(), "`" + key + "` is " + value.kindName() + ", not a mapping")
              .label("write `<namespace>: \"key=value\"` below it"));
      return;
    }
    for (Entry entry : map.get().effective()) {
      namespace(entry, key).or(() -> pairs(entry, key)).ifPresent(hits);
    }
  }

  private static Optional<Hit> namespace(Entry entry, String key) {
    String name = entry.name();
    if (name.contains("{{")) {
      return Optional.empty();
    }
    return DnsLabel.fault(name)
        .map(
            fault ->
                Hit.at(entry.key().span(), "`" + name + "` in `" + key + "` " + fault)
                    .label(isPair(entry) ? pair(entry) : "expected the name of a namespace"));
  }

  /** Key and value of one label, where namespace and labels should be. */
  private static boolean isPair(Entry entry) {
    return entry.name().contains("/")
        && entry
            .value()
            .asScalar()
            .filter(value -> value.value().matches("[A-Za-z0-9._-]{1,63}"))
            .isPresent();
  }

  private static String pair(Entry entry) {
    String value = entry.value().asScalar().map(Scalar::value).orElse("");
    return "write `<namespace>: \"" + entry.name() + "=" + value + "\"`";
  }

  private static Optional<Hit> pairs(Entry entry, String key) {
    Node value = entry.value();
    if (value.isNull() || Sections.isBareMacro(value)) {
      return Optional.empty();
    }
    Optional<Scalar> text = value.asScalar();
    if (text.isEmpty()) {
      String message = "`" + key + "` of `" + entry.name() + "` is " + value.kindName();
      return Optional.of(
          Hit.at(value.span(), message).label("expected text: \"key=value,key=value\""));
    }
    if (text.get().value().contains("{{") || text.get().value().isBlank()) {
      return Optional.empty();
    }
    return fault(text.get().value(), key)
        .map(
            fault ->
                Hit.at(text.get().inner(), fault).label("expected pairs: \"key=value,key=value\""));
  }

  /** A comma may be part of an annotation, so of those only the first pair is sure to be one. */
  private static Optional<String> fault(String text, String key) {
    boolean labels = key.equals(LABELS);
    String[] pairs = labels ? text.split(",", -1) : new String[] {text};
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        return Optional.of("`" + pair.strip() + "` in `" + key + "` has no `=`");
      }
      String name = pair.substring(0, equals).strip();
      if (!NAME.matcher(name).matches()) {
        return Optional.of("`" + name + "` in `" + key + "` is no key that Kubernetes takes");
      }
      String value = pair.substring(equals + 1).strip();
      if (labels && !VALUE.matcher(value).matches()) {
        return Optional.of("`" + value + "` in `" + key + "` is no label that Kubernetes takes");
      }
    }
    return Optional.empty();
  }
}
