package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.compare.Consequence.Renamed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.TreeChanges;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Dependency;
import packsite.text.Node.Scalar;

/** A key that went elsewhere, by its paths in values.yaml, whichever tree told it. */
record Move(KeyPath before, KeyPath after, int keys) {

  static List<Move> all(Changes changes) {
    return all(changes, ChartPairs.of(changes.was().charts(), changes.now().charts()));
  }

  /** Those of values.yaml and of the defaults of charts; what is in a list is no key. */
  static List<Move> all(Changes changes, List<Sides<Chart>> charts) {
    List<Move> moves = new ArrayList<>();
    collect(changes.values(), Sides.of(KeyPath.ROOT, KeyPath.ROOT), moves);
    for (ChartChange change : changes.charts()) {
      for (Sides<Chart> pair : charts) {
        Sides<Content> contents = pair.flatMap(Chart::content);
        boolean same = pair.now().map(ChartPairs::label).filter(change.path()::equals).isPresent();
        if (same && contents.was().isPresent() && contents.now().isPresent()) {
          Sides<KeyPath> at = contents.map(c -> KeyPath.of("charts", ChartPairs.label(c)));
          collect(change, contents, at, moves);
        }
      }
    }
    return moves;
  }

  private static void collect(
      ChartChange change, Sides<Content> contents, Sides<KeyPath> at, List<Move> into) {
    collect(change.defaults(), at, into);
    for (ChartChange sub : change.subcharts()) {
      String name = sub.path().substring(sub.path().lastIndexOf('/') + 1);
      Sides<Content> inner = contents.flatMap(chart -> chart.subchart(name));
      if (inner.was().isPresent() && inner.now().isPresent()) {
        for (String key : keys(contents.now().orElseThrow(), name)) {
          if (keys(contents.was().orElseThrow(), name).contains(key)) {
            collect(sub, inner, at.map(path -> path.key(key)), into);
          }
        }
      }
    }
  }

  /** Under which keys the values of a subchart stand. */
  private static List<String> keys(Content chart, String name) {
    List<String> keys =
        chart.meta().dependencies().stream()
            .filter(d -> d.name().map(Scalar::value).filter(name::equals).isPresent())
            .map(Dependency::valuesKey)
            .flatMap(Optional::stream)
            .toList();
    return keys.isEmpty() ? List.of(name) : keys;
  }

  private static void collect(TreeChanges changes, Sides<KeyPath> at, List<Move> into) {
    for (Moved moved : changes.of(Moved.class)) {
      if (Data.keys(moved.before()).isPresent() && Data.keys(moved.path()).isPresent()) {
        into.add(
            new Move(
                join(at.was().orElseThrow(), moved.before()),
                join(at.now().orElseThrow(), moved.path()),
                moved.keys()));
      }
    }
  }

  /** The move that follows for a key from that of one above it. */
  static Move within(Renamed above, Move move) {
    KeyPath below = rest(move.before(), above.before());
    return new Move(move.before(), join(above.after(), below), move.keys());
  }

  /** Where a path of the step before is after this move; empty where it is not concerned. */
  Optional<KeyPath> follow(KeyPath path) {
    return path.startsWith(before)
        ? Optional.of(join(after, rest(path, before)))
        : Optional.empty();
  }

  /** The part of a path below another one. */
  static KeyPath rest(KeyPath path, KeyPath above) {
    return new KeyPath(path.steps().subList(above.steps().size(), path.steps().size()));
  }

  static KeyPath join(KeyPath path, KeyPath below) {
    List<KeyPath.Step> steps = new ArrayList<>(path.steps());
    steps.addAll(below.steps());
    return new KeyPath(steps);
  }
}
