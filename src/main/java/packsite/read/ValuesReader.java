package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Values;
import packsite.model.Values.ContentChart;
import packsite.model.Values.DeclaredImage;
import packsite.model.Values.DeclaredImage.Form;
import packsite.model.Values.PresetMarker;
import packsite.model.Values.PresetMarker.Choice;
import packsite.text.Comments.Comment;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Span;
import packsite.text.YamlFile;

/** values.yaml to its typed view. */
final class ValuesReader {
  private static final String MARKER = "spectrocloud.com/enabled-presets:";

  private ValuesReader() {}

  static Values read(YamlFile file) {
    Mapping root = file.mapping().orElseGet(() -> Mapping.empty(file.source()));
    Mapping content =
        root.mapping("pack")
            .flatMap(pack -> pack.mapping("content"))
            .orElseGet(() -> Mapping.empty(file.source()));
    return new Values(
        file,
        root.entry("pack"),
        root.entry("charts"),
        root.entry("manifests"),
        others(root),
        Fields.items(content, "images").stream().map(ValuesReader::image).toList(),
        Fields.items(content, "charts").stream().map(ValuesReader::contentChart).toList(),
        marker(file),
        Macros.find(file));
  }

  private static List<Entry> others(Mapping root) {
    return root.effective().stream()
        .filter(entry -> !List.of("pack", "charts", "manifests").contains(entry.name()))
        .toList();
  }

  private static DeclaredImage image(Node item) {
    Node node = item.resolved();
    if (node instanceof Scalar scalar && !scalar.isNull()) {
      return new DeclaredImage(item, Form.STRING, Optional.of(scalar));
    }
    if (node instanceof Mapping map) {
      return new DeclaredImage(item, Form.MAP, Fields.scalar(map, "image"));
    }
    return new DeclaredImage(item, Form.OTHER, Optional.empty());
  }

  private static ContentChart contentChart(Node item) {
    Optional<Mapping> map = item.asMapping();
    return new ContentChart(
        item,
        map.flatMap(m -> Fields.scalar(m, "repo")),
        map.flatMap(m -> Fields.scalar(m, "name")),
        map.flatMap(m -> Fields.scalar(m, "version")));
  }

  /**
   * The first comment that is a marker; it is looked for in the whole file, wherever it strayed.
   */
  private static Optional<PresetMarker> marker(YamlFile file) {
    if (!file.source().text().contains(MARKER)) {
      return Optional.empty();
    }
    return file.comments().all().stream()
        .filter(comment -> comment.text().strip().startsWith(MARKER))
        .findFirst()
        .map(ValuesReader::marker);
  }

  private static PresetMarker marker(Comment comment) {
    Span span = comment.span();
    String raw = span.text();
    int at = raw.indexOf(MARKER) + MARKER.length();
    List<Choice> choices = new ArrayList<>();
    while (at < raw.length()) {
      int comma = raw.indexOf(',', at);
      int end = comma < 0 ? raw.length() : comma;
      choice(span, at, end).ifPresent(choices::add);
      at = end + 1;
    }
    return new PresetMarker(span, choices);
  }

  /** {@code group:name}, split at the first colon; either part may hold blanks. */
  private static Optional<Choice> choice(Span comment, int from, int to) {
    String raw = comment.text();
    int start = from;
    int end = to;
    while (start < end && raw.charAt(start) == ' ') {
      start++;
    }
    while (end > start && raw.charAt(end - 1) == ' ') {
      end--;
    }
    if (start == end) {
      return Optional.empty();
    }
    String item = raw.substring(start, end);
    int colon = item.indexOf(':');
    String group = colon < 0 ? "" : item.substring(0, colon).strip();
    return Optional.of(
        new Choice(group, item.substring(colon + 1).strip(), comment.part(start, end)));
  }
}
