package packsite.oci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import packsite.text.Json;
import packsite.text.JsonFile;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Printable;
import packsite.text.Source;

/** The members of a JSON object that has to have them. */
record JsonFields(Mapping mapping) {
  private static final String DIGEST = "sha256:[0-9a-f]{64}";

  static JsonFields of(Source source) throws Unreadable {
    JsonFile file = Json.read(source);
    if (!file.isReadable()) {
      throw new Unreadable(
          String.format(
              Locale.ROOT,
              "%s:%d: %s",
              source.path(),
              file.faults().get(0).span().line(),
              file.faults().get(0).message()));
    }
    return new JsonFields(
        file.mapping()
            .orElseThrow(() -> new Unreadable(source.path() + ":1: this is no JSON object")));
  }

  Optional<String> optional(String key) {
    return mapping
        .get(key)
        .filter(node -> !node.isNull())
        .flatMap(Node::asScalar)
        .map(Scalar::value);
  }

  String text(String key) throws Unreadable {
    return optional(key).orElseThrow(() -> fault("`" + key + "` is missing"));
  }

  /** Fit for a line of output: nothing in it moves the cursor or hides. */
  String printable(String key) throws Unreadable {
    return requirePrintable(key, text(key));
  }

  Optional<String> optionalPrintable(String key) throws Unreadable {
    Optional<String> text = optional(key);
    if (text.isPresent()) {
      requirePrintable(key, text.get());
    }
    return text;
  }

  private String requirePrintable(String key, String text) throws Unreadable {
    if (!Printable.line(text).equals(text)) {
      throw fault("`" + key + "` has characters that cannot be printed: `" + text + "`");
    }
    return text;
  }

  boolean flag(String key) {
    return optional(key).filter("true"::equals).isPresent();
  }

  long number(String key) throws Unreadable {
    String text = text(key);
    if (!text.matches("[0-9]{1,15}")) {
      throw fault("`" + key + "` is no number: `" + text + "`");
    }
    return Long.parseLong(text);
  }

  String digest(String key) throws Unreadable {
    String text = text(key);
    if (!text.matches(DIGEST)) {
      throw fault("`" + key + "` is no SHA-256 digest");
    }
    return text;
  }

  JsonFields object(String key) throws Unreadable {
    return mapping
        .mapping(key)
        .map(JsonFields::new)
        .orElseThrow(() -> fault("`" + key + "` is missing, or no object"));
  }

  List<JsonFields> objects(String key) throws Unreadable {
    List<JsonFields> all = new ArrayList<>();
    for (Node item : items(key)) {
      all.add(
          item.asMapping()
              .map(JsonFields::new)
              .orElseThrow(() -> fault("`" + key + "` lists something else than objects")));
    }
    return all;
  }

  private List<Node> items(String key) throws Unreadable {
    return mapping
        .get(key)
        .flatMap(Node::asSequence)
        .map(Node.Sequence::items)
        .orElseThrow(() -> fault("`" + key + "` is missing, or no list"));
  }

  SortedMap<String, String> texts(String key) throws Unreadable {
    SortedMap<String, String> texts = new TreeMap<>();
    JsonFields inner = object(key);
    for (Node.Entry entry : inner.mapping().entries()) {
      texts.put(entry.name(), inner.text(entry.name()));
    }
    return texts;
  }

  Unreadable fault(String message) {
    return new Unreadable(
        String.format(
            Locale.ROOT,
            "%s:%d: %s",
            mapping.span().source().path(),
            mapping.span().line(),
            Printable.line(message)));
  }
}
