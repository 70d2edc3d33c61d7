package packsite.diff;

import java.util.List;
import packsite.compare.tree.KeyChange;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.KeyChange.Retyped;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.TreeChanges;
import packsite.compare.tree.Wording;
import packsite.text.JsonWriter;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Place;
import packsite.text.ScalarType;
import packsite.text.Span;

/** Changes of trees, with paths as people write them and as lists, values and their places. */
final class TreeJson {
  private final JsonWriter json;
  private final Secrecy secrecy;

  TreeJson(JsonWriter json, Secrecy secrecy) {
    this.json = json;
    this.secrecy = secrecy;
  }

  void tree(TreeChanges tree) {
    json.object(
        () -> {
          json.name("changes").array(() -> tree.changes().forEach(this::change));
          json.name("wording").object(() -> wording(tree.wording()));
        });
  }

  private void wording(Wording wording) {
    json.member("comments", texts(wording.comments()));
    json.member("spelling", texts(wording.spelling()));
    json.member("order", texts(wording.order()));
    json.member("commentLines", wording.commentLines());
  }

  private static List<String> texts(List<KeyPath> paths) {
    return paths.stream().map(KeyPath::toString).toList();
  }

  private void change(KeyChange change) {
    json.object(
        () -> {
          if (change instanceof Added added) {
            head("added", added.path());
            value("now", added.path(), added.now());
          } else if (change instanceof Removed removed) {
            head("removed", removed.path());
            value("was", removed.path(), removed.was());
          } else if (change instanceof Changed it) {
            pair("changed", it.before(), it.path(), it.was(), it.now());
          } else if (change instanceof Retyped it) {
            pair("retyped", it.before(), it.path(), it.was(), it.now());
          } else if (change instanceof Moved moved) {
            moved(moved);
          } else if (change instanceof Reordered it) {
            head("reordered", it.path());
            before(it.before(), it.path());
            json.name("order").array(() -> it.order().forEach(position -> json.value(position)));
            place("wasPlace", it.was().span());
            place("nowPlace", it.now().span());
          }
        });
  }

  private void pair(String kind, KeyPath before, KeyPath path, Node was, Node now) {
    head(kind, path);
    before(before, path);
    value("was", before, was);
    value("now", path, now);
  }

  private void moved(Moved moved) {
    head("moved", moved.path());
    before(moved.before(), moved.path());
    json.member("keys", moved.keys());
    json.member("reason", DiffJson.label(moved.reason()));
    place("wasPlace", moved.was().span());
    place("nowPlace", moved.now().span());
  }

  private void head(String kind, KeyPath path) {
    json.member("kind", kind);
    json.member("path", path.toString());
    steps("steps", path);
  }

  private void before(KeyPath before, KeyPath path) {
    if (!before.equals(path)) {
      json.member("before", before.toString());
      steps("beforeSteps", before);
    }
  }

  void steps(String name, KeyPath path) {
    json.name(name)
        .array(
            () -> {
              for (KeyPath.Step step : path.steps()) {
                if (step instanceof KeyPath.Item item) {
                  json.value(item.index());
                } else if (step instanceof KeyPath.Key key) {
                  json.value(key.name());
                }
              }
            });
  }

  /** A value and behind it its place. */
  void value(String name, KeyPath path, Node node) {
    json.name(name);
    data(path, node);
    place(name + "Place", node.span());
  }

  /** As a loader sees it; numbers that JSON would not keep as they are become text. */
  void data(KeyPath path, Node node) {
    Node value = node.resolved();
    if (value instanceof Mapping mapping) {
      boolean named = Secrecy.isVariable(mapping);
      json.object(
          () -> {
            for (Entry entry : mapping.effective()) {
              json.name(entry.name());
              boolean hidden = named && entry.name().equals("value");
              data(path.key(hidden ? Secrecy.HIDDEN : entry.name()), entry.value());
            }
          });
    } else if (value instanceof Sequence list) {
      json.array(
          () -> {
            for (int i = 0; i < list.items().size(); i++) {
              data(path.item(i), list.items().get(i));
            }
          });
    } else if (value instanceof Scalar scalar) {
      scalar(path, scalar);
    }
  }

  private void scalar(KeyPath path, Scalar scalar) {
    String printed = scalar.printed();
    if (secrecy.hides(path, scalar)) {
      json.value(Secrecy.STARS);
    } else if (scalar.type() == ScalarType.NULL) {
      json.nothing();
    } else if (scalar.type() == ScalarType.BOOL) {
      json.value(printed.equals("true"));
    } else if (scalar.type() == ScalarType.INT && printed.matches("-?[0-9]{1,15}")) {
      json.value(Long.parseLong(printed));
    } else {
      json.value(secrecy.clean(scalar.type() == ScalarType.STRING ? scalar.value() : printed));
    }
  }

  /** Where it starts, in which file, or in which member of which archive. */
  void place(String name, Span span) {
    json.name(name);
    place(span);
  }

  void place(Span span) {
    Place from = span.from();
    json.object(
        () -> {
          json.member("path", span.source().path());
          if (!span.source().member().isEmpty()) {
            json.member("member", span.source().member());
          }
          json.member("line", from.line()).member("column", from.column());
        });
  }
}
