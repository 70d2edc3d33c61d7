package packsite.site.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import packsite.site.values.CommentBlocks.Block;
import packsite.site.values.OptionalKeys.Found;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.ScalarType;
import packsite.text.Source;

/** Rows of keys that are commented out, where their indentation says whose they are. */
final class CommentedKeys {
  /**
   * A key on the way from the root to the one read last.
   *
   * @param parent the place of the mapping that holds it
   */
  private record Frame(
      Mapping mapping, KeyPlace parent, KeyPlace place, Entry entry, int column, String group) {}

  /** Whose key it would be; {@code mapping} is null where nothing is in it yet. */
  private record Owner(@Nullable Mapping mapping, KeyPlace place, String group) {}

  private static final int LONGEST = 60;
  private static final String INNER = " limits requests cpu memory postStart preStop ";

  private final Source source;
  private final KeyRows rows;
  private final List<Frame> frames = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  CommentedKeys(Source source, KeyRows rows) {
    this.source = source;
    this.rows = rows;
  }

  void enter(
      Mapping mapping, KeyPlace parent, KeyPlace place, Entry entry, int column, String group) {
    while (!frames.isEmpty() && frames.get(frames.size() - 1).column() >= column) {
      frames.remove(frames.size() - 1);
    }
    frames.add(new Frame(mapping, parent, place, entry, column, group));
  }

  /**
   * Takes the keys out of a block.
   *
   * @param next column of the key below
   * @return what is left of it: of the key below
   */
  List<String> take(Block block, int next) {
    if (frames.isEmpty() || isWithinValue(block)) {
      return block.lines();
    }
    OptionalKeys.Split split = OptionalKeys.split(block);
    for (Found key : split.keys()) {
      Owner owner = owner(block, key, next);
      if (owner != null && isNew(owner, key)) {
        rows.add(owner.group(), row(owner, key));
      }
    }
    return split.prose();
  }

  /** Between the items of a list, or in brackets. */
  private boolean isWithinValue(Block block) {
    Frame last = frames.get(frames.size() - 1);
    return !KeyWalk.isBlock(last.entry().value())
        && block.firstLine() <= source.lineOf(last.entry().value().span().end());
  }

  /** At the column of the mark, or else of the text behind it. */
  private @Nullable Owner owner(Block block, Found key, int next) {
    Frame last = frames.get(frames.size() - 1);
    if (touches(last, block) && isMeantWithin(key) && block.column() == last.column()) {
      return new Owner(null, last.place(), below(last));
    }
    int indent = OptionalKeys.indent(block.lines().get(key.line() - block.firstLine()));
    Owner owner = indent > 1 ? null : owner(block.column(), next);
    return owner != null ? owner : owner(block.column() + 1 + indent, next);
  }

  /** Keys that many files write below an empty mapping without indenting them. */
  private static boolean isMeantWithin(Found key) {
    return key.prose().isEmpty()
        && (key.key().indexOf('/') > 0 || INNER.contains(" " + key.key() + " "));
  }

  /** Right below <code>{}</code>. */
  private boolean touches(Frame last, Block block) {
    Node value = last.entry().value();
    return value instanceof Mapping
        && isEmpty(last.entry())
        && source.lineOf(value.span().end()) + 1 == block.firstLine();
  }

  /** A key left of the one below would take that for its own. */
  private @Nullable Owner owner(int column, int next) {
    if (column < next) {
      return null;
    }
    Frame last = frames.get(frames.size() - 1);
    boolean deeper = column > last.column();
    Node value = last.entry().value();
    if (deeper && column == next && KeyWalk.isBlock(value)) {
      return new Owner((Mapping) value, last.place(), last.group()); // Above its first key.
    }
    if (deeper) {
      return isEmpty(last.entry()) ? new Owner(null, last.place(), below(last)) : null;
    }
    for (Frame frame : frames) {
      if (frame.column() == column) {
        return new Owner(frame.mapping(), frame.parent(), beside(frame));
      }
    }
    return null;
  }

  /** A mapping that is a group of its own does not take what stands beside it. */
  private static String beside(Frame frame) {
    return frame.place().path().equals(frame.group()) ? frame.parent().path() : frame.group();
  }

  /** Keys of a chart's empty mapping are a group as those of a full one are. */
  private static String below(Frame frame) {
    boolean holder = frame.parent().path().isEmpty();
    boolean chart =
        frame.parent().path().equals("charts") || frame.parent().path().equals("manifests");
    return holder || chart ? frame.place().path() : frame.group();
  }

  private static boolean isEmpty(Entry entry) {
    return entry.value().isNull() || entry.value() instanceof Mapping map && map.isEmpty();
  }

  /** A key that is there as well stands in the comment to show another value for it. */
  private boolean isNew(Owner owner, Found key) {
    boolean set = owner.mapping() != null && owner.mapping().entry(key.key()).isPresent();
    return !set && seen.add(owner.place().below(key.key()).path());
  }

  private static KeyTable.Row row(Owner owner, Found key) {
    KeyPlace place = owner.place().below(key.key());
    Doc doc = DocReader.read(key.prose());
    return new KeyTable.Row(
        place.path(),
        Prose.path(place.within(owner.group())),
        "L" + key.line(),
        place.setPath(),
        key.line(),
        doc.type().isEmpty() ? type(key) : doc.type(),
        doc.firstSentence(),
        doc.rest(),
        doc.dialect(),
        value(key),
        true,
        0,
        List.of(),
        List.of());
  }

  private static ShownValue value(Found key) {
    if (key.nested().isEmpty() && key.value().isEmpty()) {
      return ShownValue.NONE;
    }
    if (key.nested().isEmpty() && key.value().length() <= LONGEST) {
      return new ShownValue(key.value(), "", "");
    }
    int indent = key.nested().stream().mapToInt(OptionalKeys::indent).min().orElse(0);
    StringBuilder text = new StringBuilder(key.value());
    for (String line : key.nested()) {
      text.append(text.isEmpty() ? "" : "\n").append(line.substring(indent));
    }
    int lines = Math.max(key.nested().size(), 1);
    return new ShownValue("", Words.count(lines, "line"), text.toString());
  }

  private static String type(Found key) {
    if (!key.nested().isEmpty() && key.value().isEmpty()) {
      return key.nested().get(0).stripLeading().startsWith("-") ? "list" : "map";
    }
    if (key.value().isEmpty()) {
      return "null";
    }
    char first = key.value().charAt(0);
    return switch (first) {
      case '{' -> "map";
      case '[' -> "list";
      case '"', '\'', '|', '>' -> "string";
      default -> KeyWalk.typeName(ScalarType.ofPlain(key.value()));
    };
  }
}
