package packsite.site.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import packsite.model.Chart;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.text.Node;
import packsite.text.Node.Sequence;

/** What people look for a pack by, beyond its name: a text each, words parted by spaces. */
final class SearchWords {
  /** A chart that has more of them wants to be found, not described. */
  private static final int MOST_KEYWORDS = 24;

  private static final int LONGEST = 40;

  private SearchWords() {}

  /** Contributor, charts, and the states that its versions are in. */
  static String plain(Entry entry) {
    Edition latest = entry.latest();
    Stream<String> charts =
        latest.pack().charts().stream().map(Chart::name).flatMap(Optional::stream);
    Stream<String> states = entry.editions().stream().map(edition -> edition.state().label());
    return joined(
        Stream.of(Stream.of(latest.annotation("contributor")), charts, states)
            .flatMap(words -> words)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** All versions but the newest, which stands elsewhere. */
  static String versions(Entry entry) {
    Set<String> versions = new LinkedHashSet<>();
    entry.editions().forEach(edition -> versions.add(edition.version()));
    versions.remove(entry.latest().version());
    return joined(versions);
  }

  /** Those of its charts. */
  static String keywords(Edition edition) {
    Set<String> words = new LinkedHashSet<>();
    for (Chart chart : edition.pack().charts()) {
      chart.content().flatMap(content -> keywords(content.meta())).stream()
          .flatMap(list -> list.items().stream())
          .forEach(item -> add(words, item));
    }
    return joined(words);
  }

  private static Optional<Sequence> keywords(Chart.Meta meta) {
    return meta.file()
        .root()
        .flatMap(Node::asMapping)
        .flatMap(map -> map.get("keywords"))
        .flatMap(Node::asSequence);
  }

  private static void add(Set<String> words, Node item) {
    item.asScalar()
        .map(word -> word.value().toLowerCase(Locale.ROOT))
        .filter(word -> word.length() <= LONGEST && words.size() < MOST_KEYWORDS)
        .ifPresent(words::add);
  }

  private static String joined(Collection<String> words) {
    return String.join(" ", words).strip();
  }
}
