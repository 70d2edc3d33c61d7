package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/** The tree is the one that the library's own composer builds. */
class YamlOracleTest {
  private static String shape(org.yaml.snakeyaml.nodes.Node node) {
    StringBuilder out = new StringBuilder();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        out.append(shape(tuple.getKeyNode())).append('=').append(shape(tuple.getValueNode()));
        out.append(';');
      }
      return "{" + out + "}";
    }
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> out.append(shape(item)).append(';'));
      return "[" + out + "]";
    }
    return "<" + ((ScalarNode) node).getValue() + ">";
  }

  private static String shape(Node given) {
    Node node = given.resolved();
    StringBuilder out = new StringBuilder();
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        out.append(shape(entry.key())).append('=').append(shape(entry.value())).append(';');
      }
      return "{" + out + "}";
    }
    if (node instanceof Sequence list) {
      list.items().forEach(item -> out.append(shape(item)).append(';'));
      return "[" + out + "]";
    }
    return "<" + ((Scalar) node).value() + ">";
  }

  private static void compare(String text) {
    List<String> expected = new ArrayList<>();
    String refused = "";
    try {
      new org.yaml.snakeyaml.Yaml()
          .composeAll(new StringReader(text))
          .forEach(node -> expected.add(shape(node)));
    } catch (YAMLException e) {
      refused = "refused";
    }
    YamlFile file = Reading.yaml(text);
    List<String> actual =
        file.documents().stream().map(document -> shape(document.root())).toList();
    assertEquals(refused, file.isReadable() ? "" : "refused", text);
    assertEquals(expected, actual, text);
    for (YamlFile.Document document : file.documents()) {
      Reading.each(document.root(), node -> checkSpan(node, text));
    }
  }

  /** A scalar's own characters, read alone, give its value again. */
  private static void checkSpan(Node node, String text) {
    if (node instanceof Scalar scalar && scalar.style() == Node.Style.PLAIN) {
      String words = scalar.span().text().replaceAll("\\s+", " ");
      assertEquals(scalar.value().replaceAll("\\s+", " "), words, text);
    } else if (node instanceof Scalar scalar && !scalar.isBlock()) {
      char quote = scalar.style() == Node.Style.SINGLE_QUOTED ? '\'' : '"';
      assertEquals(quote, node.span().text().charAt(0), text);
      assertEquals(quote, node.span().text().charAt(node.span().text().length() - 1), text);
    } else if (node instanceof Scalar) {
      assertEquals(true, "|>".indexOf(node.span().text().charAt(0)) >= 0, text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: [x, {y: z}]\nc:\n- d\n-\n  - e\n",
        "a: |\n\n  x\n   y\n\nb: >-\n  f\n  g\n\n  h\nc: |+\n  k\n\n\nd: |2\n   l\n",
        "? complex: key\n: value\n? [a, b]\n: c\n? |\n  block\n: d\n",
        "--- a\n--- |\n b\n--- !!map {c: d}\n...\n---\n",
        "&a a: &b [1]\n*a : *b\nc: {<<: {x: 1}, <<: *b}\n",
        "a: 'x\n  y\n\n  z'\nb: \"x\\\n  y\n\n  \\u0041\\x42 \\\" z\"\nc: x\n  y\n\n  z\n",
        "- - - a\n    - b\n  - c\n- {a, b: , ? c : d, e}\n- [a: b, [c], ]\n",
        "😀: 漢\n漢: '😀 é'\n- : x\n",
        "a:\r\n  b: |\r\n    c\r\n    d\r\n  e: f\r\n",
        "a:\rb\r",
        "# c\n%YAML 1.1\n---\na: b # c\n# d\n",
        "key with spaces: v\n\"q\": v\n'': v\n~: v\n1: v\n",
        "a: b:c\nd: e#f\ng: http://x/y?z#w\n",
      })
  void documents_by_hand(String text) {
    compare(text);
  }

  private final Random random = new Random(42);
  private int anchors;

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String scalar(int indent) {
    String pad = "\n" + " ".repeat(indent + 2);
    return switch (random.nextInt(9)) {
      case 0 -> "'it''s " + pick("# no", "😀", "{") + "'";
      case 1 -> "\"a\\n" + pick("# no", "\\\"", "漢", "\\u00e9") + "\"";
      case 2 ->
          "|"
              + pick("", "-", "+")
              + pick("", " # head")
              + pad
              + "one"
              + pad
              + " two # no"
              + pad
              + "3";
      case 3 -> ">" + pick("", "-") + pad + "one" + pad + "two" + "\n" + pad + "three";
      case 4 -> "";
      case 5 -> "'x" + pad + "y'";
      default -> pick("1", "true", "text", "a b", "x#y", "http://h:1/p", "漢字", "1.10", "-x", "~");
    };
  }

  private String properties() {
    return pick("", "", "", "", "&n" + anchors++ + " ", "!!str ", "&m" + anchors++ + " !t ");
  }

  /** Text of a node that stands behind a key or dash at that indentation. */
  private String node(int indent, int depth) {
    String pad = "\n" + " ".repeat(indent + 2);
    String comment = pick("", "", " # note");
    int kind = depth == 0 ? 0 : random.nextInt(6);
    if (kind == 1 || kind == 2) {
      StringBuilder out = new StringBuilder(" " + properties().strip() + comment);
      for (int i = random.nextInt(3); i >= 0; i--) {
        out.append(pick("", "", pad + "# above"));
        out.append(pad).append(pick("key", "'q'", "\"d\"", "漢")).append(i).append(':');
        out.append(node(indent + 2, depth - 1));
      }
      return out.toString();
    }
    if (kind == 3) {
      StringBuilder out = new StringBuilder(" " + properties().strip() + comment);
      for (int i = random.nextInt(3); i >= 0; i--) {
        out.append(pad).append('-').append(node(indent + 2, depth - 1));
      }
      return out.toString();
    }
    if (kind == 4) {
      return " "
          + properties()
          + pick("[]", "{}", "[a, 'b', {c: d}]", "{x: [1, 2], y: }", "[a," + pad + " b ]")
          + comment;
    }
    String scalar = scalar(indent);
    boolean block = scalar.contains("\n") && !scalar.startsWith("'");
    return " " + properties() + scalar + (block ? "" : comment);
  }

  @Test
  void generated_documents() {
    for (int i = 0; i < 1_500; i++) {
      compare("root:" + node(0, 4) + pick("", "\n", "\n# end\n") + pick("", "\nlast: 1\n"));
    }
  }

  @Test
  void comments_of_generated_documents_are_those_of_the_parser() {
    for (int i = 0; i < 1_500; i++) {
      String text = "root:" + node(0, 4) + "\n# end\n" + pick("", "last: 1\n");
      CommentsTest.compare(text);
    }
  }
}
