package packsite.site.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import packsite.model.PackHistory;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Labels;
import packsite.site.view.Links;
import packsite.text.Html;

/** Versions that were added or changed, the last first; times are those of commits. */
final class Feeds {
  /** Readers ask often and keep what they have seen. */
  private static final int MOST = 50;

  private static final Comparator<Event> NEWEST_FIRST =
      Comparator.comparing((Event event) -> -event.seconds())
          .thenComparing(event -> event.edition().path())
          .thenComparing(Event::word);

  private final Catalog catalog;
  private final Links links;
  private final String url;

  private Feeds(Catalog catalog) {
    this.catalog = catalog;
    this.links = new Links("", catalog.settings().fileLinks());
    this.url = catalog.settings().url().orElseThrow();
  }

  /** Something that happened to a version. */
  private record Event(Edition edition, long seconds, String word) {}

  /** The feed of all packs; none where addresses or dates are unknown. */
  static List<Page> site(Catalog catalog) {
    return catalog.hasFeeds()
        ? List.of(
            new Feeds(catalog)
                .feed("feed.atom", "index.html", catalog.settings().title(), catalog.editions()))
        : List.of();
  }

  /** That of one pack. */
  static List<Page> pack(Catalog catalog, Entry entry) {
    return catalog.hasFeeds() && entry.editions().stream().anyMatch(catalog::isDated)
        ? List.of(
            new Feeds(catalog)
                .feed(
                    entry.path() + "/feed.atom",
                    Press.hub(entry),
                    entry.latest().displayName() + " · " + catalog.settings().title(),
                    entry.editions()))
        : List.of();
  }

  private Page feed(String path, String page, String title, List<Edition> editions) {
    List<Event> events = new ArrayList<>();
    editions.stream().filter(catalog::isDated).forEach(edition -> add(events, edition));
    events.sort(NEWEST_FIRST);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(out, "title", title);
    element(out, "id", address(path));
    out.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"");
    Html.text(out, address(path));
    out.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"");
    Html.text(out, address(page));
    out.append("\"/>\n");
    element(out, "updated", Members.time(events.get(0).seconds()));
    out.append("<author>\n");
    element(out, "name", catalog.settings().title());
    out.append("</author>\n");
    events.stream().limit(MOST).forEach(event -> entry(out, event));
    return Page.text(path, out.append("</feed>\n").toString());
  }

  private static void add(List<Event> events, Edition edition) {
    PackHistory dates = edition.pack().history().orElseThrow();
    boolean isAdded = dates.firstIsCertain();
    if (isAdded) {
      events.add(new Event(edition, dates.firstCommit(), "added"));
    }
    if (!isAdded || dates.lastCommit() != dates.firstCommit()) {
      events.add(new Event(edition, dates.lastCommit(), "changed"));
    }
  }

  private void entry(StringBuilder out, Event event) {
    Edition edition = event.edition();
    String page = address(edition.page("index.html"));
    out.append("<entry>\n");
    element(out, "title", edition.displayName() + " " + edition.version() + " " + event.word());
    element(out, "id", page + "#" + event.word() + "-" + event.seconds());
    out.append("<link rel=\"alternate\" type=\"text/html\" href=\"");
    Html.text(out, page);
    out.append("\"/>\n");
    element(out, "updated", Members.time(event.seconds()));
    element(out, "summary", summary(event));
    out.append("</entry>\n");
  }

  private static String summary(Event event) {
    Edition edition = event.edition();
    String layer = edition.layer().isEmpty() ? "" : ", " + Labels.layer(edition.layer());
    String lead = edition.lead();
    return edition.name()
        + " "
        + edition.version()
        + layer
        + (event.word().equals("added") ? ": a new version." : ": changed in place.")
        + (lead.isEmpty() ? "" : " " + lead);
  }

  private String address(String path) {
    return links.behind(url, path);
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>');
    Html.text(out, text);
    out.append("</").append(name).append(">\n");
  }
}
