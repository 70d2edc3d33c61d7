package packsite.site.page;

import java.util.List;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.rule.Spot;
import packsite.model.Manifest;
import packsite.site.catalog.Edition;
import packsite.site.view.Links;
import packsite.text.Span;

/** Where in a pack a finding is, and which line of which page shows it. */
public final class FindingPlace {
  private FindingPlace() {}

  /** File, line and column, counted from the folder of the pack. */
  static String relative(Edition edition, Finding finding) {
    Spot spot = finding.spot();
    String place = spot.span().map(Span::from).map(at -> ":" + at).orElse("");
    return within(edition, spot.path())
        + (spot.member().isEmpty() ? "" : "!/" + spot.member())
        + place;
  }

  /** A path of the repository as the pack knows it. */
  public static String within(Edition edition, String path) {
    String dir = edition.pack().dir();
    if (dir.isEmpty() || path.equals(dir)) {
      return path.equals(dir) ? "the folder" : path;
    }
    return path.startsWith(dir + "/") ? path.substring(dir.length() + 1) : path;
  }

  /** The line on the page that shows the file; empty where no page does. */
  static Optional<String> href(Edition edition, Finding finding, Links links) {
    Spot spot = finding.spot();
    if (!spot.member().isEmpty()) {
      return Optional.empty();
    }
    String file = within(edition, spot.path());
    String line = spot.span().filter(FindingPlace::isShown).map(s -> "L" + s.line()).orElse("");
    return switch (file) {
      case "values.yaml" -> Optional.of(anchored(links, edition.page("values/index.html"), line));
      case "pack.json", "presets.yaml", "schema.yaml" -> {
        String prefix = file.substring(0, file.indexOf('.')) + "-";
        yield Optional.of(
            anchored(links, edition.page("files/index.html"), line.isEmpty() ? "" : prefix + line));
      }
      default -> manifest(edition, spot.path(), line, links);
    };
  }

  /** A file without a text, because it is binary or empty, has no lines on its page. */
  private static boolean isShown(Span span) {
    return !span.source().text().isBlank();
  }

  private static Optional<String> manifest(Edition edition, String path, String line, Links links) {
    List<Manifest> manifests = edition.pack().manifests();
    for (int i = 0; i < manifests.size(); i++) {
      if (manifests.get(i).path().equals(path)) {
        boolean shown = !line.isEmpty() && ManifestView.isShown(edition, i);
        String anchor = ManifestView.id(i) + (shown ? "-" + line : "");
        return Optional.of(links.to(edition.page("files/index.html"), anchor));
      }
    }
    return Optional.empty();
  }

  private static String anchored(Links links, String path, String anchor) {
    return anchor.isEmpty() ? links.to(path) : links.to(path, anchor);
  }
}
