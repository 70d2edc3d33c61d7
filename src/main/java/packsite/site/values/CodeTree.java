package packsite.site.values;

import packsite.text.Html;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;
import packsite.text.Source;

/** What a parsed text tells of its looks: keys, quoted strings, blocks. */
final class CodeTree {
  /** Stands for the path of what is in a list: its keys get no ids. */
  private static final String NONE = "[]";

  private final Layer layer = new Layer();
  private final Folds folds;
  private final KeyIds ids;
  private final String prefix;

  CodeTree(Source source, String prefix) {
    this.folds = new Folds(source);
    this.ids = new KeyIds(CodeHtml.isLong(source));
    this.prefix = prefix;
  }

  Layer layer() {
    return layer;
  }

  Folds folds() {
    return folds;
  }

  void add(Node root) {
    node(root, "", folds.all());
  }

  private void node(Node node, String path, Folds.Block around) {
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        entry(entry, path, around);
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        node(item, NONE, around);
      }
    } else if (node instanceof Scalar scalar && isQuoted(scalar)) {
      layer.add(scalar.span(), "q");
    }
  }

  private void entry(Entry entry, String path, Folds.Block around) {
    String below = NONE;
    if (entry.key() instanceof Scalar key) {
      below = path.equals(NONE) ? NONE : KeyIds.below(path, key.value());
      String id = path.equals(NONE) ? "" : ids.claim(below);
      layer.add(key.span().start(), key.span().end(), "b", id.isEmpty() ? null : attribute(id));
    } else {
      node(entry.key(), NONE, around);
    }
    node(entry.value(), below, fold(entry, below, around));
  }

  private Folds.Block fold(Entry entry, String path, Folds.Block around) {
    Node value = entry.value();
    boolean flat =
        value instanceof Scalar scalar
            && scalar.style() != Style.LITERAL
            && scalar.style() != Style.FOLDED;
    if (flat || value instanceof Node.Alias) {
      return around;
    }
    int items = value instanceof Sequence list ? list.items().size() : 0;
    String noun =
        switch (path) {
          case "pack.content.images" -> "images";
          case "pack.content.charts" -> "charts";
          default -> "entries";
        };
    return folds.fold(
        around, entry.key().span().start(), value.span().end(), items, items > 1 ? noun : "");
  }

  private static boolean isQuoted(Scalar scalar) {
    return scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED;
  }

  private String attribute(String id) {
    String whole = prefix + id;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= '9';
      if (!plain && c != '_' || c == '/') {
        return "id=\"" + Html.escape(whole) + '"';
      }
    }
    return "id=" + whole;
  }
}
