package packsite.site.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.model.ArtifactFacts;
import packsite.model.Pack;
import packsite.model.PackHistory;
import packsite.model.Repository;
import packsite.text.Node.Scalar;

/**
 * A repository as people look at it: packs by name, versions newest first.
 *
 * @param entries by display name
 * @param report what was found; empty where nobody looked
 */
public record Catalog(
    Settings settings,
    Repository repository,
    List<Entry> entries,
    Map<String, List<Entry>> byDisplayName,
    Optional<Report> report) {
  private static final Comparator<Entry> BY_DISPLAY_NAME =
      Comparator.comparing((Entry entry) -> entry.latest().displayName().toLowerCase(Locale.ROOT))
          .thenComparing(Entry::name);

  public Catalog {
    entries = List.copyOf(entries);
  }

  /** Every pack gets a place, also one that says neither its name nor its version. */
  public static Catalog of(
      Settings settings,
      Repository repository,
      Optional<Report> report,
      List<ArtifactFacts> artifacts) {
    Map<String, List<Finding>> findings =
        report.map(Report::findings).orElse(List.of()).stream()
            .filter(finding -> finding.pack().isPresent())
            .collect(Collectors.groupingBy(finding -> finding.pack().orElseThrow().dir()));
    Map<String, ArtifactFacts> published = new HashMap<>();
    artifacts.forEach(facts -> published.put(facts.dir(), facts));
    Map<String, List<Pack>> byName = new TreeMap<>();
    for (Pack pack : repository.packs()) {
      byName.computeIfAbsent(name(pack), name -> new ArrayList<>()).add(pack);
    }
    Set<String> taken = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    byName.forEach(
        (name, packs) -> {
          String path = free("packs/" + Segment.of(name), taken);
          packs.sort(Pack.BY_NAME_NEWEST_FIRST);
          entries.add(
              Entry.of(name, path, editions(name, path, packs, report, findings, published)));
        });
    entries.sort(BY_DISPLAY_NAME);
    Map<String, List<Entry>> byDisplayName =
        entries.stream().collect(Collectors.groupingBy(entry -> entry.latest().displayName()));
    return new Catalog(settings, repository, entries, byDisplayName, report);
  }

  private static List<Edition> editions(
      String name,
      String path,
      List<Pack> packs,
      Optional<Report> report,
      Map<String, List<Finding>> findings,
      Map<String, ArtifactFacts> published) {
    Map<String, List<String>> dirs = new LinkedHashMap<>();
    packs.forEach(
        pack -> dirs.computeIfAbsent(version(pack), v -> new ArrayList<>()).add(pack.dir()));
    Set<String> taken = new HashSet<>();
    List<Edition> editions = new ArrayList<>();
    for (Pack pack : packs) {
      List<String> others = new ArrayList<>(dirs.getOrDefault(version(pack), List.of()));
      others.remove(pack.dir());
      editions.add(
          new Edition(
              pack,
              name,
              version(pack),
              free(path + "/" + Segment.of(version(pack)), taken),
              others,
              Lead.of(pack),
              report.isPresent(),
              findings.getOrDefault(pack.dir(), List.of()),
              Optional.ofNullable(published.get(pack.dir()))));
    }
    return editions;
  }

  /** Another path for the second that wants one; case is no difference on many disks. */
  private static String free(String path, Set<String> taken) {
    String free = path;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = path + "~" + i;
    }
    return free;
  }

  private static String name(Pack pack) {
    Optional<String> said =
        pack.json().name().map(Scalar::value).map(String::strip).filter(text -> !text.isEmpty());
    String folder = pack.dir().substring(pack.dir().lastIndexOf('/') + 1);
    return said.orElse(folder.isEmpty() ? "pack" : folder);
  }

  private static String version(Pack pack) {
    return pack.json()
        .version()
        .map(Scalar::value)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElse(Edition.NO_VERSION);
  }

  /** All versions of all packs. */
  public List<Edition> editions() {
    return entries.stream().flatMap(entry -> entry.editions().stream()).toList();
  }

  /** All comparisons, in the order of the entries. */
  public List<Pair> pairs() {
    return entries.stream().flatMap(entry -> pairs(entry).stream()).toList();
  }

  /** Those of one name, newest first. */
  public List<Pair> pairs(Entry entry) {
    return Pair.of(entry, settings.pairs());
  }

  /** The others that people would call the same. */
  public List<Entry> namesakes(Entry entry) {
    return byDisplayName.getOrDefault(entry.latest().displayName(), List.of()).stream()
        .filter(other -> other != entry)
        .toList();
  }

  /** True where feeds can be made: readers of them need addresses, and dates from git. */
  public boolean hasFeeds() {
    return settings.url().isPresent()
        && entries.stream().anyMatch(entry -> entry.editions().stream().anyMatch(this::isDated));
  }

  /** True where it is known when a version last changed, and may be told. */
  public boolean isDated(Edition edition) {
    return settings.history()
        && edition.pack().history().filter(PackHistory::lastIsCertain).isPresent();
  }

  /** What packs share a folder with an address of the catalog: by directory of the repository. */
  public Map<String, Edition> byDir() {
    Map<String, Edition> byDir = new HashMap<>();
    editions().forEach(edition -> byDir.put(edition.pack().dir(), edition));
    return byDir;
  }
}
