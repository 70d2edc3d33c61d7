package packsite.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import packsite.compare.Consequence.DefaultsChanged;
import packsite.compare.Consequence.KeysGone;
import packsite.compare.Consequence.KeysRenamed;
import packsite.compare.Consequence.KeysRetyped;
import packsite.compare.Consequence.Renamed;
import packsite.compare.KeyWalk.Gone;
import packsite.compare.Packaging.Means;
import packsite.compare.Reach.Answer;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.Trees;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** What becomes of the keys that users of a pack may have set. */
final class KeyConsequences {
  private final Changes changes;
  private final List<Sides<Chart>> charts;
  private final List<Move> known;
  private final KeyWalk walk;
  private final List<Sides<Part>> parts = new ArrayList<>();

  /** By path: keys that lead nowhere, before it is known which of them went elsewhere. */
  private final NavigableMap<KeyPath, Node> gone = new TreeMap<>();

  /** By the old path: what leads there, told once. */
  private final NavigableMap<KeyPath, Renamed> renamed = new TreeMap<>();

  /** Of what went elsewhere: keys that did not go with it. */
  private final Map<KeyPath, Node> lostInside = new TreeMap<>();

  private KeyConsequences(Changes changes, List<Sides<Chart>> charts, List<Move> known) {
    this.known = known;
    this.changes = changes;
    this.charts = charts;
    this.walk = new KeyWalk(changes.was(), changes.now());
  }

  static List<Consequence> of(Changes changes, List<Sides<Chart>> charts, List<Move> known) {
    boolean partly =
        Stream.of(changes.was(), changes.now())
            .anyMatch(p -> p.isPartlyRead("values.yaml") || p.isPartlyRead("pack.json"));
    return partly ? List.of() : new KeyConsequences(changes, charts, known).told();
  }

  private List<Consequence> told() {
    charts();
    manifests();
    walk(Sides.of(Part.ofOthers(changes.was()), Part.ofOthers(changes.now())));
    Part palette = Part.ofPalette(changes.was());
    walk.walk(palette, Part.ofPalette(changes.now()));
    walk.gone().forEach(this::note);
    moved();
    List<Consequence> told = new ArrayList<>();
    List<KeyPath> lost = lost();
    if (!lost.isEmpty()) {
      told.add(new KeysGone(lost, hasTemplates(changes.now())));
    }
    if (!renamed.isEmpty()) {
      told.add(new KeysRenamed(List.copyOf(renamed.values())));
    }
    if (!walk.retyped().isEmpty()) {
      told.add(new KeysRetyped(walk.retyped()));
    }
    if (!walk.defaults().isEmpty()) {
      told.add(new DefaultsChanged(walk.defaults()));
    }
    return told;
  }

  /** Archives come without templates as well; what they read is anybody's guess then. */
  private static boolean hasTemplates(Pack pack) {
    return pack.charts().stream()
        .flatMap(chart -> chart.content().stream())
        .allMatch(content -> content.reads().isPresent());
  }

  private void walk(Sides<Part> pair) {
    parts.add(pair);
    if (pair.was().isPresent() && pair.now().isPresent()) {
      walk.walk(pair.was().get(), pair.now().get());
    } else {
      pair.was().ifPresent(this::container);
    }
  }

  private void charts() {
    for (Sides<Chart> pair : charts) {
      if (isSame(pair) || isUnread(pair)) {
        continue;
      }
      Sides<Content> content = pair.flatMap(Chart::content);
      Sides<Part> both =
          new Sides<>(
              content.was().map(chart -> Part.ofChart(changes.was(), chart)),
              content.now().map(chart -> Part.ofChart(changes.now(), chart)));
      if (both.was().isPresent() && both.now().isPresent()) {
        renamedChart(both.was().get(), both.now().get());
      }
      walk(both);
    }
  }

  /** The same chart, and the same said to it: most of the cost is saved for most charts. */
  private boolean isSame(Sides<Chart> pair) {
    Sides<Node> sections =
        new Sides<>(section(changes.was(), pair.was()), section(changes.now(), pair.now()));
    boolean same =
        sections.was().isPresent() && sections.now().isPresent()
            ? Data.isSame(sections.was().get(), sections.now().get())
            : sections.isSame();
    return same && ChartComparison.isSameBytes(pair);
  }

  private static Optional<Node> section(Pack pack, Optional<Chart> chart) {
    return chart.flatMap(Chart::name).flatMap(pack.values()::ofChart).map(map -> map);
  }

  /** What one pack lacks may be the chart of the other one that nobody could look into. */
  private boolean isUnread(Sides<Chart> pair) {
    return isUnread(changes.was(), pair.was()) || isUnread(changes.now(), pair.now());
  }

  private static boolean isUnread(Pack pack, Optional<Chart> chart) {
    return chart.map(c -> Unread.isChart(pack, c)).orElseGet(() -> Unread.isAnyChart(pack));
  }

  /** What was set for a chart or manifest that is there no more. */
  private void container(Part part) {
    if (!part.values().isEmpty()) {
      gone.put(part.at(), part.values());
    }
  }

  private void renamedChart(Part was, Part now) {
    if (!was.at().equals(now.at())) {
      int keys = Trees.keys(was.values());
      renamed.put(was.at(), new Renamed(was.at(), now.at(), keys));
    }
  }

  private void manifests() {
    Map<String, List<Manifest>> before = Surface.manifests(changes.was());
    Map<String, List<Manifest>> after = Surface.manifests(changes.now());
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(n -> Unread.isManifest(changes.was(), n) || Unread.isManifest(changes.now(), n));
    for (String name : names) {
      Optional<List<Manifest>> was = Optional.ofNullable(before.get(name));
      Optional<List<Manifest>> now = Optional.ofNullable(after.get(name));
      walk(
          new Sides<>(
              was.map(files -> Part.ofManifest(changes.was(), name, files)),
              now.map(files -> Part.ofManifest(changes.now(), name, files))));
    }
  }

  private void note(Gone key) {
    gone.put(key.path(), key.was());
  }

  /** What the trees know of keys that went elsewhere, where the old key does nothing now. */
  private void moved() {
    List<Move> moves = new ArrayList<>(known);
    moves.addAll(Move.all(changes, charts));
    for (Move move : moves) {
      Optional<Part> from = part(move.before(), Sides::was);
      Optional<Part> to = part(move.after(), Sides::now);
      boolean reached = to.filter(part -> part.about(move.after()) != Answer.NOBODY).isPresent();
      if (from.isPresent() && reached && isLost(move.before()) && !isToldAbove(move)) {
        Renamed first = new Renamed(move.before(), move.after(), move.keys());
        if (renamed.putIfAbsent(move.before(), first) == null) {
          walkMoved(from.get(), to.orElseThrow(), move);
        }
      }
    }
  }

  private void walkMoved(Part from, Part to, Move move) {
    int before = walk.gone().size();
    walk.walkMoved(from, to, move.before(), move.after());
    List<Gone> inside = walk.gone().subList(before, walk.gone().size());
    inside.forEach(key -> lostInside.put(key.path(), key.was()));
  }

  /** The part that holds a path; root keys are in the last one that is asked. */
  private Optional<Part> part(KeyPath path, Function<Sides<Part>, Optional<Part>> side) {
    return parts.stream()
        .flatMap(pair -> side.apply(pair).stream())
        .filter(part -> part.holds(path))
        .findFirst();
  }

  /** True where the key itself leads nowhere, or one above it, or one below it. */
  private boolean isLost(KeyPath path) {
    KeyPath below = gone.ceilingKey(path);
    return below != null && below.startsWith(path) || isBelowOneOf(path, gone.keySet());
  }

  private boolean isToldAbove(Move move) {
    for (int i = 1; i < move.before().steps().size(); i++) {
      Renamed above = renamed.get(new KeyPath(move.before().steps().subList(0, i)));
      if (above != null && move.equals(Move.within(above, move))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelowOneOf(KeyPath path, Set<KeyPath> others) {
    for (int i = path.steps().size(); i > 0; i--) {
      if (others.contains(new KeyPath(path.steps().subList(0, i)))) {
        return true;
      }
    }
    return false;
  }

  /** What is gone and did not turn up elsewhere. */
  private List<KeyPath> lost() {
    Set<KeyPath> lost = new TreeSet<>(lostInside.keySet());
    gone.forEach((path, was) -> without(path, was, lost));
    Set<Means> now = changes.packaging().now();
    boolean switched = changes.packaging().isSwitched();
    container("charts", switched && !now.contains(Means.CHARTS), lost);
    container("manifests", switched && !now.contains(Means.MANIFESTS), lost);
    List<KeyPath> topmost = new ArrayList<>();
    for (KeyPath path : lost) {
      if (topmost.isEmpty() || !path.startsWith(topmost.get(topmost.size() - 1))) {
        topmost.add(path);
      }
    }
    return topmost;
  }

  private void without(KeyPath path, Node was, Set<KeyPath> into) {
    KeyPath next = renamed.ceilingKey(path);
    if (next == null || !next.startsWith(path)) {
      into.add(path);
    } else if (!next.equals(path)) {
      for (Entry entry : was.asMapping().map(Mapping::effective).orElse(List.of())) {
        without(path.key(entry.name()), entry.value(), into);
      }
    }
  }

  /** Where the whole way of packaging was given up, its root stands for all below it. */
  private static void container(String root, boolean given, Set<KeyPath> lost) {
    KeyPath path = KeyPath.of(root);
    if (given && lost.stream().anyMatch(key -> key.startsWith(path))) {
      lost.add(path);
    }
  }
}
