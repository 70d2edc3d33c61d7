package packsite.lint.values;

import java.util.List;
import java.util.Optional;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Scope;
import packsite.model.EffectiveValues;
import packsite.schema.Violation;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Source;
import packsite.text.Span;

/** A value that a chart's schema refuses. */
record Refusal(Violation violation, EffectiveValues values) {
  /** The key that is one too many, where that is the trouble; its value is what counts then. */
  private Optional<Entry> extra() {
    boolean missing = violation.keyword().equals("required") || violation.property().isEmpty();
    return missing
        ? Optional.empty()
        : violation.where().asMapping().flatMap(map -> map.entry(violation.property()));
  }

  private Node node() {
    return extra().map(Entry::value).orElse(violation.where());
  }

  Span span() {
    return extra().map(entry -> entry.key().span()).orElse(violation.where().span());
  }

  /** True where the file sets the value, rather than the defaults of some chart. */
  boolean isSetIn(Source file) {
    return span().source() == file && !violation.keyword().equals("required");
  }

  /** Left for somebody to fill in. */
  boolean isEmpty() {
    Node node = node();
    boolean blank = node.asScalar().filter(scalar -> scalar.value().isEmpty()).isPresent();
    return blank || Sections.isEmpty(node);
  }

  boolean isTemplated() {
    return isTemplated(node());
  }

  private static boolean isTemplated(Node node) {
    if (node instanceof Mapping map) {
      return map.entries().stream()
          .anyMatch(entry -> entry.name().contains("{{") || isTemplated(entry.value()));
    }
    if (node instanceof Sequence list) {
      return list.items().stream().anyMatch(Refusal::isTemplated);
    }
    return node.asScalar().filter(scalar -> scalar.value().contains("{{")).isPresent();
  }

  /** Where it stands below the chart that the pack lists. */
  String dotted() {
    int slash = values.path().indexOf('/');
    String within = slash < 0 ? "" : values.path().substring(slash + 1).replace('/', '.') + ".";
    String path = String.join(".", violation.path());
    String last = violation.property();
    String dot = path.isEmpty() || last.isEmpty() ? "" : ".";
    return within + path + dot + last;
  }

  Hit hit(String chart) {
    String path = "`" + dotted() + "`";
    String schema = "the schema of " + chart;
    List<String> expected = violation.expected();
    Hit hit =
        switch (violation.keyword()) {
          case "type" ->
              Hit.at(span(), path + " is " + node().kindName() + ", which " + schema + " refuses")
                  .label("expected " + String.join(" or ", expected));
          case "enum", "const" ->
              Hit.at(span(), path + " is " + written() + ", which " + schema + " refuses")
                  .label(choice(expected));
          case "pattern" ->
              Hit.at(span(), path + " has a form that " + schema + " refuses")
                  .label("expected text that matches " + String.join(" ", expected));
          case "additionalProperties", "unevaluatedProperties", "propertyNames" ->
              Hit.at(span(), path + " is no value that " + schema + " knows")
                  .label("not in values.schema.json");
          default ->
              Hit.at(span(), path + " is refused by " + schema)
                  .label(violation.keyword() + ": " + Scope.listed(expected));
        };
    return hit.why("Helm refuses to install the chart with these values");
  }

  private String written() {
    return node()
        .asScalar()
        .map(Scalar::value)
        .map(text -> "`" + text + "`")
        .orElse(node().kindName());
  }

  private String choice(List<String> expected) {
    String word = node().asScalar().map(Scalar::value).orElse("");
    return Nearest.to(word, expected)
        .map(near -> "did you mean `" + near + "`?")
        .orElseGet(() -> "expected one of " + Scope.listed(expected));
  }
}
