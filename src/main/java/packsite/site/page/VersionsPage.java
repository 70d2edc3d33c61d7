package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.model.PackHistory;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.State;
import packsite.site.page.EditionHead.Kind;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Chip;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.ImageFacts;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Words;
import packsite.text.Node.Scalar;

/** All versions of a pack, beside each other. */
public final class VersionsPage {
  private VersionsPage() {}

  /**
   * What the template is filled with.
   *
   * @param dated true where the build knows when versions changed
   */
  record View(
      Frame frame,
      EditionHead head,
      String count,
      Optional<Picker> picker,
      boolean dated,
      List<Row> rows) {}

  /**
   * A version.
   *
   * @param brought empty for the oldest
   */
  record Row(
      String version,
      String href,
      List<Chip> chips,
      String chart,
      String app,
      int images,
      Pip pip,
      String lint,
      String changed,
      Optional<Brought> brought,
      Optional<String> raw) {}

  public static Page of(Press press, Entry entry) {
    String path = Press.versions(entry);
    Links links = press.links(path);
    Edition latest = entry.latest();
    String title = "Versions of " + Titles.of(press, entry);
    boolean dated = entry.editions().stream().anyMatch(one -> one.pack().history().isPresent());
    View view =
        new View(
            press.frames().of(path, Part.PACKS, title, "All versions of " + latest.displayName()),
            EditionHead.of(press, entry, latest, Kind.CHANGES, links, "Versions"),
            Words.count(entry.editions().size(), "version"),
            Picker.of(press, entry, links),
            dated,
            entry.editions().stream().map(one -> row(press, entry, one, links)).toList());
    return press.print(path, "versions", view);
  }

  private static Row row(Press press, Entry entry, Edition edition, Links links) {
    Pack pack = edition.pack();
    String overview = Kind.OVERVIEW.path(edition);
    return new Row(
        edition.version(),
        links.to(overview),
        chips(entry, edition),
        meta(pack, Chart.Meta::version),
        meta(pack, Chart.Meta::appVersion),
        ImageFacts.of(edition).listed().size(),
        Pip.of(edition),
        links.to(overview, "lint"),
        pack.history()
            .filter(PackHistory::lastIsCertain)
            .map(dates -> VersionPage.date(dates.lastCommit()))
            .orElse(""),
        press.steps().to(edition).map(step -> Brought.of(step, links)),
        RawFiles.of(edition).contains("values.yaml")
            ? Optional.of(links.to(edition.raw("values.yaml")))
            : Optional.empty());
  }

  private static List<Chip> chips(Entry entry, Edition edition) {
    List<Chip> chips = new ArrayList<>();
    if (entry.isLatest(edition) && edition.isIdentified()) {
      chips.add(Chip.plain("latest", "info"));
    }
    if (edition.state() != State.ACTIVE) {
      chips.add(Chip.plain(edition.state().label(), edition.state().look()));
    }
    return chips;
  }

  /** What the charts say, each once. */
  private static String meta(Pack pack, Function<Chart.Meta, Optional<Scalar>> what) {
    return pack.charts().stream()
        .flatMap(chart -> chart.content().stream())
        .flatMap(content -> what.apply(content.meta()).stream())
        .map(scalar -> scalar.value().strip())
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
