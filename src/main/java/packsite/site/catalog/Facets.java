package packsite.site.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What packs can be told apart by, each with how many packs it concerns. It is the newest version
 * that counts.
 */
public record Facets(
    List<Value> layers, List<Value> types, List<Value> clouds, List<Value> contributors) {

  /** The word for every cloud. */
  public static final String ALL = "all";

  /**
   * One value.
   *
   * @param word as packs write it
   * @param path of the page of all packs that have it
   */
  public record Value(String word, String path, List<Entry> entries) {
    public Value {
      entries = List.copyOf(entries);
    }
  }

  public static Facets of(Catalog catalog) {
    return new Facets(
        values(catalog, "layers", edition -> List.of(edition.layer())),
        values(catalog, "types", edition -> List.of(edition.type())),
        clouds(values(catalog, "clouds", Edition::clouds)),
        values(catalog, "contributors", edition -> List.of(edition.annotation("contributor"))));
  }

  /** What is for all clouds is for each of them. */
  private static List<Value> clouds(List<Value> said) {
    List<Entry> everywhere =
        said.stream().filter(v -> v.word().equals(ALL)).flatMap(v -> v.entries().stream()).toList();
    List<Value> clouds = new ArrayList<>();
    for (Value value : said) {
      Set<Entry> entries = new LinkedHashSet<>(value.entries());
      entries.addAll(everywhere);
      clouds.add(new Value(value.word(), value.path(), List.copyOf(entries)));
    }
    return clouds;
  }

  /** The most frequent first. */
  private static List<Value> values(
      Catalog catalog, String kind, Function<Edition, List<String>> words) {
    Map<String, List<Entry>> byWord = new LinkedHashMap<>();
    for (Entry entry : catalog.entries()) {
      for (String word : words.apply(entry.latest())) {
        if (!word.isEmpty()) {
          byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
        }
      }
    }
    List<Value> values = new ArrayList<>();
    byWord.forEach((word, entries) -> values.add(new Value(word, path(kind, word), entries)));
    values.sort(
        Comparator.comparing((Value value) -> -value.entries().size()).thenComparing(Value::word));
    return values;
  }

  /** The page of all packs that share a layer, type, cloud or contributor. */
  public static String path(String kind, String word) {
    return kind + "/" + Segment.of(word) + "/index.html";
  }
}
