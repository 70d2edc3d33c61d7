package packsite.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parsed piece of YAML or JSON that knows where it stands.
 *
 * <p>The tree is what the file says, not what a loader makes of it: repeated keys are all there, a
 * merge key is an entry named {@code <<}, an alias is an {@link Alias}. {@link Mapping#get} and
 * {@link #resolved} give the loader's view. A tree is finite and may be walked without a guard:
 * recursive anchors and exploding aliases never come out of the parser.
 */
public sealed interface Node {
  /** From the first to the last character of the node itself: no anchor, tag or comment. */
  Span span();

  /** The node that counts: the target of an alias, else this. */
  default Node resolved() {
    return this;
  }

  /** The mapping that this is, or stands for. */
  default Optional<Mapping> asMapping() {
    return resolved() instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  default Optional<Sequence> asSequence() {
    return resolved() instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
  }

  default Optional<Scalar> asScalar() {
    return resolved() instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** True for a null, written or left out. */
  default boolean isNull() {
    return resolved() instanceof Scalar scalar && scalar.type() == ScalarType.NULL;
  }

  /** What the node is called in a message. */
  default String kindName() {
    Node node = resolved();
    if (node instanceof Mapping) {
      return "a mapping";
    }
    return node instanceof Sequence ? "a list" : ((Scalar) node).type().phrase();
  }

  /** How a scalar is written. JSON strings are {@link #DOUBLE_QUOTED}, other JSON values plain. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED,
  }

  /**
   * A single value.
   *
   * @param value after unescaping and folding
   * @param tag as written, such as {@code !!str}; empty for nearly all
   */
  record Scalar(Span span, String value, Style style, String tag) implements Node {
    /** What a loader takes it for; see {@link ScalarType}. */
    public ScalarType type() {
      return ScalarType.of(this);
    }

    /** True behind {@code |} and {@code >}. */
    boolean isBlock() {
      return style == Style.LITERAL || style == Style.FOLDED;
    }

    /** As Helm prints it: {@code 1.10} without quotes is 1.1, {@code yes} is true, null nothing. */
    public String printed() {
      return type().printed(value);
    }

    /** Where the characters of the value are, quotes left out; the whole span for block scalars. */
    public Span inner() {
      boolean quoted = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED;
      return quoted && span.end() - span.start() >= 2
          ? new Span(span.source(), span.start() + 1, span.end() - 1)
          : span;
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /** A list. */
  record Sequence(Span span, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** One key and its value. The key is a scalar in all but odd files. */
  record Entry(Node key, Node value) {
    /** The key as text; for a key that is no scalar, the way it is written. */
    public String name() {
      return key.resolved() instanceof Scalar scalar ? scalar.value() : key.span().text();
    }

    /** From the start of the key to the end of the value. */
    public Span span() {
      Span from = key.span();
      return new Span(from.source(), from.start(), Math.max(from.end(), value.span().end()));
    }

    boolean isMerge() {
      return key instanceof Scalar scalar
          && scalar.style() == Style.PLAIN
          && scalar.value().equals("<<");
    }
  }

  /** Keys and values in the order of the file. */
  final class Mapping implements Node {
    private static final int WORTH_AN_INDEX = 12;

    private final Span span;
    private final List<Entry> entries;
    private volatile @Nullable Map<String, Entry> index;

    public Mapping(Span span, List<Entry> entries) {
      this.span = span;
      this.entries = List.copyOf(entries);
    }

    /** What stands in where a source holds no mapping. */
    public static Mapping empty(Source source) {
      return new Mapping(source.span(0, 0), List.of());
    }

    @Override
    public Span span() {
      return span;
    }

    /** As they stand: repeated keys and merge keys included. */
    public List<Entry> entries() {
      return entries;
    }

    public boolean isEmpty() {
      return entries.isEmpty();
    }

    /** The value of a key as a loader sees it: the last of repeated ones, else a merged one. */
    public Optional<Node> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** Follows keys down through mappings. */
    public Optional<Node> at(String... keys) {
      Optional<Node> node = Optional.of(this);
      for (String key : keys) {
        node = node.flatMap(Node::asMapping).flatMap(mapping -> mapping.get(key));
      }
      return node;
    }

    public Optional<Mapping> mapping(String key) {
      return get(key).flatMap(Node::asMapping);
    }

    public Optional<Scalar> scalar(String key) {
      return get(key).flatMap(Node::asScalar);
    }

    public Optional<Entry> entry(String key) {
      if (entries.size() > WORTH_AN_INDEX) {
        return Optional.ofNullable(index().get(key));
      }
      for (int i = entries.size() - 1; i >= 0; i--) {
        Entry entry = entries.get(i);
        if (!entry.isMerge() && entry.name().equals(key)) {
          return Optional.of(entry);
        }
      }
      return fromMerges(key);
    }

    private Optional<Entry> fromMerges(String key) {
      for (Entry entry : entries) {
        if (entry.isMerge()) {
          for (Mapping source : mergeSources(entry.value())) {
            Optional<Entry> found = source.entry(key);
            if (found.isPresent()) {
              return found;
            }
          }
        }
      }
      return Optional.empty();
    }

    /** One entry for each key as a loader sees them: merges taken in, of repeated keys the last. */
    public List<Entry> effective() {
      return List.copyOf(index().values());
    }

    private Map<String, Entry> index() {
      Map<String, Entry> known = index;
      if (known == null) {
        known = new LinkedHashMap<>();
        for (Entry entry : entries) {
          if (!entry.isMerge()) {
            known.put(entry.name(), entry);
          }
        }
        for (Entry entry : entries) {
          if (entry.isMerge()) {
            for (Mapping source : mergeSources(entry.value())) {
              for (Entry merged : source.effective()) {
                known.putIfAbsent(merged.name(), merged);
              }
            }
          }
        }
        index = known;
      }
      return known;
    }

    private static List<Mapping> mergeSources(Node value) {
      if (value.resolved() instanceof Mapping mapping) {
        return List.of(mapping);
      }
      List<Mapping> sources = new ArrayList<>();
      value.asSequence().stream()
          .flatMap(list -> list.items().stream())
          .forEach(item -> item.asMapping().ifPresent(sources::add));
      return sources;
    }

    /** Cheap for the small mappings that most are. */
    boolean hasRepeats() {
      if (entries.size() > WORTH_AN_INDEX) {
        Set<String> seen = new HashSet<>();
        return !entries.stream().map(Entry::name).allMatch(seen::add);
      }
      for (int i = 1; i < entries.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (entries.get(i).name().equals(entries.get(j).name())) {
            return true;
          }
        }
      }
      return false;
    }

    /** Keys that stand more than once, each with all its entries. */
    public List<List<Entry>> repeated() {
      Map<String, List<Entry>> byName = new HashMap<>();
      for (Entry entry : entries) {
        byName.computeIfAbsent(entry.name(), name -> new ArrayList<>(1)).add(entry);
      }
      return byName.values().stream()
          .filter(same -> same.size() > 1)
          .sorted((a, b) -> a.get(1).key().span().start() - b.get(1).key().span().start())
          .toList();
    }

    @Override
    public String toString() {
      return entries.stream().map(Entry::name).toList().toString();
    }
  }

  /** A reference to an anchored node; {@code target} is never an alias itself. */
  record Alias(Span span, String name, Node target) implements Node {
    @Override
    public Node resolved() {
      return target;
    }
  }
}
