package packsite.gotemplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.TemplateImage.Origin;
import packsite.text.Node;

/** A value while a template is evaluated; what cannot be known is a value, too. */
sealed interface Value {
  Set<String> TRUE = Set.of("true", "yes", "on");

  /** True and false as conditions see it; empty where it cannot be told. */
  Optional<Boolean> truth();

  /** Where a text came from, and the first thing that was not set when it was made. */
  record Trace(List<Origin> origins, String missing) {
    static final Trace NONE = new Trace(List.of(), "");
    private static final int MAX_ORIGINS = 16;

    public Trace {
      origins = List.copyOf(origins);
    }

    Trace plus(Trace other) {
      if (other.equals(NONE) || this == other) {
        return this;
      }
      List<Origin> both = new ArrayList<>(origins);
      for (Origin origin : other.origins) {
        boolean known = both.stream().anyMatch(mine -> mine.node() == origin.node());
        if (!known && both.size() < MAX_ORIGINS) {
          both.add(origin);
        }
      }
      return new Trace(both, missing.isEmpty() ? other.missing : missing);
    }
  }

  record Text(String text, Trace trace) implements Value {
    @Override
    public Optional<Boolean> truth() {
      return Optional.of(!text.isEmpty());
    }
  }

  record Int(long number, Trace trace) implements Value {
    @Override
    public Optional<Boolean> truth() {
      return Optional.of(number != 0);
    }
  }

  record Real(double number, Trace trace) implements Value {
    @Override
    public Optional<Boolean> truth() {
      return Optional.of(number != 0);
    }
  }

  record Bool(boolean is) implements Value {
    @Override
    public Optional<Boolean> truth() {
      return Optional.of(is);
    }
  }

  /** Null, or not there at all; templates cannot tell these apart. */
  record Absent(String name) implements Value {
    @Override
    public Optional<Boolean> truth() {
      return Optional.of(false);
    }
  }

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Optional<Boolean> truth() {
      return Optional.of(!items.isEmpty());
    }
  }

  /** Depends on something that is not at hand; the reason is a phrase for a message. */
  record Unknown(String reason) implements Value {
    @Override
    public Optional<Boolean> truth() {
      return Optional.empty();
    }
  }

  /** A mapping of the values, or a dict that the template has built and may change. */
  final class Fields implements Value {
    private final Node.@Nullable Mapping node;
    private final List<String> path;
    private final String name;
    private final Map<String, Value> own = new LinkedHashMap<>();
    private final String open;

    /**
     * @param name what the mapping is called in a message
     * @param open why keys that are not here cannot be known; empty if they are just not set
     */
    Fields(Node.@Nullable Mapping node, List<String> path, String name, String open) {
      this.node = node;
      this.path = path;
      this.name = name;
      this.open = open;
    }

    static Fields dict() {
      return new Fields(null, List.of(), "", "");
    }

    static Fields ofValues(Node.Mapping values) {
      return new Fields(values, List.of(), ".Values", "");
    }

    /** The value of a key; values of mappings are made once, so that changes to them stay. */
    Value get(String key) {
      Value known = own.get(key);
      if (known == null) {
        known = find(key);
        if (!(known instanceof Absent)) {
          own.put(key, known);
        }
      }
      return known;
    }

    private Value find(String key) {
      Optional<Node> found = node == null ? Optional.empty() : node.get(key);
      String full = name + "." + key;
      if (found.isPresent()) {
        List<String> below = new ArrayList<>(path);
        below.add(key);
        return of(found.get(), below, full);
      }
      return open.isEmpty() ? new Absent(full) : new Unknown(open);
    }

    void set(String key, Value value) {
      own.put(key, value);
    }

    /** With the same name and no keys, to be filled. */
    Fields emptyCopy() {
      return new Fields(null, path, name, open);
    }

    /** Sorted, the way loops go through a map. */
    List<String> keys() {
      TreeSet<String> keys = new TreeSet<>(own.keySet());
      if (node != null) {
        node.effective().forEach(entry -> keys.add(entry.name()));
      }
      return List.copyOf(keys);
    }

    boolean has(String key) {
      return own.containsKey(key) || node != null && node.get(key).isPresent();
    }

    boolean isOpen() {
      return !open.isEmpty();
    }

    String name() {
      return name;
    }

    @Override
    public Optional<Boolean> truth() {
      return isOpen() || !own.isEmpty()
          ? Optional.of(true)
          : Optional.of(node != null && !node.isEmpty());
    }
  }

  static Text text(String text) {
    return new Text(text, Trace.NONE);
  }

  /** What a node of the values is to a template. */
  static Value of(Node node, List<String> path, String name) {
    Node real = node.resolved();
    if (real instanceof Node.Mapping mapping) {
      return new Fields(mapping, path, name, "");
    }
    if (real instanceof Node.Sequence sequence) {
      List<Value> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        List<String> below = new ArrayList<>(path);
        below.add(Integer.toString(items.size()));
        items.add(of(item, below, name + "[" + items.size() + "]"));
      }
      return new Items(items);
    }
    return scalar((Node.Scalar) real, new Trace(List.of(new Origin(path, real)), ""), name);
  }

  private static Value scalar(Node.Scalar scalar, Trace trace, String name) {
    String text = scalar.value();
    return switch (scalar.type()) {
      case NULL -> new Absent(name);
      case BOOL -> new Bool(TRUE.contains(text.toLowerCase(Locale.ROOT)));
      case INT -> {
        Long number = GoText.integer(text);
        yield number == null ? new Text(text, trace) : new Int(number, trace);
      }
      case FLOAT -> new Real(GoText.real(text), trace);
      case STRING -> new Text(text, trace);
    };
  }

  /** Where a scalar came from. */
  default Trace traced() {
    if (this instanceof Text text) {
      return text.trace();
    }
    if (this instanceof Int number) {
      return number.trace();
    }
    return this instanceof Real number
        ? number.trace()
        : this instanceof Absent absent ? new Trace(List.of(), absent.name()) : Trace.NONE;
  }

  /** What printing it gives; what is not set prints nothing; empty for what has no plain text. */
  default Optional<String> printed() {
    if (this instanceof Text text) {
      return Optional.of(text.text());
    }
    if (this instanceof Int number) {
      return Optional.of(Long.toString(number.number()));
    }
    if (this instanceof Real number) {
      return Optional.of(GoText.number(number.number()));
    }
    if (this instanceof Bool bool) {
      return Optional.of(bool.is() ? "true" : "false");
    }
    return this instanceof Absent ? Optional.of("") : Optional.empty();
  }

  /** Why {@link #printed} is empty. */
  default String whyNotPrinted() {
    if (this instanceof Unknown unknown) {
      return unknown.reason();
    }
    if (this instanceof Fields fields) {
      String called = fields.name().isEmpty() ? "a dict" : "`" + fields.name() + "`";
      return "prints " + called + ", which is a mapping";
    }
    return "prints a list";
  }
}
