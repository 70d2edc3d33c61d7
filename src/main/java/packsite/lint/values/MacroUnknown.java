package packsite.lint.values;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Values.Macro;
import packsite.text.Nearest;

/** A macro that Palette has no value for. */
public final class MacroUnknown implements PackRule {
  private static final List<String> SCOPES = List.of("macro", "pack", "system", "var");

  private static final List<String> SYSTEM =
      List.of(
          "cloud.region",
          "cloud.type",
          "cloudaccount.name",
          "cloudaccount.uid",
          "cluster.kubevip",
          "cluster.name",
          "cluster.uid",
          "clusterprofile.infra.name",
          "clusterprofile.infra.uid",
          "clusterprofile.infra.version",
          "clusterprofile.name",
          "clusterprofile.uid",
          "clusterprofile.version",
          "kubernetes.version",
          "project.name",
          "project.uid",
          "reverseproxy.port",
          "reverseproxy.protocol",
          "reverseproxy.server",
          "reverseproxy.vhostport",
          "tenant.uid",
          "user.email",
          "user.name",
          "user.uid");

  private static final About ABOUT =
      About.rule("VA216", "macro-unknown", Levels.ERROR)
          .on("values.yaml")
          .what(
              """
            A macro is none of `.spectro.system`, `.spectro.pack`, `.spectro.macro` and `.spectro.var`, or asks
            for a system value that is not documented.""")
          .why(
              """
            Palette puts nothing in, or refuses the profile. The chart then gets an empty text or the braces
            themselves.""")
          .fix("Correct the name. A value of your own is a variable: `{{.spectro.var.<name>}}`.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    image:
                      tag: "{{.spectro.vars.TAG}}"
                """))
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    image:
                      tag: "{{.spectro.system.cluster.nam}}"
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    image:
                      tag: "{{.spectro.var.TAG}}"
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Macro macro : scope.values().macros()) {
      judge(macro).ifPresent(hits);
    }
  }

  private static Optional<Hit> judge(Macro macro) {
    String expression = macro.expression().text();
    if (macro.scope() == Macro.Scope.UNKNOWN) {
      String word = expression.substring(".spectro.".length()).split("\\.", 2)[0];
      return Optional.of(
          Hit.at(macro.expression(), "`" + expression + "` is no macro that Palette knows")
              .label(Scope.suggestion(word, SCOPES)));
    }
    if (macro.scope() != Macro.Scope.SYSTEM || SYSTEM.contains(macro.path())) {
      return Optional.empty();
    }
    Hit hit = Hit.at(macro.expression(), "`" + expression + "` is no documented system value");
    // Palette may well know more than it documents; a near name is a slip.
    return Optional.of(
        Nearest.to(macro.path(), SYSTEM)
            .map(near -> hit.label("did you mean `.spectro.system." + near + "`?"))
            .orElseGet(() -> hit.label("look it up").levels(Levels.WARNING)));
  }
}
