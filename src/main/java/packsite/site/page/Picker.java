package packsite.site.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Press;
import packsite.site.view.Links;

/**
 * Two versions to choose, and the way to what leads from the older one to the newer one.
 *
 * @param action the page that lists all comparisons, for browsers without scripts
 * @param all true where any two versions are compared, not only neighbours
 * @param base the folder of the pack, ends with a slash
 * @param index the name of the file that ends a link to a folder; may be empty
 */
record Picker(
    String action, boolean all, String base, String index, List<Choice> from, List<Choice> to) {

  /**
   * A version.
   *
   * @param folder of it, which is what the form sends
   */
  record Choice(String folder, String version, boolean selected) {}

  /** True for names with more than one version that can be compared. */
  static boolean isUseful(Entry entry) {
    return entry.editions().stream().filter(Edition::isIdentified).limit(2).count() == 2;
  }

  static String page(Entry entry) {
    return entry.path() + "/compare/index.html";
  }

  /** Of the newest version and the one before, if there are two. */
  static Optional<Picker> of(Press press, Entry entry, Links links) {
    List<Edition> editions = entry.editions().stream().filter(Edition::isIdentified).toList();
    return editions.size() < 2
        ? Optional.empty()
        : Optional.of(of(press, entry, editions.get(1), editions.get(0), links));
  }

  static Picker of(Press press, Entry entry, Edition was, Edition now, Links links) {
    List<Edition> editions = entry.editions().stream().filter(Edition::isIdentified).toList();
    boolean all = press.catalog().settings().pairs().areAll(editions.size());
    String hub = links.to(Press.hub(entry));
    String index = hub.endsWith("index.html") ? "index.html" : "";
    return new Picker(
        links.to(page(entry)),
        all,
        hub.substring(0, hub.length() - index.length()),
        index,
        choices(entry, editions, was),
        choices(entry, editions, now));
  }

  private static List<Choice> choices(Entry entry, List<Edition> editions, Edition selected) {
    int folder = entry.path().length() + 1;
    int most = Math.min(editions.size(), EditionHead.MOST_VERSIONS);
    Stream<Edition> newest = editions.subList(0, most).stream();
    boolean isFar = editions.subList(0, most).stream().noneMatch(one -> one == selected);
    return Stream.concat(newest, isFar ? Stream.of(selected) : Stream.empty())
        .map(one -> new Choice(one.path().substring(folder), one.version(), one == selected))
        .toList();
  }
}
