package packsite.site.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import packsite.lint.rule.Severity;
import packsite.model.PackHistory;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.theme.Assets;
import packsite.site.view.ImageFacts;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.SearchTables;
import packsite.site.view.Tile;
import packsite.site.view.ValuePaths;

/**
 * The tables of the search: all packs in the order of their display names, what their cards show,
 * and on demand their images and keys.
 */
public final class SearchData {
  /** Packs whose cards are in one file. */
  private static final int SHARD = 500;

  private SearchData() {}

  /** Adds the tables to the assets of the catalog; gives what pages have to know of them. */
  public static SearchTables of(Catalog catalog, Assets assets) {
    List<Entry> entries = catalog.entries();
    Links links = new Links("index.html", false);
    String core = assets.add("data/core.js", core(entries));
    List<String> cards = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += SHARD) {
      List<Entry> some = entries.subList(from, Math.min(entries.size(), from + SHARD));
      String name = "cards" + from / SHARD;
      cards.add(assets.add("data/" + name + ".js", cards(some, name, links)));
    }
    String images = assets.add("data/images.js", inverted(entries, SearchData::images, "images"));
    String keys = assets.add("data/keys.js", inverted(entries, SearchData::keys, "keys"));
    return new SearchTables(core, cards, images, keys);
  }

  private static byte[] core(List<Entry> entries) {
    Words layers = new Words();
    Words types = new Words();
    Words clouds = new Words();
    List<String> names = new ArrayList<>();
    List<String> display = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    List<Integer> layer = new ArrayList<>();
    List<Integer> type = new ArrayList<>();
    List<List<Integer>> cloud = new ArrayList<>();
    List<Integer> has = new ArrayList<>();
    for (Entry entry : entries) {
      Edition latest = entry.latest();
      names.add(entry.name());
      display.add(latest.displayName());
      String segment = entry.path().substring("packs/".length());
      paths.add(segment.equals(entry.name()) ? "" : segment);
      versions.add(latest.version());
      layer.add(layers.number(latest.layer()));
      type.add(types.number(latest.type()));
      cloud.add(latest.clouds().stream().map(clouds::number).toList());
      has.add(latest.has());
    }
    return new Columns()
        .texts("n", names)
        .texts("d", display)
        .texts("p", paths)
        .texts("v", versions)
        .texts("L", layers.all())
        .numbers("l", layer)
        .texts("T", types.all())
        .numbers("t", type)
        .texts("C", clouds.all())
        .lists("c", cloud)
        .numbers("h", has)
        .script("core");
  }

  private static byte[] cards(List<Entry> entries, String name, Links links) {
    List<Edition> latest = entries.stream().map(Entry::latest).toList();
    List<Tile> tiles =
        latest.stream().map(edition -> Tile.of(edition, Tile.Size.MIDDLE, links)).toList();
    return new Columns()
        .texts("s", latest.stream().map(Edition::lead).toList())
        .texts("w", entries.stream().map(SearchWords::plain).toList())
        .texts("k", latest.stream().map(SearchWords::keywords).toList())
        .texts("V", entries.stream().map(SearchWords::versions).toList())
        .numbers("n", entries.stream().map(entry -> entry.editions().size()).toList())
        .texts("g", tiles.stream().map(SearchData::tile).toList())
        .texts("i", latest.stream().map(Pip::of).map(pip -> pip.look() + " " + pip.text()).toList())
        .numbers("e", latest.stream().map(e -> Pip.count(e.findings(), Severity.ERROR)).toList())
        .numbers("u", latest.stream().map(SearchData::lastChange).toList())
        .script(name);
  }

  private static long lastChange(Edition edition) {
    return edition
        .pack()
        .history()
        .filter(PackHistory::lastIsCertain)
        .map(PackHistory::lastCommit)
        .orElse(0L);
  }

  /** The picture, or class and letters of what stands in its place. */
  private static String tile(Tile tile) {
    return tile.image().orElse(":" + tile.monogram() + ":" + tile.letters());
  }

  /** A table of words and, for each, the packs that have it. */
  private static byte[] inverted(
      List<Entry> entries, Function<Edition, Iterable<String>> words, String name) {
    Map<String, List<Integer>> packs = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String word : words.apply(entries.get(i).latest())) {
        packs.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
      }
    }
    return new Columns()
        .texts("w", List.copyOf(packs.keySet()))
        .lists("p", List.copyOf(packs.values()))
        .script(name);
  }

  private static Iterable<String> images(Edition edition) {
    return ImageFacts.of(edition).names();
  }

  private static Iterable<String> keys(Edition edition) {
    return new TreeSet<>(ValuePaths.of(edition));
  }

  /** Words that occur often, by number. */
  private static final class Words {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String word) {
      return numbers.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> numbers.size());
    }

    List<String> all() {
      return List.copyOf(numbers.keySet());
    }
  }
}
