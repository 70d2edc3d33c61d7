package packsite.lint.constraints;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Constraints.Component;
import packsite.model.Constraints.Resource;
import packsite.model.Values;
import packsite.text.DottedPath;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;

/** A path of a constraint that leads nowhere in the values. */
public final class ResourceRefUnresolved implements PackRule {
  private static final About ABOUT =
      About.rule("CN107", "resource-ref-unresolved", Levels.WARNING)
          .on("constraints, values.yaml")
          .what(
              "A `resourceRequestParamRef` or `replicaCountParamRef` names a path that neither values.yaml nor a preset has.")
          .why(
              """
            Palette adds up requests times replicas from these values. A path that leads nowhere counts as
            nothing, so clusters pass that are too small.""")
          .fix(
              "Write the path from the root of values.yaml, such as `charts.web.resources.requests.cpu`.")
          .bad(
              Example.json(
                  "constraints",
                  "{\"resources\": [{\"type\": \"cpu\", \"components\": [{\"scheduleType\": \"worker\", \"replicaCountParamRef\": \"charts.web.replicaCount\"}]}]}"))
          .good(
              Example.json(
                  "constraints",
                  "{\"resources\": [{\"type\": \"cpu\", \"components\": [{\"scheduleType\": \"worker\", \"replicaCountParamRef\": \"charts.web.replicas\"}]}]}"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    boolean partly =
        scope.pack().isPartlyRead("values.yaml") || scope.pack().isPartlyRead("presets.yaml");
    if (partly || !scope.has("values.yaml")) {
      return;
    }
    for (Resource resource : scope.pack().json().constraints().resources()) {
      for (Component component : resource.components()) {
        Stream.of(component.resourceRequestParamRef(), component.replicaCountParamRef())
            .flatMap(Optional::stream)
            .filter(ref -> !ref.value().isBlank() && !ref.value().contains("{{"))
            .filter(ref -> !isThere(scope, ref.value()) && !scope.isMisplaced(ref.value()))
            .forEach(ref -> hits.accept(hit(scope.values(), ref)));
      }
    }
  }

  private static boolean isThere(Scope scope, String path) {
    Values values = scope.values();
    Stream<Node> parts =
        Stream.of(values.charts(), values.manifests())
            .flatMap(Optional::stream)
            .flatMap(entry -> entry.value().asMapping().stream())
            .flatMap(map -> map.effective().stream())
            .map(Entry::value);
    Stream<Node> presets =
        scope.pack().presets().stream()
            .flatMap(all -> all.all().stream())
            .flatMap(preset -> preset.added().stream())
            .flatMap(file -> file.root().stream());
    return Stream.of(values.root().stream(), parts, presets)
        .flatMap(nodes -> nodes)
        .anyMatch(node -> DottedPath.first(node, path).isPresent());
  }

  private static Hit hit(Values values, Scalar ref) {
    Hit hit = Hit.at(ref.span(), "`" + ref.value() + "` is not in values.yaml");
    Optional<Mapping> root = values.root();
    if (root.isEmpty()) {
      return hit.label("expected a path of values.yaml");
    }
    Mapping deepest = root.get();
    String known = "";
    String rest = ref.value();
    while (true) {
      int dot = rest.indexOf('.');
      String step = dot < 0 ? rest : rest.substring(0, dot);
      Optional<Mapping> next = deepest.mapping(step);
      if (dot < 0 || next.isEmpty()) {
        return hit.label(lack(deepest, known, step));
      }
      deepest = next.get();
      known = known.isEmpty() ? step : known + "." + step;
      rest = rest.substring(dot + 1);
    }
  }

  private static String lack(Mapping deepest, String known, String step) {
    String where = known.isEmpty() ? "values.yaml" : "`" + known + "`";
    List<String> keys = deepest.effective().stream().map(Entry::name).toList();
    return where
        + " has no `"
        + step
        + "`"
        + Nearest.to(step, keys).map(near -> "; did you mean `" + near + "`?").orElse("");
  }
}
