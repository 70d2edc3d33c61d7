package packsite.lint.packjson;

import java.util.List;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Node.Scalar;

/** A lifecycle state that Palette does not have. */
public final class SystemStateUnknown implements PackRule {
  private static final About ABOUT =
      About.rule("PJ215", "system-state-unknown", Levels.ERROR)
          .on("annotations")
          .what("The annotation `system_state` is none of deprecated, disabled and deleted.")
          .why(
              "Palette hides and refuses packs by it: a state that it does not know has no effect.")
          .fix("Use one of the three, or delete the annotation of a pack that is current.")
          .bad(Example.json("annotations", "{\"system_state\": \"depreciated\"}"))
          .good(Example.json("annotations", "{\"system_state\": \"deprecated\"}"));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final List<String> STATES = List.of("deprecated", "disabled", "deleted");

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .json()
        .annotation("system_state")
        .filter(state -> !state.value().isBlank() && !STATES.contains(state.value()))
        .ifPresent(state -> hits.accept(hit(state)));
  }

  private static Hit hit(Scalar state) {
    return Hit.at(state.span(), "unknown system_state `" + state.value() + "`")
        .label(Scope.suggestion(state.value(), STATES));
  }
}
