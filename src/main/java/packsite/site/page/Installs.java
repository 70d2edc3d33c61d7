package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import packsite.model.Chart;
import packsite.model.Manifest;
import packsite.model.Manifest.KubeObject;
import packsite.site.catalog.Edition;
import packsite.site.page.EditionHead.Kind;
import packsite.site.page.VersionPage.Fact;
import packsite.site.view.ImageFacts;
import packsite.site.view.Links;
import packsite.site.view.Words;
import packsite.text.Node.Scalar;

/**
 * What a pack installs, in a few lines: for a version that has no README to say it.
 *
 * @param more manifests that are left out; empty for none
 * @param images how many are listed and in use
 */
record Installs(
    List<Part> charts,
    List<Group> manifests,
    String more,
    String images,
    String values,
    String files) {
  private static final int FEW = 20;
  private static final int FEW_KINDS = 12;

  /** A chart. */
  record Part(String name, String version, String description, List<Fact> facts) {
    boolean hasFacts() {
      return !facts.isEmpty();
    }
  }

  /** A manifest and the kinds of its objects. */
  record Group(String path, String kinds) {}

  boolean hasManifests() {
    return !manifests.isEmpty();
  }

  boolean isEmpty() {
    return charts.isEmpty() && manifests.isEmpty();
  }

  static Installs of(Edition edition, ImageFacts images, Links links) {
    List<Manifest> manifests = edition.pack().manifests();
    int left = manifests.size() - FEW;
    return new Installs(
        edition.pack().charts().stream().map(Installs::part).toList(),
        manifests.stream()
            .limit(FEW)
            .map(
                manifest ->
                    new Group(FindingPlace.within(edition, manifest.path()), kinds(manifest)))
            .toList(),
        left > 0 ? Words.count(left, "more manifest") : "",
        images.summary(),
        links.to(Kind.VALUES.path(edition)),
        links.to(Kind.FILES.path(edition)));
  }

  private static Part part(Chart chart) {
    if (chart.content().isEmpty()) {
      return new Part(chart.fileName(), "", "This archive could not be read.", List.of());
    }
    Chart.Meta meta = chart.content().get().meta();
    List<Fact> facts = new ArrayList<>();
    String app = text(meta.appVersion());
    if (!app.isEmpty()) {
      facts.add(new Fact("App version", app, true, Optional.empty()));
    }
    facts.addAll(ChartCredits.of(List.of(chart)));
    String name = text(meta.name());
    return new Part(
        name.isEmpty() ? chart.fileName() : name,
        text(meta.version()),
        text(meta.description()),
        facts);
  }

  /** {@code 2 Deployment, 1 Service}. */
  private static String kinds(Manifest manifest) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (KubeObject object : manifest.objects()) {
      String kind = text(object.kind());
      kinds.merge(kind.isEmpty() ? "object without a kind" : kind, 1, Integer::sum);
    }
    if (kinds.isEmpty()) {
      return manifest.templated() ? "depends on the values" : "no objects";
    }
    String few =
        kinds.entrySet().stream()
            .limit(FEW_KINDS)
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    return kinds.size() > FEW_KINDS ? few + ", …" : few;
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).map(String::strip).orElse("");
  }
}
