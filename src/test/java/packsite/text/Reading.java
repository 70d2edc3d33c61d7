package packsite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import packsite.text.Node.Alias;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/** Short words for what the readers make of a text. */
final class Reading {
  private Reading() {}

  static JsonFile json(String text) {
    return Json.read(Source.of("pack.json", text));
  }

  static YamlFile yaml(String text) {
    return Yaml.read(Source.of("values.yaml", text));
  }

  /** The root of a YAML text without faults. */
  static Node root(String yaml) {
    YamlFile file = yaml(yaml);
    if (!file.faults().isEmpty()) {
      throw new AssertionError(file.faults().toString());
    }
    return file.root().orElseThrow();
  }

  static Mapping mapping(String yaml) {
    return root(yaml).asMapping().orElseThrow();
  }

  /** Place, kind, covered characters, message and help of each fault. */
  static List<String> faults(List<Fault> faults) {
    return faults.stream()
        .map(f -> f.span().from() + " [" + f.span().text() + "] " + f.message() + "; " + f.help())
        .toList();
  }

  /** The characters that each node covers, parents first, keys with a colon behind them. */
  static List<String> spans(Node root) {
    List<String> spans = new ArrayList<>();
    spans(root, spans);
    return spans;
  }

  private static void spans(Node node, List<String> spans) {
    spans.add(node.span().text());
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        spans.add(entry.key().span().text() + ":");
        spans(entry.value(), spans);
      }
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> spans(item, spans));
    }
  }

  /** Calls with each node of a tree, keys included; the targets of aliases are left out. */
  static void each(Node node, Consumer<Node> action) {
    action.accept(node);
    if (node instanceof Alias) {
      return;
    }
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        each(entry.key(), action);
        each(entry.value(), action);
      }
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> each(item, action));
    }
  }
}
