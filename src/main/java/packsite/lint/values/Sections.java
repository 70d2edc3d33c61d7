package packsite.lint.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import packsite.model.Values;
import packsite.model.Values.Macro;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/** What the rules about misplaced keys say of them. */
final class Sections {
  private static final int NAMED = 3;
  private static final int LINES = 6;

  private Sections() {}

  /** True for null, {@code {}} and {@code []}: nothing that could get lost. */
  static boolean isEmpty(Node value) {
    Node node = value.resolved();
    return node.isNull()
        || node instanceof Mapping map && map.isEmpty()
        || node instanceof Sequence list && list.items().isEmpty();
  }

  /** True where braces without quotes became a mapping, which another rule tells. */
  static boolean isBareMacro(Node value) {
    return value instanceof Mapping && value.span().text().startsWith("{{");
  }

  /** The paths of values, and of what stands around them, that macros in the same file read. */
  static Set<String> readByMacros(Values values) {
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

  /** {@code `a`, `b`, `c` (+4 more)}. */
  static String named(List<Entry> keys) {
    List<String> names = keys.stream().limit(NAMED).map(entry -> "`" + entry.name() + "`").toList();
    String list = String.join(", ", names);
    return keys.size() > NAMED ? list + " (+" + (keys.size() - NAMED) + " more)" : list;
  }

  /** {@code indent lines 11-29 under `web:` (+2 more keys: 19, 24)}. */
  static String indent(Mapping around, List<Entry> keys, String under) {
    boolean together = standTogether(around, keys);
    Entry lastMoved = together ? keys.get(keys.size() - 1) : keys.get(0);
    int first = keys.get(0).key().span().line();
    int last = lastMoved.span().to().line();
    String lines = first == last ? " line " + first : " lines " + first + "-" + last;
    String verb = together ? "indent" : "move";
    return verb + lines + " under " + under + more(keys.subList(1, keys.size()));
  }

  private static String more(List<Entry> keys) {
    if (keys.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    keys.stream()
        .limit(LINES)
        .forEach(entry -> lines.add(Integer.toString(entry.key().span().line())));
    String rest = keys.size() > LINES ? ", …" : "";
    String word = keys.size() == 1 ? " more key: " : " more keys: ";
    return " (+" + keys.size() + word + String.join(", ", lines) + rest + ")";
  }

  /** True where no other key of the mapping stands between them. */
  private static boolean standTogether(Mapping around, List<Entry> keys) {
    int from = keys.get(0).key().span().start();
    int to = keys.get(keys.size() - 1).key().span().start();
    long within =
        around.entries().stream()
            .filter(entry -> entry.key().span().start() >= from)
            .filter(entry -> entry.key().span().start() <= to)
            .count();
    return within == keys.size();
  }
}
