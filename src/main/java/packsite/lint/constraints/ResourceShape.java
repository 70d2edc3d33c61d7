package packsite.lint.constraints;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Constraints.Resource;
import packsite.schema.Violation;
import packsite.text.Node.Scalar;

/** A demand for resources that Palette cannot read. */
public final class ResourceShape implements PackRule {
  private static final About ABOUT =
      About.rule("CN108", "resource-shape", Levels.ERROR)
          .on("constraints")
          .what(
              "A resource has no type or an unknown one, a limit below zero, or a type that another one has; or a"
                  + " component has no schedule type or an unknown one.")
          .why("Palette cannot add up what the pack needs, and checks no cluster for it.")
          .fix(
              "Give each resource one of the types cpu (millicores), memory (MiB) and diskSize (GB), each once, and"
                  + " each component a scheduleType: all, master, control-plane or worker.")
          .bad(
              Example.json(
                  "constraints", "{\"resources\": [{\"type\": \"ram\", \"minLimit\": 512}]}"))
          .bad(
              Example.json(
                  "constraints", "{\"resources\": [{\"type\": \"cpu\", \"minLimit\": -1}]}"))
          .bad(
              Example.json(
                  "constraints",
                  "{\"resources\": [{\"type\": \"cpu\", \"minLimit\": 100}, {\"type\": \"cpu\", \"minLimit\": 200}]}"))
          .bad(
              Example.json(
                  "constraints",
                  "{\"resources\": [{\"type\": \"cpu\", \"components\": [{\"resourceRequestParamRef\": \"charts.web.replicas\"}]}]}"))
          .good(
              Example.json(
                  "constraints",
                  "{\"resources\": [{\"type\": \"cpu\", \"minLimit\": 100}, {\"type\": \"memory\", \"minLimit\": 256}]}"));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final Map<String, String> EXPECTED =
      Map.of(
          "type", "one of cpu, memory, diskSize",
          "scheduleType", "one of all, master, control-plane, worker");

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Violation violation : scope.jsonViolations()) {
      if (violation.pointer().startsWith("/constraints/resources/")) {
        check(violation, hits);
      }
    }
    Map<String, Scalar> seen = new HashMap<>();
    for (Resource resource : scope.pack().json().constraints().resources()) {
      resource.type().ifPresent(type -> once(type, seen, hits));
    }
  }

  private static void check(Violation violation, Consumer<Hit> hits) {
    String text = violation.where().asScalar().map(Scalar::value).orElse("");
    switch (violation.keyword()) {
      case "required" ->
          hits.accept(
              Hit.at(
                      violation.where().span().part(0, 1),
                      (violation.path().contains("components") ? "component" : "resource")
                          + " has no `"
                          + violation.property()
                          + "`")
                  .label(
                      "add \""
                          + violation.property()
                          + "\": "
                          + EXPECTED.getOrDefault(violation.property(), "a value")));
      case "enum" ->
          hits.accept(
              Hit.at(
                      violation.where().span(),
                      (violation.pointer().endsWith("/type")
                              ? "unknown resource type `"
                              : "unknown schedule type `")
                          + text
                          + "`")
                  .label(Scope.suggestion(text, violation.expected())));
      case "minimum" ->
          hits.accept(
              Hit.at(violation.where().span(), "`minLimit` " + text + " is below zero")
                  .label("expected how much each worker pool must have"));
      default -> {}
    }
  }

  private static void once(Scalar type, Map<String, Scalar> seen, Consumer<Hit> hits) {
    Scalar first = seen.putIfAbsent(type.value(), type);
    if (first != null) {
      hits.accept(
          Hit.at(type.span(), "resource `" + type.value() + "` stands twice")
              .label("make one of them")
              .also(first.span(), "first here"));
    }
  }
}
