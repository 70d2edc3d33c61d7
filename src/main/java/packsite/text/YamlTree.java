package packsite.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import packsite.text.Node.Alias;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;
import packsite.text.YamlFile.Document;

/** Builds our nodes from the parser's events, without recursion, under limits. */
final class YamlTree {
  /** Deeper than any file that people write; walks over the tree recurse this far. */
  static final int MAX_DEPTH = 200;

  private static final String TOO_DEEP = "more than " + MAX_DEPTH + " levels of nesting";

  /** How many nodes a text may have, and how many the aliases of a file may stand for. */
  static final int MAX_NODES = 2_000_000;

  private final Source source;
  private final String text;
  private final Positions positions;
  private final List<Fault> faults;
  private final List<Document> documents = new ArrayList<>();
  private final List<Open> stack = new ArrayList<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private int[] scalars = new int[64];
  private int scalarCount;
  private int nodeCount;
  private long aliased;
  private Span last;

  /** A collection whose end has not come yet. */
  private static final class Open {
    final boolean isMapping;
    final boolean isFlow;
    final @Nullable String anchor;
    final int start;
    final List<Node> items = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    @Nullable Node key;
    long weight = 1;

    /** Levels below this one, those behind aliases counted. */
    int height = 1;

    Open(CollectionStartEvent event, int start) {
      this.isMapping = event instanceof MappingStartEvent;
      this.isFlow = event.isFlow();
      this.anchor = event.getAnchor();
      this.start = start;
    }
  }

  /** An anchored node; {@code node} is null until the node is complete. */
  private record Anchor(@Nullable Node node, long weight, int height) {}

  YamlTree(Source source, String text, Positions positions, List<Fault> faults) {
    this.source = source;
    this.text = text;
    this.positions = positions;
    this.faults = faults;
    this.last = source.span(0, 0);
  }

  List<Document> documents() {
    return documents;
  }

  Span lastSpan() {
    return last;
  }

  Comments comments() {
    return Comments.between(source, text, positions, Arrays.copyOf(scalars, scalarCount));
  }

  void build(Parser parser) {
    while (true) {
      Event event = next(parser);
      if (event instanceof NodeEvent node && isOneTooMany(node)) {
        return;
      }
      switch (event.getEventId()) {
        case Scalar -> addScalar((ScalarEvent) event);
        case Alias -> {
          if (!addAlias((AliasEvent) event)) {
            return;
          }
        }
        case MappingStart, SequenceStart -> {
          if (!open((CollectionStartEvent) event)) {
            return;
          }
        }
        case MappingEnd, SequenceEnd -> close(event);
        case DocumentStart -> anchors.clear();
        case StreamEnd -> {
          return;
        }
        default -> {}
      }
    }
  }

  private boolean isOneTooMany(NodeEvent event) {
    if (++nodeCount <= MAX_NODES) {
      return false;
    }
    String message = "more than " + MAX_NODES + " keys and values";
    Span span = spanFrom(positions.start(event.getStartMark().getIndex()));
    faults.add(new Fault(Fault.Kind.LIMIT, message, span, "split the file"));
    return true;
  }

  private static Event next(Parser parser) {
    try {
      return parser.getEvent();
    } catch (IllegalArgumentException e) {
      // The parser makes a character of any number that an escape gives.
      throw new YAMLException(e);
    }
  }

  /** The bracket of the innermost flow collection that is still open. */
  @Nullable Span openBracket() {
    Open top = stack.isEmpty() ? null : stack.get(stack.size() - 1);
    return top != null && top.isFlow ? spanFrom(top.start) : null;
  }

  private boolean open(CollectionStartEvent event) {
    int index = event.getStartMark().getIndex();
    if (stack.size() >= MAX_DEPTH) {
      Span span = spanFrom(positions.start(index));
      faults.add(new Fault(Fault.Kind.LIMIT, TOO_DEEP, span));
      return false;
    }
    stack.add(new Open(event, positions.start(skipProperties(event, index))));
    if (event.getAnchor() != null) {
      anchors.put(event.getAnchor(), new Anchor(null, 0, 0));
    }
    return true;
  }

  private void close(Event event) {
    Open open = stack.remove(stack.size() - 1);
    int end = open.isFlow ? positions.end(event.getEndMark().getIndex()) : lastEnd(open);
    Span span = source.span(start(open), Math.max(end, start(open)));
    Node node = open.isMapping ? mapping(span, open) : new Sequence(span, open.items);
    add(node, open.anchor, open.weight, open.height);
  }

  /** A block mapping starts with its first key: the mark of an anchored one stands too early. */
  private static int start(Open open) {
    if (!open.isFlow && open.isMapping && !open.entries.isEmpty()) {
      return open.entries.get(0).key().span().start();
    }
    return open.start;
  }

  /** The end mark of a block collection runs on to the next token, so the last child tells. */
  private static int lastEnd(Open open) {
    if (!open.entries.isEmpty()) {
      return open.entries.get(open.entries.size() - 1).span().end();
    }
    if (!open.items.isEmpty()) {
      return open.items.get(open.items.size() - 1).span().end();
    }
    return open.start;
  }

  private Mapping mapping(Span span, Open open) {
    Mapping mapping = new Mapping(span, open.entries);
    faults.addAll(Duplicates.in(mapping));
    return mapping;
  }

  private void addScalar(ScalarEvent event) {
    int startIndex = skipProperties(event, event.getStartMark().getIndex());
    int endIndex = event.getEndMark().getIndex();
    Style style = style(event.getScalarStyle());
    if (endIndex > startIndex) {
      remember(positions.inText(startIndex), positions.inText(endIndex));
    }
    int start = positions.start(startIndex);
    int end = endIndex > startIndex ? positions.end(endIndex) : start;
    Span span = source.span(start, Math.max(start, contentEnd(style, start, end)));
    String tag = event.getTag() == null || event.getTag().equals("!") ? "" : event.getTag();
    if (event.getTag() != null && event.getTag().equals("!")) {
      tag = "tag:yaml.org,2002:str";
    }
    add(new Scalar(span, event.getValue(), style, tag), event.getAnchor(), 1, 0);
  }

  /** Without the blank lines and line breaks that a block scalar's mark takes in. */
  private int contentEnd(Style style, int start, int end) {
    if (style != Style.LITERAL && style != Style.FOLDED) {
      return end;
    }
    String raw = source.text();
    int at = end;
    while (at > start && Character.isWhitespace(raw.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean addAlias(AliasEvent event) {
    int index = event.getStartMark().getIndex();
    Span span = source.span(positions.start(index), positions.end(event.getEndMark().getIndex()));
    String name = event.getAnchor();
    Anchor anchor = anchors.get(name);
    if (anchor == null || anchor.node() == null) {
      String message =
          anchor == null
              ? "alias `*" + name + "` names no anchor"
              : "anchor `&" + name + "` contains itself";
      faults.add(new Fault(Fault.Kind.SYNTAX, message, span));
      return false;
    }
    if (stack.size() + anchor.height() > MAX_DEPTH) {
      faults.add(new Fault(Fault.Kind.LIMIT, TOO_DEEP, span, "write fewer aliases of aliases"));
      return false;
    }
    aliased += anchor.weight();
    if (aliased > MAX_NODES) {
      String message = "aliases unfold to more than " + MAX_NODES + " values";
      faults.add(new Fault(Fault.Kind.LIMIT, message, span, "write fewer aliases of aliases"));
      return false;
    }
    add(new Alias(span, name, anchor.node()), null, anchor.weight(), anchor.height());
    return true;
  }

  private void add(Node node, @Nullable String anchor, long weight, int height) {
    last = node.span();
    if (anchor != null) {
      anchors.put(anchor, new Anchor(node.resolved(), weight, height));
    }
    if (stack.isEmpty()) {
      documents.add(new Document(node));
      return;
    }
    Open parent = stack.get(stack.size() - 1);
    parent.weight += weight;
    parent.height = Math.max(parent.height, height + 1);
    if (!parent.isMapping) {
      parent.items.add(node);
    } else if (parent.key == null) {
      parent.key = node;
    } else {
      parent.entries.add(new Entry(parent.key, node));
      parent.key = null;
    }
  }

  /** Index behind {@code &anchor} and {@code !tag}, which the marks of a node take in. */
  private int skipProperties(NodeEvent event, int index) {
    boolean tagged =
        event instanceof ScalarEvent scalar
            ? scalar.getTag() != null
            : ((CollectionStartEvent) event).getTag() != null;
    if (event.getAnchor() == null && !tagged) {
      return index;
    }
    int from = positions.inText(index);
    int limit =
        event instanceof ScalarEvent
            ? positions.inText(event.getEndMark().getIndex())
            : text.length();
    int at = from;
    while (at < limit && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      while (at < limit && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      at = behindBlank(at, limit);
    }
    return index + text.codePointCount(from, at);
  }

  /** The node may follow lines below its anchor, with comments between. */
  private int behindBlank(int from, int limit) {
    int at = from;
    while (at < limit && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
      int line = text.charAt(at) == '#' ? text.indexOf('\n', at) : at;
      at = line < 0 ? limit : Math.min(line + 1, limit);
    }
    return at;
  }

  private void remember(int from, int to) {
    if (scalarCount + 2 > scalars.length) {
      scalars = Arrays.copyOf(scalars, scalars.length * 2);
    }
    scalars[scalarCount++] = from;
    scalars[scalarCount++] = to;
  }

  private Span spanFrom(int start) {
    return source.span(start, Math.min(start + 1, source.text().length()));
  }

  private static Style style(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
      case LITERAL -> Style.LITERAL;
      case FOLDED -> Style.FOLDED;
      default -> Style.PLAIN;
    };
  }
}
