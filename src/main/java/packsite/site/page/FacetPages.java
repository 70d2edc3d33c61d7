package packsite.site.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import packsite.site.catalog.Entry;
import packsite.site.page.Facet.Group;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Words;

/** Packs by layer, type, cloud and contributor: a page for each, and one that lists them. */
public final class FacetPages {
  private FacetPages() {}

  /**
   * What the template of a list of values is filled with.
   *
   * @param kinds the lists of the other facets
   */
  record Index(Frame frame, String title, String noun, List<Kind> kinds, List<Row> rows) {
    boolean isEmpty() {
      return rows.isEmpty();
    }
  }

  /** A facet. */
  record Kind(String text, String href, boolean current) {}

  /** A value in the list. */
  record Row(String label, String said, String href, int packs, String note) {}

  /**
   * What the template of one value is filled with.
   *
   * @param spellings empty where all packs write it alike
   */
  record View(
      Frame frame,
      Kind up,
      String title,
      String noun,
      String count,
      String spellings,
      List<Card> cards,
      List<Card> anyway,
      String anywayCount,
      List<Way> before) {
    boolean hasCards() {
      return !cards.isEmpty();
    }

    boolean hasAnyway() {
      return !anyway.isEmpty();
    }

    boolean hasBefore() {
      return !before.isEmpty();
    }
  }

  /** A link. */
  record Way(String text, String href) {}

  public static Stream<Page> of(Press press) {
    return Arrays.stream(Facet.values())
        .flatMap(
            facet -> {
              List<Group> groups = facet.groups(press.catalog());
              return Stream.concat(
                  Stream.of(index(press, facet, groups)),
                  groups.stream().map(group -> page(press, facet, group)));
            });
  }

  private static Page index(Press press, Facet facet, List<Group> groups) {
    Links links = press.links(facet.path());
    List<Kind> kinds =
        Arrays.stream(Facet.values())
            .map(other -> new Kind(other.title(), links.to(other.path()), other == facet))
            .toList();
    List<Row> rows =
        groups.stream()
            .map(group -> row(group, links))
            .sorted(Comparator.comparing((Row row) -> row.label().toLowerCase(Locale.ROOT)))
            .toList();
    Frame frame =
        press.frames().of(facet.path(), Part.PACKS, facet.title(), "Packs by " + facet.noun());
    Index view = new Index(frame, facet.title(), facet.noun(), kinds, rows);
    return press.print(facet.path(), "facets", view);
  }

  private static Row row(Group group, Links links) {
    String said = String.join(", ", group.spellings());
    return new Row(
        group.label(),
        said.equals(group.label()) ? "" : said,
        links.to(group.path()),
        group.size(),
        group.anyway().isEmpty()
            ? ""
            : group.anyway().size() + " of them because they are for all clouds");
  }

  private static Page page(Press press, Facet facet, Group group) {
    Links links = press.links(group.path());
    String title = group.label();
    String count = Words.count(group.size(), "pack");
    Frame frame =
        press
            .frames()
            .of(
                group.path(),
                Part.PACKS,
                title,
                "Packs with the " + facet.noun() + " " + title + ": " + count);
    View view =
        new View(
            frame,
            new Kind(facet.title(), links.to(facet.path()), false),
            title,
            facet.noun(),
            Words.count(group.packs().size(), "pack"),
            group.spellings().size() > 1 ? String.join(", ", group.spellings()) : "",
            cards(group.packs(), links),
            cards(group.anyway(), links),
            Words.count(group.anyway().size(), "pack"),
            before(group.before(), links));
    return press.print(group.path(), "facet", view);
  }

  private static List<Card> cards(List<Entry> entries, Links links) {
    return entries.stream().map(entry -> Card.of(entry, links, false)).toList();
  }

  private static List<Way> before(List<Entry> entries, Links links) {
    List<Way> ways = new ArrayList<>();
    entries.forEach(entry -> ways.add(new Way(entry.name(), links.to(Press.hub(entry)))));
    return ways;
  }
}
