package packsite.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import packsite.compare.Consequence.CrdLoss;
import packsite.compare.Consequence.CrdsRemoved;
import packsite.compare.ManifestObjects.ManifestObject;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Member;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;

/**
 * Custom resource definitions that a pack brings no more, wherever they are: charts, charts in
 * these, manifests.
 */
final class CrdConsequences {
  private static final String KIND = "CustomResourceDefinition";

  private CrdConsequences() {}

  static Optional<Consequence> of(Changes changes) {
    if (!mayLose(changes)) {
      return Optional.empty();
    }
    Map<String, Set<String>> now = crds(changes.now());
    Set<String> templates = newTemplates(changes);
    List<CrdLoss> losses = new ArrayList<>();
    crds(changes.was())
        .forEach(
            (name, versions) -> {
              Set<String> lost = new TreeSet<>(versions);
              lost.removeAll(now.getOrDefault(name, Set.of()));
              if (!now.containsKey(name) && !isTemplate(name, templates)) {
                losses.add(new CrdLoss(name, List.of()));
              } else if (now.containsKey(name) && !lost.isEmpty()) {
                losses.add(new CrdLoss(name, List.copyOf(lost)));
              }
            });
    return losses.isEmpty() ? Optional.empty() : Optional.of(new CrdsRemoved(losses));
  }

  /** Cheap: nothing is lost where no chart and no manifest tells of a change. */
  private static boolean mayLose(Changes changes) {
    return changes.charts().stream().anyMatch(chart -> !chart.sameBytes())
        || changes.manifests().stream()
            .flatMap(manifest -> manifest.objects().stream())
            .anyMatch(object -> object.id().kind().equals(KIND));
  }

  private static Map<String, Set<String>> crds(Pack pack) {
    Map<String, Set<String>> found = new TreeMap<>();
    pack.charts().stream().flatMap(c -> c.content().stream()).forEach(c -> collect(c, found));
    for (Manifest manifest : pack.manifests()) {
      if (manifest.source().text().contains(KIND)) {
        ManifestObjects.of(manifest).forEach(object -> collect(object, found));
      }
    }
    return found;
  }

  private static void collect(Content chart, Map<String, Set<String>> into) {
    chart.crds().forEach(crd -> named(crd.name(), into).addAll(crd.versions()));
    chart.subcharts().forEach(sub -> collect(sub, into));
  }

  private static Set<String> named(String name, Map<String, Set<String>> crds) {
    return crds.computeIfAbsent(name, n -> new TreeSet<>());
  }

  private static void collect(ManifestObject object, Map<String, Set<String>> into) {
    if (!object.id().kind().equals(KIND)) {
      return;
    }
    Set<String> versions = named(object.id().name(), into);
    Optional<Mapping> spec = object.side().root().asMapping().flatMap(map -> map.mapping("spec"));
    spec.flatMap(map -> map.get("versions")).flatMap(Node::asSequence).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asMapping().stream())
        .filter(CrdConsequences::isServed)
        .flatMap(version -> version.scalar("name").stream())
        .forEach(name -> versions.add(name.value()));
    spec.flatMap(map -> map.scalar("version")).map(Scalar::value).ifPresent(versions::add);
  }

  private static boolean isServed(Mapping version) {
    return version
        .scalar("served")
        .filter(word -> word.type() == ScalarType.BOOL && word.printed().equals("false"))
        .isEmpty();
  }

  /** Names of templates that only the new charts have: definitions may have moved there. */
  private static Set<String> newTemplates(Changes changes) {
    Set<String> templates = new HashSet<>();
    names(changes.now().charts(), templates);
    Set<String> old = new HashSet<>();
    names(changes.was().charts(), old);
    templates.removeAll(old);
    return templates;
  }

  private static void names(List<Chart> charts, Set<String> into) {
    charts.stream().flatMap(chart -> chart.content().stream()).forEach(c -> names(c, into));
  }

  private static void names(Content chart, Set<String> into) {
    for (Member member : chart.members()) {
      if (member.name().startsWith("templates/")) {
        into.add(chart.folder() + "/" + member.name());
      }
    }
    chart.subcharts().forEach(sub -> names(sub, into));
  }

  /** Files of definitions are named for them, or for what they are. */
  private static boolean isTemplate(String crd, Set<String> templates) {
    String plural = crd.contains(".") ? crd.substring(0, crd.indexOf('.')) : crd;
    return templates.stream()
        .map(path -> path.substring(path.indexOf("templates/")))
        .anyMatch(path -> path.contains(plural) || path.contains("crd"));
  }
}
