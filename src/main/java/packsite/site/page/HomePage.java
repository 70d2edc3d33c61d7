package packsite.site.page;

import java.util.List;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Chip;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Tile;
import packsite.site.view.Words;

/** All packs, to look through, search and filter. */
public final class HomePage {
  private static final String PATH = "index.html";

  private HomePage() {}

  /** What the template is filled with. */
  record View(Frame frame, String title, String description, String count, List<Card> cards) {}

  /** A pack in the list. */
  record Card(
      Tile tile,
      String displayName,
      String name,
      String href,
      String lead,
      List<Chip> chips,
      String version,
      String versions,
      Pip pip) {}

  public static Page of(Press press) {
    Catalog catalog = press.catalog();
    Links links = press.links(PATH);
    String title = catalog.settings().title();
    String description = catalog.settings().description();
    View view =
        new View(
            press.frames().of(PATH, Part.PACKS, title, description),
            title,
            description,
            Words.count(catalog.entries().size(), "pack"),
            catalog.entries().stream().map(entry -> card(entry, links)).toList());
    return press.print(PATH, "home", view);
  }

  static Card card(Entry entry, Links links) {
    Edition latest = entry.latest();
    return new Card(
        Tile.of(latest, Tile.Size.MIDDLE, links),
        latest.displayName(),
        entry.name(),
        links.to(Press.hub(entry)),
        Lead.of(latest),
        Facts.chips(latest, links).stream()
            .map(chip -> Chip.plain(chip.text(), chip.look()))
            .toList(),
        latest.version(),
        Words.count(entry.editions().size(), "version"),
        Pip.of(latest));
  }
}
