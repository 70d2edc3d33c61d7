package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.view.Labels;

/** A fact that packs share. */
enum Facet {
  LAYERS("layers", "Layers", "layer", edition -> one(edition.layer()), Labels::layer),
  TYPES("types", "Types", "type", edition -> one(edition.type()), Labels::type),
  CLOUDS("clouds", "Clouds", "cloud", Edition::clouds, Labels::cloud),
  CONTRIBUTORS(
      "contributors",
      "Contributors",
      "contributor",
      edition -> one(edition.annotation("contributor")),
      text -> text);

  /** A pack that names this cloud is for all of them. */
  private static final String ANY_CLOUD = "all";

  private final String folder;
  private final String title;
  private final String noun;
  private final Function<Edition, List<String>> values;
  private final Function<String, String> label;

  Facet(
      String folder,
      String title,
      String noun,
      Function<Edition, List<String>> values,
      Function<String, String> label) {
    this.folder = folder;
    this.title = title;
    this.noun = noun;
    this.values = values;
    this.label = label;
  }

  /**
   * Packs that share a value.
   *
   * @param spellings of the value, which differ in case alone
   * @param packs whose newest version has it
   * @param anyway packs whose newest version is for all clouds
   * @param before packs that had it in older versions
   */
  record Group(
      String path,
      String label,
      List<String> spellings,
      List<Entry> packs,
      List<Entry> anyway,
      List<Entry> before) {
    int size() {
      return packs.size() + anyway.size();
    }
  }

  String path() {
    return folder + "/index.html";
  }

  String title() {
    return title;
  }

  String noun() {
    return noun;
  }

  /** By address: two values that would have the same one share a page. */
  List<Group> groups(Catalog catalog) {
    Map<String, Group> groups = new TreeMap<>();
    for (Entry entry : catalog.entries()) {
      for (Edition edition : entry.editions()) {
        for (String value : values.apply(edition)) {
          add(groups, entry, edition, value);
        }
      }
    }
    if (this == CLOUDS) {
      addAnyCloud(groups);
    }
    return List.copyOf(groups.values());
  }

  private void add(Map<String, Group> groups, Entry entry, Edition edition, String value) {
    Group group =
        groups.computeIfAbsent(
            Facts.facet(folder, value),
            path ->
                new Group(
                    path,
                    label.apply(value),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>()));
    once(group.spellings(), value);
    if (entry.isLatest(edition)) {
      once(group.packs(), entry);
    } else if (!has(entry.latest(), value)) {
      once(group.before(), entry);
    }
  }

  private boolean has(Edition edition, String value) {
    return values.apply(edition).stream()
        .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
  }

  private static void addAnyCloud(Map<String, Group> groups) {
    Group any = groups.get(Facts.facet(CLOUDS.folder, ANY_CLOUD));
    if (any == null) {
      return;
    }
    for (Group group : groups.values()) {
      if (group != any) {
        any.packs().stream()
            .filter(entry -> !group.packs().contains(entry))
            .forEach(group.anyway()::add);
      }
    }
  }

  private static <T> void once(List<T> list, T item) {
    if (!list.contains(item)) {
      list.add(item);
    }
  }

  private static List<String> one(String value) {
    return value.isBlank() ? List.of() : List.of(value);
  }
}
