package packsite.lint.constraints;

import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Severity;
import packsite.model.Constraints.Component;
import packsite.model.Constraints.Resource;
import packsite.text.Node.Scalar;

/** A schedule type that only some validators know. */
public final class ScheduleTypeDialect implements PackRule {
  private static final About ABOUT =
      About.rule(
              "CN109", "schedule-type-dialect", Levels.OFF.in(Profile.COMMUNITY, Severity.WARNING))
          .on("constraints")
          .what("The schedule type of a component is `control-plane`.")
          .why(
              """
            Documentation has both `master` and `control-plane` for the same nodes. The schema that the
            community repository runs has `master` alone.""")
          .fix("Write `master`.")
          .bad(
              Example.json(
                  "constraints",
                  "{\"resources\": [{\"type\": \"cpu\", \"components\": [{\"scheduleType\": \"control-plane\", \"replicaCountParamRef\": \"charts.web.replicas\"}]}]}"))
          .good(
              Example.json(
                  "constraints",
                  "{\"resources\": [{\"type\": \"cpu\", \"components\": [{\"scheduleType\": \"master\", \"replicaCountParamRef\": \"charts.web.replicas\"}]}]}"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Resource resource : scope.pack().json().constraints().resources()) {
      for (Component component : resource.components()) {
        component
            .scheduleType()
            .filter(type -> type.value().equals("control-plane"))
            .ifPresent(type -> hits.accept(hit(type)));
      }
    }
  }

  private static Hit hit(Scalar type) {
    return Hit.at(type.span(), "schedule type `control-plane` is unknown to the community's schema")
        .label("write \"master\"")
        .fix(Fix.shown("write \"master\""));
  }
}
