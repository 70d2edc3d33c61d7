package packsite.site.page;

import java.util.List;
import packsite.lint.rule.Severity;
import packsite.model.PackHistory;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Press;
import packsite.site.view.Chip;
import packsite.site.view.Labels;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Tile;
import packsite.site.view.Words;

/** A pack in a list of packs: as a card, or as a row of a table. */
record Card(
    Tile tile,
    String displayName,
    String name,
    String href,
    String lead,
    List<Chip> chips,
    String layer,
    String layerLook,
    String type,
    String clouds,
    String version,
    String versions,
    int editions,
    String images,
    String changed,
    Pip pip,
    long errors) {

  /**
   * Of the newest version.
   *
   * @param small true for a row of a table
   */
  static Card of(Entry entry, Links links, boolean small) {
    Edition latest = entry.latest();
    int images = latest.pack().values().images().size();
    return new Card(
        Tile.of(latest, small ? Tile.Size.SMALL : Tile.Size.MIDDLE, links),
        latest.displayName(),
        entry.name(),
        links.to(Press.hub(entry)),
        latest.lead(),
        Facts.chips(latest, links).stream()
            .map(chip -> Chip.plain(chip.text(), chip.look()))
            .toList(),
        latest.layer(),
        Facts.look(latest.layer()),
        latest.type(),
        String.join(", ", latest.clouds().stream().map(Labels::cloud).toList()),
        latest.version(),
        Words.count(entry.editions().size(), "version"),
        entry.editions().size(),
        String.valueOf(images),
        latest
            .pack()
            .history()
            .filter(PackHistory::lastIsCertain)
            .map(dates -> VersionPage.date(dates.lastCommit()))
            .orElse(""),
        Pip.of(latest),
        Pip.count(latest.findings(), Severity.ERROR));
  }
}
