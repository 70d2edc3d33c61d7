package packsite.lint.values;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Values.Macro;
import packsite.text.Span;

/** A macro that YAML takes for a mapping. */
public final class MacroUnquoted implements PackRule {
  private static final About ABOUT =
      About.rule("VA210", "macro-unquoted", Levels.ERROR)
          .on("values.yaml")
          .what("A macro such as `{{.spectro.system.cluster.name}}` stands without quotes.")
          .why(
              """
            Two braces open two mappings in YAML. What is loaded is a mapping with a mapping for a key, not the
            text that Palette would put a value in for.""")
          .fix("Put the whole value in quotes.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: {{.spectro.system.cluster.name}}
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: "{{.spectro.system.cluster.name}}"
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    if (scope.pack().isPartlyRead("values.yaml")) {
      return; // Then nobody knows what stands in quotes.
    }
    Set<Span> seen = new HashSet<>();
    for (Macro macro : scope.values().macros()) {
      if (!macro.quoted() && seen.add(macro.span())) {
        hits.accept(hit(macro.span()));
      }
    }
  }

  private static Hit hit(Span span) {
    String macro = span.text();
    Hit hit =
        Hit.at(span, "`" + macro + "` is not in quotes")
            .label("put the value in quotes")
            .why("YAML reads the braces as a mapping in a mapping");
    String quote = macro.indexOf('"') < 0 ? "\"" : "'";
    boolean plain = macro.indexOf('\n') < 0 && macro.indexOf('\\') < 0 && !macro.contains(quote);
    return plain
        ? hit.fix(Fix.safe("put it in quotes", new Fix.Replace(span, quote + macro + quote)))
        : hit;
  }
}
