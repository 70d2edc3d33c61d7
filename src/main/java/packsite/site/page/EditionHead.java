package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import packsite.lint.rule.Severity;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.State;
import packsite.site.press.Press;
import packsite.site.view.Chip;
import packsite.site.view.Labels;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Tile;
import packsite.site.view.Words;

/**
 * What stands above the tabs of a version, and the tabs.
 *
 * @param lead one sentence; empty where nothing says what the pack is
 * @param versions to switch to, each the same tab of another version
 */
record EditionHead(
    List<Crumb> crumbs,
    String here,
    Tile tile,
    String displayName,
    String name,
    String lead,
    String version,
    List<Choice> versions,
    List<Chip> chips,
    List<Notice> notices,
    List<Tab> tabs) {

  /** More are looked for in a table. */
  static final int MOST_VERSIONS = 40;

  /** A step of the way from the home page. */
  record Crumb(String text, String href) {}

  /** A version in the list to choose from. */
  record Choice(String version, String href, String note, boolean current) {}

  /** A bar of one line. */
  record Notice(String look, String strong, String text, List<Crumb> links) {}

  /** A page of the version. */
  record Tab(String text, String note, String href, boolean current) {}

  /** The pages that a version has. */
  enum Kind {
    OVERVIEW("index.html", ""),
    VALUES("values/index.html", "Values"),
    KEYS("values/keys/index.html", "Keys"),
    FILES("files/index.html", "Files"),
    CHANGES("", "Changes");

    private final String file;
    private final String label;

    Kind(String file, String label) {
      this.file = file;
      this.label = label;
    }

    String path(Edition edition) {
      return edition.page(file);
    }

    String label() {
      return label;
    }

    /** The same of kinds that are not within the folder of the version. */
    String path(Entry entry, Edition edition) {
      return this == CHANGES ? changes(entry, edition) : path(edition);
    }

    /** What it is held against the one before; of the oldest there is only the list. */
    private static String changes(Entry entry, Edition edition) {
      return entry
          .before(edition)
          .filter(before -> before.isIdentified() && edition.isIdentified())
          .map(before -> entry.comparison(before, edition) + "/index.html")
          .orElse(Press.versions(entry));
    }
  }

  static EditionHead of(Press press, Entry entry, Edition edition, Kind kind, Links links) {
    String here = kind == Kind.OVERVIEW ? edition.version() : kind.label;
    return of(press, entry, edition, kind, links, here);
  }

  /** The same of a page with a name of its own at the end of the way. */
  static EditionHead of(
      Press press, Entry entry, Edition edition, Kind kind, Links links, String here) {
    return new EditionHead(
        crumbs(entry, edition, kind, links),
        here,
        Tile.of(edition, Tile.Size.LARGE, links),
        edition.displayName(),
        edition.name(),
        kind == Kind.OVERVIEW ? edition.lead() : "",
        edition.version(),
        versions(entry, edition, kind, links),
        chips(press, entry, edition, links),
        notices(press, entry, edition, links),
        tabs(entry, edition, kind, links));
  }

  private static List<Crumb> crumbs(Entry entry, Edition edition, Kind kind, Links links) {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb("Packs", links.to("index.html")));
    crumbs.add(new Crumb(entry.name(), links.to(Press.hub(entry))));
    if (kind != Kind.OVERVIEW && kind != Kind.CHANGES) {
      crumbs.add(new Crumb(edition.version(), links.to(Kind.OVERVIEW.path(edition))));
    }
    return crumbs;
  }

  private static List<Choice> versions(Entry entry, Edition edition, Kind kind, Links links) {
    List<Choice> versions = new ArrayList<>();
    for (Edition other : near(entry, edition)) {
      String note = entry.isLatest(other) ? "latest" : other.state().label();
      versions.add(
          new Choice(
              other.version(), links.to(shared(kind).path(entry, other)), note, other == edition));
    }
    if (entry.editions().size() > MOST_VERSIONS) {
      versions.add(new Choice("all versions", links.to(Press.versions(entry)), "", false));
    }
    return versions;
  }

  /** The newest and this one; the page of all versions has the others. */
  private static List<Edition> near(Entry entry, Edition edition) {
    List<Edition> all = entry.editions();
    if (all.size() <= MOST_VERSIONS) {
      return all;
    }
    List<Edition> near = new ArrayList<>(all.subList(0, MOST_VERSIONS));
    if (!near.contains(edition)) {
      near.add(edition);
    }
    return near;
  }

  /** The keys of one version may have no page of their own in another one. */
  private static Kind shared(Kind kind) {
    return kind == Kind.KEYS ? Kind.VALUES : kind;
  }

  private static List<Chip> chips(Press press, Entry entry, Edition edition, Links links) {
    List<Chip> chips = new ArrayList<>();
    boolean latest = entry.isLatest(edition);
    if (edition.isIdentified()) {
      chips.add(latest ? Chip.plain("latest", "info") : Chip.plain("older version", "neutral"));
    }
    State state = edition.state();
    if (state != State.ACTIVE) {
      chips.add(Chip.plain(state.label(), state.look()));
    }
    Facts.chips(edition, links).forEach(chips::add);
    Pip pip = Pip.of(edition);
    String lint = links.to(Kind.OVERVIEW.path(edition), "lint");
    switch (pip.look()) {
      case "ok" -> chips.add(Chip.plain("lint clean", ""));
      case "none" -> chips.add(Chip.plain("not checked", ""));
      default -> {
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
          long count = Pip.count(edition.findings(), severity);
          if (count > 0) {
            chips.add(Chip.linked(Words.count(count, severity.label()), Pip.look(severity), lint));
          }
        }
        if (pip.look().equals("info")) {
          chips.add(Chip.linked(pip.text(), "", lint));
        }
      }
    }
    return chips;
  }

  private static List<Notice> notices(Press press, Entry entry, Edition edition, Links links) {
    List<Notice> notices = new ArrayList<>();
    if (!edition.isIdentified()) {
      notices.add(
          new Notice(
              "bad",
              "This folder is not a pack that anybody can use.",
              "pack.json does not say a name and a version, or cannot be read.",
              List.of(new Crumb("What is wrong", links.to(Kind.OVERVIEW.path(edition), "lint")))));
    }
    if (edition.state() != State.ACTIVE) {
      State state = edition.state();
      notices.add(
          new Notice(state.look(), "Marked as " + state.label() + ".", state.meaning(), List.of()));
    }
    if (!edition.rivals().isEmpty()) {
      notices.add(
          new Notice(
              "bad",
              "This version is in the repository more than once.",
              "This page shows "
                  + edition.pack().dir()
                  + "; the same name and version are in "
                  + String.join(", ", edition.rivals())
                  + ".",
              List.of()));
    }
    if (!entry.isLatest(edition) && edition.isIdentified() && edition.rivals().isEmpty()) {
      notices.add(stale(press, entry, edition, links));
    }
    for (Entry namesake : press.catalog().namesakes(entry)) {
      notices.add(
          new Notice(
              "",
              "Not to be confused.",
              "Another pack is called " + edition.displayName() + " as well:",
              List.of(
                  new Crumb(
                      namesake.name() + ", " + Labels.layer(namesake.latest().layer()),
                      links.to(Press.hub(namesake))))));
    }
    return notices;
  }

  private static Notice stale(Press press, Entry entry, Edition edition, Links links) {
    Edition latest = entry.latest();
    List<Crumb> ways = new ArrayList<>();
    ways.add(new Crumb("Go to " + latest.version(), links.to(Kind.OVERVIEW.path(latest))));
    boolean isOlder = edition.pack().version().isOlderThan(latest.pack().version());
    boolean isCompared =
        isOlder
            && (press.catalog().settings().pairs().areAll(entry.editions().size())
                || entry.before(latest).filter(before -> before == edition).isPresent());
    if (isCompared) {
      ways.add(
          new Crumb(
              "What changed between the two",
              links.to(entry.comparison(edition, latest) + "/index.html")));
    }
    return new Notice("warn", edition.version() + " is not the latest version.", "", ways);
  }

  private static List<Tab> tabs(Entry entry, Edition edition, Kind kind, Links links) {
    int lines = Facts.lines(edition.pack().values().file().source());
    String values = lines == 0 ? "none" : Words.count(lines, "line");
    String files = String.valueOf(edition.pack().files().size());
    String changes = Kind.CHANGES.path(entry, edition);
    return List.of(
        new Tab("Overview", "", links.to(Kind.OVERVIEW.path(edition)), kind == Kind.OVERVIEW),
        new Tab(
            "Values",
            values,
            links.to(Kind.VALUES.path(edition)),
            kind == Kind.VALUES || kind == Kind.KEYS),
        new Tab("Files", files, links.to(Kind.FILES.path(edition)), kind == Kind.FILES),
        new Tab("Changes", "", links.to(changes), kind == Kind.CHANGES));
  }
}
