package packsite.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Strict JSON to positioned trees; what is not JSON is told in one fault. */
public final class Json {
  /** As deep as YAML may be. */
  private static final int MAX_DEPTH = YamlTree.MAX_DEPTH;

  private static final int MAX_NUMBER = 1_000;
  private static final int MAX_KEY = 50_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH + 1)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(MAX_KEY)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Source source;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Open> stack = new ArrayList<>();
  private @Nullable Node root;

  /** Behind what has been taken from the parser. */
  private int reached;

  /** An object or array whose bracket has not been closed. */
  private static final class Open {
    final boolean isObject;
    final int start;
    final List<Node> items = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    @Nullable Node key;

    Open(boolean isObject, int start) {
      this.isObject = isObject;
      this.start = start;
    }
  }

  private Json(Source source) {
    this.source = source;
  }

  public static JsonFile read(Source source) {
    return new Json(source).read();
  }

  private JsonFile read() {
    if (source.hasByteOrderMark()) {
      faults.add(
          new Fault(
              Fault.Kind.ENCODING,
              "the file starts with a byte order mark, which JSON does not allow",
              source.span(0, 0),
              "save it as UTF-8 without a byte order mark"));
    }
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), source.text().toCharArray())) {
      fill(parser);
    } catch (StreamConstraintsException e) {
      root = null;
      faults.add(tooLong());
    } catch (JacksonException e) {
      root = null;
      faults.add(JsonFaults.first(source, place(e)));
    }
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new JsonFile(source, Optional.ofNullable(root), faults);
  }

  /** The parser does not say where, and its text names its settings. */
  private Fault tooLong() {
    int at = reached;
    String text = source.text();
    while (at < text.length() && " \t\r\n,:".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String message =
        "a number of more than "
            + MAX_NUMBER
            + " digits or a key of more than "
            + MAX_KEY
            + " characters";
    return new Fault(Fault.Kind.LIMIT, message, source.span(at, Math.min(at + 1, text.length())));
  }

  private int place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    long offset = at == null ? -1 : at.getCharOffset();
    return offset < 0 ? source.text().length() : (int) offset;
  }

  private void fill(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == null) {
      faults.add(JsonFaults.empty(source));
      return;
    }
    while (token != null) {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      if (root != null) {
        root = null;
        faults.add(JsonFaults.first(source, start));
        return;
      }
      if (token.isStructStart() && stack.size() >= MAX_DEPTH) {
        String message = "more than " + MAX_DEPTH + " levels of nesting";
        faults.add(new Fault(Fault.Kind.LIMIT, message, source.span(start, start + 1)));
        return;
      }
      take(parser, token, start);
      token = parser.nextToken();
    }
  }

  private void take(JsonParser parser, JsonToken token, int start) {
    reached = start + 1;
    switch (token) {
      case START_OBJECT, START_ARRAY -> stack.add(new Open(token == JsonToken.START_OBJECT, start));
      case END_OBJECT, END_ARRAY -> close(start + 1);
      case PROPERTY_NAME -> {
        Span span = source.span(start, keyEnd(start));
        reached = span.end();
        top().key = new Scalar(span, parser.getString(), Style.DOUBLE_QUOTED, "");
      }
      default -> {
        String value = parser.getString();
        parser.finishToken();
        int end = start + length(parser, token, start);
        Style style = token == JsonToken.VALUE_STRING ? Style.DOUBLE_QUOTED : Style.PLAIN;
        reached = end;
        add(new Scalar(source.span(start, end), value, style, ""));
      }
    }
  }

  private int length(JsonParser parser, JsonToken token, int start) {
    return token == JsonToken.VALUE_STRING ? keyEnd(start) - start : parser.getStringLength();
  }

  /** The parser has read past a key when it names it, so the closing quote is looked up. */
  private int keyEnd(int start) {
    String text = source.text();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  private void close(int end) {
    Open open = stack.remove(stack.size() - 1);
    Span span = source.span(open.start, end);
    if (!open.isObject) {
      add(new Sequence(span, open.items));
      return;
    }
    Mapping mapping = new Mapping(span, open.entries);
    faults.addAll(Duplicates.in(mapping));
    add(mapping);
  }

  private void add(Node node) {
    if (stack.isEmpty()) {
      root = node;
      return;
    }
    Open parent = top();
    if (!parent.isObject) {
      parent.items.add(node);
    } else if (parent.key != null) {
      parent.entries.add(new Entry(parent.key, node));
      parent.key = null;
    }
  }

  private Open top() {
    return stack.get(stack.size() - 1);
  }
}
