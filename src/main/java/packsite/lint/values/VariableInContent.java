package packsite.lint.values;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Values.Macro;
import packsite.text.Node;
import packsite.text.Span;

/** A variable of the profile where Palette does not put values in. */
public final class VariableInContent implements PackRule {
  private static final About ABOUT =
      About.rule("VA215", "variable-in-content", Levels.ERROR)
          .on("values.yaml")
          .what("A profile variable, `{{.spectro.var.<name>}}`, stands below `pack.content`.")
          .why(
              """
            Images and charts are mirrored before there is a cluster, so variables have no value yet. Palette
            looks for an image with braces in its name.""")
          .fix("List the image as it is. Values of charts may use variables.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      - image: "{{.spectro.var.REGISTRY}}/skerry/web:1.0.0"
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      - image: quay.io/skerry/web:1.0.0
                charts:
                  web:
                    image:
                      repository: "{{.spectro.var.REGISTRY}}/skerry/web"
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Span> content =
        scope
            .values()
            .pack()
            .flatMap(entry -> entry.value().asMapping())
            .flatMap(pack -> pack.get("content"))
            .map(Node::span);
    if (content.isEmpty()) {
      return;
    }
    for (Macro macro : scope.values().macros()) {
      if (macro.scope() == Macro.Scope.VAR && content.get().contains(macro.span())) {
        hits.accept(
            Hit.at(
                    macro.expression(),
                    "variable `" + macro.path() + "` stands below `pack.content`")
                .label("write the value itself")
                .why("what is listed here is mirrored before variables have values"));
      }
    }
  }
}
