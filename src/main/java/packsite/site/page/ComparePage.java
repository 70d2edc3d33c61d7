package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.Pair;
import packsite.site.page.EditionHead.Kind;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;

/** All comparisons of a pack that the catalog holds. */
public final class ComparePage {
  private ComparePage() {}

  /** What the template is filled with. */
  record View(
      Frame frame, EditionHead head, Optional<Picker> picker, boolean all, List<Row> rows) {}

  /**
   * What leads to a version.
   *
   * @param brought by the step from the one before
   */
  record Row(String to, List<From> from, Optional<Brought> brought) {}

  /** An older version. */
  record From(String version, String href) {}

  /** Empty for a pack without two versions to compare. */
  public static Optional<Page> of(Press press, Entry entry) {
    return Picker.isUseful(entry) ? Optional.of(page(press, entry)) : Optional.empty();
  }

  private static Page page(Press press, Entry entry) {
    String path = Picker.page(entry);
    Links links = press.links(path);
    String name = entry.latest().displayName();
    Optional<Picker> picker = Picker.of(press, entry, links);
    View view =
        new View(
            press
                .frames()
                .of(
                    path,
                    Part.PACKS,
                    "Compare versions of " + Titles.of(press, entry),
                    "What differs between versions of " + name),
            EditionHead.of(press, entry, entry.latest(), Kind.CHANGES, links, "Compare"),
            picker,
            picker.filter(Picker::all).isPresent(),
            rows(press, entry, links));
    return press.print(path, "compare", view);
  }

  private static List<Row> rows(Press press, Entry entry, Links links) {
    List<Pair> pairs = press.catalog().pairs(entry);
    List<Row> rows = new ArrayList<>();
    for (Edition now : entry.editions()) {
      List<From> from =
          pairs.stream()
              .filter(pair -> pair.now() == now)
              .map(pair -> new From(pair.was().version(), links.to(pair.path() + "/index.html")))
              .toList();
      if (!from.isEmpty()) {
        Optional<Brought> brought = press.steps().to(now).map(step -> Brought.of(step, links));
        rows.add(new Row(now.version(), from, brought));
      }
    }
    return rows;
  }
}
