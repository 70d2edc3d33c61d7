package packsite.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import packsite.compare.Consequence.CrdLoss;
import packsite.compare.Consequence.CrdsRemoved;
import packsite.compare.ManifestObjects.ManifestObject;
import packsite.model.Chart;
import packsite.model.Chart.Content;
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

  /** A file that holds whatever definitions there are. */
  private static final Pattern ALL =
      Pattern.compile("/(?:[^/]*crds|_?crd|custom-?resource-?definitions?)\\.[a-z]+$");

  /** The end of a plural, cut off where names are compared with those of one thing. */
  private static final Pattern PLURAL = Pattern.compile("(?:ies|es|s)$");

  private CrdConsequences() {}

  static Optional<Consequence> of(Changes changes) {
    if (!mayLose(changes) || Unread.isWorkload(changes.now())) {
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

  /**
   * Names of templates of which the new charts have more than the old ones: definitions may have
   * moved there. Charts come in other folders with each version, so these do not count.
   */
  private static Set<String> newTemplates(Changes changes) {
    Map<String, Integer> counts = new HashMap<>();
    count(changes.now().charts(), 1, counts);
    count(changes.was().charts(), -1, counts);
    counts.values().removeIf(count -> count <= 0);
    return counts.keySet();
  }

  private static void count(List<Chart> charts, int step, Map<String, Integer> counts) {
    charts.stream().flatMap(c -> c.content().stream()).forEach(c -> count(c, step, counts));
  }

  private static void count(Content chart, int step, Map<String, Integer> counts) {
    chart.templates().forEach(template -> counts.merge(template.name(), step, Integer::sum));
    chart.subcharts().forEach(sub -> count(sub, step, counts));
  }

  /** Files of definitions are named for one of them, or, where they hold all, for what they are. */
  private static boolean isTemplate(String crd, Set<String> templates) {
    String plural = crd.contains(".") ? crd.substring(0, crd.indexOf('.')) : crd;
    String singular = PLURAL.matcher(plural).replaceFirst("");
    return templates.stream()
        .anyMatch(
            path ->
                path.contains(plural)
                    || path.contains("crd") && path.contains(singular)
                    || ALL.matcher(path).find());
  }
}
