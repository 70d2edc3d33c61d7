package packsite.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import packsite.compare.Reach.Answer;
import packsite.compare.tree.KeyPath;
import packsite.model.Chart.Content;
import packsite.model.EffectiveValues;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.PackLayer;
import packsite.model.Values;
import packsite.model.Values.Macro;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** Some of what users of a pack may set, all of it for one reader: a chart, a manifest, macros. */
final class Part {
  /** Palette itself reads what packs of those layers hold, and more than it documents. */
  private static final Set<PackLayer> CORE = Set.of(PackLayer.KERNEL, PackLayer.OS, PackLayer.K8S);

  /** Reads all of its own, told or not. */
  private static final Reach PALETTE =
      new Reach() {
        @Override
        public Answer about(List<String> path) {
          return Answer.OPEN;
        }

        @Override
        public boolean isOpen(List<String> path) {
          return true;
        }
      };

  private final KeyPath at;
  private final Mapping values;
  private final Set<List<String>> subcharts;
  private final Supplier<Reach> reachOf;
  private @Nullable Reach reach;

  private Part(KeyPath at, Mapping values, Set<List<String>> subcharts, Supplier<Reach> reachOf) {
    this.at = at;
    this.values = values;
    this.subcharts = subcharts;
    this.reachOf = reachOf;
  }

  /** What a chart gets to see for whoever sets nothing. */
  static Part ofChart(Pack pack, Content chart) {
    String name = ChartPairs.label(chart);
    EffectiveValues effective = EffectiveValues.of(chart, pack.values().ofChart(name));
    Set<List<String>> subcharts = new HashSet<>();
    for (EffectiveValues sub : effective.all()) {
      List<String> keys = List.of(sub.path().split("/", -1));
      subcharts.add(keys.subList(1, keys.size()));
    }
    KeyPath at = KeyPath.of("charts", name);
    return new Part(at, effective.values(), subcharts, () -> ChartReach.of(chart));
  }

  /** What the manifests of one name get to see. */
  static Part ofManifest(Pack pack, String name, List<Manifest> manifests) {
    Mapping values = pack.values().ofManifest(name).orElse(nothing(pack));
    Reach reach =
        path ->
            manifests.stream().anyMatch(manifest -> manifest.reads().get().mayRead(path))
                ? Answer.READ
                : Answer.NOBODY;
    return new Part(KeyPath.of("manifests", name), values, Set.of(), () -> reach);
  }

  /** Root keys of the pack's own, which macros read. */
  static Part ofOthers(Pack pack) {
    Set<String> read = readByMacros(pack.values());
    boolean core = pack.json().packLayer().filter(CORE::contains).isPresent();
    List<Entry> entries = new ArrayList<>(pack.values().others());
    entries.removeIf(entry -> !core && !read.contains(entry.name()));
    Reach reach =
        path -> {
          boolean known = read.contains(String.join(".", path));
          return known ? Answer.READ : core ? Answer.OPEN : Answer.NOBODY;
        };
    Mapping values = new Mapping(nothing(pack).span(), entries);
    return new Part(KeyPath.ROOT, values, Set.of(), () -> reach);
  }

  /** What Palette reads; a list of contents is no setting, and the namespace is told by itself. */
  static Part ofPalette(Pack pack) {
    Mapping section =
        pack.values().pack().flatMap(entry -> entry.value().asMapping()).orElse(nothing(pack));
    List<Entry> entries = new ArrayList<>(section.effective());
    entries.removeIf(e -> e.name().equals("content") || e.name().equals("namespace"));
    Mapping values = new Mapping(section.span(), entries);
    return new Part(KeyPath.of("pack"), values, Set.of(), () -> PALETTE);
  }

  private static Mapping nothing(Pack pack) {
    return Mapping.empty(pack.values().file().source());
  }

  /** The paths, and what stands around them, that macros in the same file read. */
  private static Set<String> readByMacros(Values values) {
    Set<String> paths = new HashSet<>();
    for (Macro macro : values.macros()) {
      String path = macro.path().substring(macro.path().indexOf('.') + 1); // Behind the pack.
      if (macro.scope() == Macro.Scope.PACK) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
          paths.add(path.substring(0, dot));
        }
        paths.add(path);
      }
    }
    return paths;
  }

  /** Where it begins in values.yaml. */
  KeyPath at() {
    return at;
  }

  boolean holds(KeyPath path) {
    return path.startsWith(at) && (!at.isRoot() || isOther(path));
  }

  private boolean isOther(KeyPath path) {
    return !path.isRoot()
        && path.steps().get(0) instanceof KeyPath.Key key
        && values.get(key.name()).isPresent();
  }

  Mapping values() {
    return values;
  }

  /** What stands at a path of values.yaml. */
  Optional<Node> at(KeyPath path) {
    int depth = at.steps().size();
    return path.startsWith(at)
        ? Data.at(values, new KeyPath(path.steps().subList(depth, path.steps().size())))
        : Optional.empty();
  }

  /** Asked only where something is missing: it costs more than the values. */
  Reach reach() {
    Reach known = reach;
    if (known == null) {
      known = reachOf.get();
      reach = known;
    }
    return known;
  }

  /** Who looks at a value, by its path in values.yaml. */
  Answer about(KeyPath path) {
    Optional<List<String>> keys = below(path);
    return keys.isEmpty() || keys.get().isEmpty() ? Answer.OPEN : reach().about(keys.get());
  }

  boolean isOpen(KeyPath path) {
    Optional<List<String>> keys = below(path);
    return keys.isPresent() && !keys.get().isEmpty() && reach().isOpen(keys.get());
  }

  private Optional<List<String>> below(KeyPath path) {
    return Data.keys(path)
        .filter(keys -> path.startsWith(at))
        .map(keys -> keys.subList(at.steps().size(), keys.size()));
  }

  /** True for the copy of the outermost chart's globals that each chart in it sees. */
  boolean isCopy(KeyPath path) {
    Optional<List<String>> keys = below(path);
    if (keys.isEmpty() || keys.get().size() < 2) {
      return false;
    }
    int last = keys.get().size() - 1;
    return keys.get().get(last).equals("global") && subcharts.contains(keys.get().subList(0, last));
  }
}
