package packsite.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.config.Shape.Date;
import packsite.config.Shape.Items;
import packsite.config.Shape.Key;
import packsite.config.Shape.Section;
import packsite.config.Shape.Single;
import packsite.config.Shape.Table;
import packsite.config.Shape.Text;
import packsite.config.Shape.Texts;
import packsite.text.Fault;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;
import packsite.text.Span;

/** Holds a file against its shape and keeps what does not fit. */
final class ConfigCheck {
  /** More than anybody mends at once. */
  static final int MOST_FAULTS = 50;

  private static final int LONGEST_WORD = 60;

  private final List<Fault> faults = new ArrayList<>();

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Beyond the most only says that there are more. */
  void add(Fault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    } else if (faults.size() == MOST_FAULTS) {
      String message = "there are more than " + MOST_FAULTS + " faults";
      faults.add(new Fault(Fault.Kind.LIMIT, message, fault.span(), "mend the ones above first"));
    }
  }

  private void add(String message, Span span, String help) {
    add(new Fault(Fault.Kind.SYNTAX, message, span, help));
  }

  void check(Node node, Shape shape, String name) {
    if (shape instanceof Section section) {
      checkSection(node, section, name);
    } else if (shape instanceof Table table) {
      checkTable(node, table, name);
    } else if (shape instanceof Items items) {
      checkItems(node, items, name);
    } else if (shape instanceof Texts texts) {
      checkTexts(node, texts, name);
    } else {
      checkSingle(node, (Single) shape, name);
    }
  }

  private void checkSection(Node node, Section section, String name) {
    Optional<Mapping> mapping = node.asMapping();
    if (mapping.isEmpty()) {
      if (!node.isNull() || !section.mayBeEmpty()) {
        mismatch(node, section, name);
      }
      return;
    }
    section.keys().stream()
        .filter(key -> key.required() && mapping.get().get(key.name()).isEmpty())
        .forEach(key -> missing(mapping.get(), key, name));
    for (Entry entry : mapping.get().effective()) {
      Optional<Key> key =
          section.keys().stream().filter(k -> k.name().equals(entry.name())).findFirst();
      if (key.isEmpty()) {
        unknown(entry, section);
      } else {
        check(entry.value(), key.get().shape(), "`" + entry.name() + "`");
      }
    }
  }

  private void checkTable(Node node, Table table, String name) {
    if (node.isNull()) {
      return;
    }
    if (node.asMapping().isEmpty()) {
      mismatch(node, table, name);
      return;
    }
    for (Entry entry : node.asMapping().get().effective()) {
      if (entry.key().asScalar().isEmpty() || entry.key().isNull()) {
        String message =
            "a key of " + name + " is " + entry.key().kindName() + ", expected a " + table.of();
        add(message, entry.key().span(), table.wayOut(""));
      } else {
        String value = "the " + table.about() + " of `" + clip(entry.name()) + "`";
        check(entry.value(), table.value(), value);
      }
    }
  }

  private void checkItems(Node node, Items items, String name) {
    if (node.isNull()) {
      return;
    }
    if (node.asSequence().isEmpty()) {
      mismatch(node, items, name);
      return;
    }
    for (Node item : node.asSequence().get().items()) {
      check(item, items.item(), "an item of " + name);
    }
  }

  private void checkTexts(Node node, Texts texts, String name) {
    Single text = new Text();
    if (node.asScalar().filter(text::fits).isPresent()) {
      return;
    }
    if (node.asSequence().isEmpty()) {
      mismatch(node, texts, name);
      return;
    }
    for (Node item : node.asSequence().get().items()) {
      checkSingle(item, text, "an item of " + name);
    }
  }

  private void checkSingle(Node node, Single shape, String name) {
    if (node.isNull() || node.asScalar().filter(shape::fits).isEmpty()) {
      mismatch(node, shape, name);
    }
  }

  private void unknown(Entry entry, Section section) {
    List<String> names = section.keys().stream().map(Key::name).toList();
    String help =
        meant(entry.name(), names)
            .or(() -> ConfigShape.home(entry.name()).map(ConfigCheck::belongs))
            .orElse("known here: " + String.join(", ", names));
    add("unknown key `" + clip(entry.name()) + "`", entry.key().span(), help);
  }

  private static String belongs(String home) {
    return home.isEmpty()
        ? "it belongs to the top of the file, not indented"
        : "it belongs below `" + home + "`";
  }

  /** Told at the first key, which is where a person looks for the others. */
  private void missing(Mapping mapping, Key key, String name) {
    Span span = mapping.isEmpty() ? mapping.span() : mapping.entries().get(0).key().span();
    String help = "add `" + key.name() + "`, as in `" + key.name() + ": " + key.example() + "`";
    add(name + " has no `" + key.name() + "`", span, help);
  }

  private void mismatch(Node node, Shape shape, String name) {
    String said = node.asScalar().map(Scalar::value).map(ConfigCheck::clip).orElse("");
    List<String> words = shape instanceof Single single ? single.words() : List.of();
    boolean wrongText = isText(node) && (shape instanceof Date || !words.isEmpty());
    String is = wrongText ? "`" + said + "`" : node.kindName();
    String help = meant(said, words).orElse(shape.wayOut(said));
    add(name + " is " + is + ", expected " + shape.phrase(), node.span(), help);
  }

  private static boolean isText(Node node) {
    return node.asScalar().filter(scalar -> scalar.type() == ScalarType.STRING).isPresent();
  }

  /** The word that is near, or the only one that starts like this. */
  private static Optional<String> meant(String said, List<String> words) {
    List<String> longer = words.stream().filter(word -> word.startsWith(said)).toList();
    return Nearest.to(said, words)
        .or(() -> longer.stream().filter(w -> longer.size() == 1 && said.length() > 1).findFirst())
        .map(word -> "did you mean `" + word + "`?");
  }

  private static String clip(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST_WORD
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
  }
}
