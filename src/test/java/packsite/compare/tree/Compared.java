package packsite.compare.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.KeyChange.Retyped;
import packsite.compare.tree.Trees.Side;
import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/** Short words for comparing texts, and for what comes out. */
final class Compared {
  private Compared() {}

  static Side side(String yaml) {
    YamlFile file = Yaml.read(Source.of("values.yaml", yaml));
    if (!file.isReadable()) {
      throw new AssertionError(file.faults() + "\n" + yaml);
    }
    return new Side(file.root().orElseThrow(), Optional.of(file.comments()));
  }

  static TreeChanges compare(String was, String now) {
    return Trees.compare(side(was), side(now));
  }

  /** One line for each change. */
  static List<String> changes(String was, String now) {
    return lines(compare(was, now));
  }

  static List<String> lines(TreeChanges changes) {
    return changes.changes().stream().map(Compared::line).toList();
  }

  static String line(KeyChange change) {
    if (change instanceof Added added) {
      return "+ " + added.path();
    }
    if (change instanceof Removed removed) {
      return "- " + removed.path();
    }
    if (change instanceof Changed changed) {
      return "~ " + way(changed.before(), changed.path()) + values(changed.was(), changed.now());
    }
    if (change instanceof Retyped retyped) {
      return "! " + way(retyped.before(), retyped.path()) + values(retyped.was(), retyped.now());
    }
    if (change instanceof Moved moved) {
      String way = moved.before() + " -> " + moved.path();
      return "> " + way + " (" + moved.keys() + ", " + moved.reason() + ")";
    }
    Reordered reordered = (Reordered) change;
    return "% " + way(reordered.before(), reordered.path()) + ": " + reordered.order();
  }

  private static String way(KeyPath before, KeyPath path) {
    return before.equals(path) ? path.toString() : before + " => " + path;
  }

  private static String values(Node was, Node now) {
    return ": " + text(was) + " -> " + text(now);
  }

  private static String text(Node node) {
    return node.resolved().span().text();
  }

  /** The same changes as the other direction must tell them. */
  static KeyChange mirrored(KeyChange change) {
    if (change instanceof Added added) {
      return new Removed(added.path(), added.now());
    }
    if (change instanceof Removed removed) {
      return new Added(removed.path(), removed.was());
    }
    if (change instanceof Changed c) {
      return new Changed(c.path(), c.before(), c.now(), c.was());
    }
    if (change instanceof Retyped r) {
      return new Retyped(r.path(), r.before(), r.now(), r.was());
    }
    if (change instanceof Moved m) {
      return new Moved(m.path(), m.before(), m.now(), m.was(), m.keys(), m.reason());
    }
    Reordered order = (Reordered) change;
    return new Reordered(order.path(), order.before(), order.now(), order.was(), inverse(order));
  }

  private static List<Integer> inverse(Reordered change) {
    Integer[] inverse = new Integer[change.was().items().size()];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < change.order().size(); i++) {
      if (change.order().get(i) >= 0) {
        inverse[change.order().get(i)] = i;
      }
    }
    return List.of(inverse);
  }
}
