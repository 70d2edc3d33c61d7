package packsite.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.YamlFile.Document;

/**
 * The fast path: reads the YAML that nearly all files are made of, and declines everything else.
 *
 * <p>It judges nothing. Anchors, tags, odd keys, whatever is wrong and whatever it is not sure of
 * is left to the YAML library, which then reads the text from its start. What it accepts it reads
 * to the very same tree.
 */
final class PlainYaml {
  /** The library looks no further than this for the colon of a key. */
  static final int LONGEST_KEY = 1024;

  private final PlainCursor in;
  private final PlainNodes nodes;
  private final PlainScalars scalars;
  private final PlainBlocks blocks;
  private final PlainFlow flow;
  private final List<Document> documents = new ArrayList<>();

  private PlainYaml(Source source, String text) {
    in = new PlainCursor(text);
    nodes = new PlainNodes(source);
    scalars = new PlainScalars(in, nodes, text);
    blocks = new PlainBlocks(in, nodes);
    flow = new PlainFlow(in, nodes, scalars, text);
  }

  /** The file, or null where the text has anything that is not plain. */
  static @Nullable YamlFile read(Source source, String text, Positions positions) {
    try {
      PlainYaml yaml = new PlainYaml(source, text);
      yaml.documents();
      List<Fault> faults = yaml.nodes.faults();
      faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
      int[] places = yaml.nodes.scalars();
      Comments comments = Comments.between(source, text, positions, places);
      return new YamlFile(source, yaml.documents, comments, faults);
    } catch (NotPlain e) {
      return null;
    }
  }

  private void documents() {
    in.nextLine();
    if (in.column >= 0) {
      documents.add(new Document(root()));
    }
    while (in.at < in.end) {
      in.at += "---".length();
      in.endLine();
      documents.add(new Document(in.column < 0 ? nodes.missing(in.at) : root()));
    }
  }

  /** A root that is a scalar may go on at column 0: rare enough to decline it. */
  private Node root() {
    Node root = node(-1);
    if (root instanceof Scalar || in.column >= 0) {
      throw NotPlain.INSTANCE;
    }
    return root;
  }

  /**
   * A node where a key may stand: on a line of its own or behind a dash. Like all that read blocks
   * it goes on to the next content.
   *
   * @param indent column of the collection around it
   */
  private Node node(int indent) {
    int start = in.at;
    char c = in.chars[start];
    if (isDash()) {
      return sequence(start - in.lineStart);
    }
    if (c == '"' || c == '\'') {
      Scalar scalar = scalars.quoted();
      in.skipBlanks();
      if (in.chars[in.at] == ':') {
        return mapping(checkedKey(scalar));
      }
      in.endLine();
      return scalar;
    }
    if (isSpecial(c)) {
      return special(c, indent);
    }
    scalars.refuseIndicator();
    int last = scalars.plainLine();
    return in.chars[in.at] == ':'
        ? mapping(checkedKey(scalars.plain(start, last)))
        : scalars.plainLines(start, last, indent);
  }

  /** The value behind a colon on the same line. */
  private Node value(int indent) {
    int start = in.at;
    char c = in.chars[start];
    if (c == '"' || c == '\'') {
      Scalar scalar = scalars.quoted();
      in.endLine();
      return scalar;
    }
    if (isSpecial(c)) {
      return special(c, indent);
    }
    scalars.refuseIndicator();
    int last = scalars.plainLine();
    return scalars.plainLines(start, last, indent);
  }

  private static boolean isSpecial(char c) {
    return c == '|' || c == '>' || c == '[' || c == '{';
  }

  private Node special(char c, int indent) {
    if (c == '|' || c == '>') {
      return blocks.read(indent);
    }
    Node node = flow.read();
    in.endLine();
    return node;
  }

  private Scalar key() {
    int start = in.at;
    char c = in.chars[start];
    if (c == '"' || c == '\'') {
      Scalar scalar = scalars.quoted();
      in.skipBlanks();
      return checkedKey(scalar);
    }
    scalars.refuseIndicator();
    return checkedKey(scalars.plain(start, scalars.plainLine()));
  }

  private Scalar checkedKey(Scalar key) {
    int start = key.span().start();
    if (in.chars[in.at] != ':'
        || !in.isAlone(in.at)
        || in.lineStart > start
        || in.at - start > LONGEST_KEY) {
      throw NotPlain.INSTANCE;
    }
    return key;
  }

  /** A block mapping whose first key has been read, up to its colon. */
  private Mapping mapping(Scalar firstKey) {
    int start = firstKey.span().start();
    int indent = start - in.lineStart;
    int opened = nodes.open();
    Scalar key = firstKey;
    while (true) {
      nodes.add(key);
      nodes.add(entryValue(indent));
      if (in.column != indent) {
        break;
      }
      key = key();
    }
    refuseDeeper(indent);
    return nodes.mapping(opened, start, nodes.lastEnd());
  }

  private Node entryValue(int indent) {
    in.at++;
    int behindColon = in.at;
    in.skipBlanks();
    if (!in.isLineOver()) {
      return value(indent);
    }
    in.nextLine();
    if (in.column > indent) {
      return node(indent);
    }
    if (in.column == indent && isDash()) {
      return sequence(indent);
    }
    return nodes.missing(behindColon);
  }

  /** The dashes may stand at the column of the key above them; then another key may follow. */
  private Sequence sequence(int indent) {
    int start = in.at;
    int opened = nodes.open();
    do {
      nodes.add(item(indent));
    } while (in.column == indent && isDash());
    refuseDeeper(indent);
    return nodes.sequence(opened, start, nodes.lastEnd());
  }

  private boolean isDash() {
    return in.chars[in.at] == '-' && in.isAlone(in.at);
  }

  private Node item(int indent) {
    in.at++;
    int behindDash = in.at;
    in.skipBlanks();
    if (!in.isLineOver()) {
      return node(indent);
    }
    in.nextLine();
    return in.column > indent ? node(indent) : nodes.missing(behindDash);
  }

  private void refuseDeeper(int indent) {
    if (in.column > indent) {
      throw NotPlain.INSTANCE;
    }
  }
}
