package packsite.oci.registry;

import java.util.List;
import java.util.Optional;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Source;

/** What a registry says about a refusal; both parts may be empty. */
record Complaint(String code, String message) {
  static final Complaint NONE = new Complaint("", "");

  static Complaint of(Answer answer) {
    String text = answer.text();
    if (!text.stripLeading().startsWith("{")) {
      return NONE;
    }
    Optional<Mapping> root = Json.read(Source.of("answer", text)).mapping();
    List<Node> errors =
        root.flatMap(all -> all.get("errors"))
            .flatMap(Node::asSequence)
            .map(Node.Sequence::items)
            .orElse(List.of());
    return errors.stream()
        .flatMap(error -> error.asMapping().stream())
        .findFirst()
        .or(() -> root)
        .map(error -> new Complaint(text(error, "code"), text(error, "message")))
        .orElse(NONE);
  }

  private static String text(Mapping error, String key) {
    return error.scalar(key).filter(value -> !value.isNull()).map(Node.Scalar::value).orElse("");
  }

  /** True where code or message hold this, in any case. */
  boolean speaksOf(String words) {
    return (code + " " + message).toLowerCase(java.util.Locale.ROOT).contains(words);
  }

  /** In one line; empty where nothing was said. */
  String told(Secrets secrets) {
    String both = code + (code.isEmpty() || message.isEmpty() ? "" : ": ") + message;
    return secrets.told(both);
  }
}
