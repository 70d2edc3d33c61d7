package packsite.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.model.PackHistory;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.page.EditionHead.Kind;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;
import packsite.site.view.Tile;
import packsite.site.view.Words;

/** What came and what changed, newest first; without dates what each version brought. */
public final class ChangesPage {
  private static final String PATH = "changes/index.html";
  private static final int MOST = 200;

  private ChangesPage() {}

  /**
   * What the template is filled with.
   *
   * @param dated true where the days are known
   * @param why there are no dates
   * @param groups by day, else one of all packs
   * @param left what is not on the page; empty where all is
   */
  record View(
      Frame frame, String count, boolean dated, String why, List<Group> groups, String left) {
    boolean hasGroups() {
      return !groups.isEmpty();
    }
  }

  /** A day, or all there is. */
  record Group(String id, String title, List<Event> events) {}

  /**
   * Something that happened to a version.
   *
   * @param what happened; empty where that is not known
   */
  record Event(
      Tile tile,
      String displayName,
      String version,
      String href,
      String what,
      Optional<Brought> brought) {}

  /** One that is dated. */
  private record Dated(long at, boolean added, Entry entry, Edition edition) {
    String day() {
      return VersionPage.date(at);
    }
  }

  public static Page of(Press press) {
    Links links = press.links(PATH);
    List<Dated> events = dated(press);
    boolean dated = !events.isEmpty();
    List<Group> groups =
        dated ? byDay(press, events.stream().limit(MOST).toList(), links) : byPack(press, links);
    int all = dated ? events.size() : press.steps().all().size();
    View view =
        new View(
            press
                .frames()
                .of(PATH, Part.CHANGES, "Changes", "What changed in the packs, newest first"),
            dated ? Words.count(all, "change") : Words.count(all, "step"),
            dated,
            dated ? "" : why(press),
            groups,
            all > MOST ? all - MOST + " more are on the pages of the packs." : "");
    return press.print(PATH, "changes", view);
  }

  private static String why(Press press) {
    if (!press.catalog().settings().history()) {
      return "Dates are turned off for this catalog.";
    }
    boolean git = press.catalog().repository().git().isPresent();
    return git
        ? "Only a part of the history was there when this was built, so no day is certain."
        : "The packs were not in a git repository when this was built.";
  }

  private static List<Dated> dated(Press press) {
    List<Dated> events = new ArrayList<>();
    for (Entry entry : press.catalog().entries()) {
      for (Edition edition : entry.editions()) {
        edition.pack().history().ifPresent(times -> add(events, times, entry, edition));
      }
    }
    // Within a moment by name, for one commit may bring many.
    events.sort(
        Comparator.comparingLong(Dated::at)
            .reversed()
            .thenComparing(event -> event.edition().path())
            .thenComparing(Dated::added));
    return events;
  }

  private static void add(List<Dated> events, PackHistory times, Entry entry, Edition edition) {
    if (times.firstIsCertain()) {
      events.add(new Dated(times.firstCommit(), true, entry, edition));
    }
    boolean other = times.lastCommit() != times.firstCommit() || !times.firstIsCertain();
    if (times.lastIsCertain() && other) {
      events.add(new Dated(times.lastCommit(), false, entry, edition));
    }
  }

  private static List<Group> byDay(Press press, List<Dated> events, Links links) {
    Map<String, List<Event>> days = new TreeMap<>(Comparator.reverseOrder());
    for (Dated dated : events) {
      String what = dated.added() ? "added" : "changed";
      days.computeIfAbsent(dated.day(), day -> new ArrayList<>())
          .add(event(press, dated.edition(), what, dated.added(), links));
    }
    List<Group> groups = new ArrayList<>();
    days.forEach((day, list) -> groups.add(new Group("d-" + day, day, list)));
    return groups;
  }

  private static List<Group> byPack(Press press, Links links) {
    List<Event> events =
        press.steps().all().stream()
            .limit(MOST)
            .map(step -> event(press, step.pair().now(), "", true, links))
            .toList();
    return events.isEmpty()
        ? List.of()
        : List.of(new Group("packs", "What each version brought", events));
  }

  /** What differs from the version before is no news where a version was edited later. */
  private static Event event(
      Press press, Edition edition, String what, boolean isNew, Links links) {
    return new Event(
        Tile.of(edition, Tile.Size.SMALL, links),
        edition.displayName(),
        edition.version(),
        links.to(Kind.OVERVIEW.path(edition)),
        what,
        isNew ? press.steps().to(edition).map(step -> Brought.of(step, links)) : Optional.empty());
  }
}
