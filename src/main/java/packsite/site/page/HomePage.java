package packsite.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.model.PackHistory;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Words;

/** All packs, to look through, search and filter: as cards, and as a table. */
public final class HomePage {
  private static final String CARDS = "index.html";
  private static final String TABLE = "packs/index.html";

  /** Cards that stand in the page; a script brings the others, and the table has them all. */
  private static final int FIRST = 60;

  /** Values of a filter that are shown at once. */
  private static final int FEW = 8;

  private HomePage() {}

  /**
   * What the templates are filled with.
   *
   * @param rest how many packs the page leaves out
   */
  record View(
      Frame frame,
      String title,
      String description,
      int total,
      String count,
      List<Filter> filters,
      List<Way> ways,
      String cardsHref,
      String tableHref,
      boolean table,
      boolean dated,
      List<Card> cards,
      int rest) {
    boolean hasRest() {
      return rest > 0;
    }
  }

  /** One of the groups of filters. */
  record Filter(String title, String name, List<Choice> choices, List<Choice> more) {
    boolean hasMore() {
      return !more.isEmpty();
    }
  }

  /**
   * A value to filter by; without scripts a link to the packs that have it.
   *
   * @param note what else is counted; empty where nothing is
   */
  record Choice(String label, String word, Optional<String> href, int count, String note) {}

  /** A way to look through packs without scripts. */
  record Way(String text, String href) {}

  public static List<Page> of(Press press) {
    return List.of(page(press, CARDS), page(press, TABLE));
  }

  private static Page page(Press press, String path) {
    Catalog catalog = press.catalog();
    Links links = press.links(path);
    boolean table = path.equals(TABLE);
    String title = catalog.settings().title();
    String description = catalog.settings().description();
    List<Entry> entries = catalog.entries();
    List<Entry> shown = table || entries.size() <= FIRST ? entries : entries.subList(0, FIRST);
    boolean dated =
        entries.stream()
            .anyMatch(
                e -> e.latest().pack().history().filter(PackHistory::lastIsCertain).isPresent());
    View view =
        new View(
            press
                .frames()
                .of(
                    path,
                    CARDS,
                    Part.PACKS,
                    table ? "All packs · " + title : title,
                    description,
                    "assets/search.js"),
            title,
            description,
            entries.size(),
            Words.count(entries.size(), "pack"),
            filters(catalog, links),
            ways(links),
            links.to(CARDS),
            links.to(TABLE),
            table,
            dated,
            shown.stream().map(entry -> Card.of(entry, links, table)).toList(),
            entries.size() - shown.size());
    return press.print(path, table ? "table" : "home", view);
  }

  private static List<Filter> filters(Catalog catalog, Links links) {
    List<Filter> filters = new ArrayList<>();
    filters.add(filter("Layer", Facet.LAYERS, catalog, links));
    filters.add(filter("Type", Facet.TYPES, catalog, links));
    filters.add(filter("Cloud", Facet.CLOUDS, catalog, links));
    filters.add(has(catalog));
    filters.removeIf(filter -> filter.choices().isEmpty());
    return filters;
  }

  /** The most frequent first. */
  private static Filter filter(String title, Facet facet, Catalog catalog, Links links) {
    List<Choice> choices =
        facet.groups(catalog).stream()
            .filter(group -> group.size() > 0)
            .sorted(
                Comparator.comparing((Facet.Group group) -> -group.packs().size())
                    .thenComparing(Facet.Group::path))
            .map(
                group ->
                    new Choice(
                        capital(group.label()),
                        group.spellings().get(0).toLowerCase(Locale.ROOT),
                        Optional.of(links.to(group.path())),
                        group.size(),
                        group.anyway().isEmpty() ? "" : "incl. packs for all clouds"))
            .toList();
    int shown = choices.size() <= FEW + 1 ? choices.size() : FEW;
    return new Filter(
        title, facet.noun(), choices.subList(0, shown), choices.subList(shown, choices.size()));
  }

  private static String capital(String label) {
    return label.equals("all clouds") ? "All clouds" : label;
  }

  private static Filter has(Catalog catalog) {
    List<String> words = List.of("presets", "schema", "images");
    List<String> labels = List.of("Presets", "Form schema", "Image list");
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int bit = 1 << i;
      long count =
          catalog.entries().stream()
              .map(Entry::latest)
              .mapToInt(Edition::has)
              .filter(flags -> (flags & bit) != 0)
              .count();
      choices.add(new Choice(labels.get(i), words.get(i), Optional.empty(), (int) count, ""));
    }
    choices.removeIf(choice -> choice.count() == 0);
    return new Filter("Has", "has", choices, List.of());
  }

  private static List<Way> ways(Links links) {
    return List.of(
        new Way("Layers", links.to("layers/index.html")),
        new Way("Types", links.to("types/index.html")),
        new Way("Clouds", links.to("clouds/index.html")),
        new Way("Contributors", links.to("contributors/index.html")));
  }
}
