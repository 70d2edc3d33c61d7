package packsite.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import packsite.lint.rule.Spot;
import packsite.model.Chart;
import packsite.model.FormSchema;
import packsite.model.Pack;
import packsite.model.Presets;
import packsite.text.Markdown;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.YamlFile;

/** Says where in the structure of its file a finding stands: what stays when lines move. */
final class Anchors {
  private Anchors() {}

  /** A JSON Pointer, {@code #} and the id of a heading, or nothing. */
  static String of(Pack pack, Spot spot) {
    if (spot.span().isEmpty()) {
      return "";
    }
    Span span = spot.span().get();
    Optional<Node> root = root(pack, span.source());
    if (root.isPresent()) {
      return pointer(root.get(), span);
    }
    return pack.readme()
        .filter(readme -> readme.source() == span.source())
        .map(readme -> heading(readme, span))
        .orElse("");
  }

  /** To the innermost key, value or item that contains the span. */
  static String pointer(Node root, Span span) {
    StringBuilder pointer = new StringBuilder();
    descend(root, span, pointer);
    return pointer.toString();
  }

  private static String heading(Markdown readme, Span span) {
    String id = "";
    for (Markdown.Heading heading : readme.headings()) {
      if (heading.span().start() <= span.start()) {
        id = "#" + heading.id();
      }
    }
    return id;
  }

  private static Optional<Node> root(Pack pack, Source source) {
    if (pack.json().file().source() == source) {
      return pack.json().file().root();
    }
    return yamlFiles(pack)
        .filter(file -> file.source() == source)
        .findFirst()
        .flatMap(YamlFile::root);
  }

  private static Stream<YamlFile> yamlFiles(Pack pack) {
    Stream<YamlFile> own =
        Stream.of(
                Optional.of(pack.values().file()),
                pack.presets().map(Presets::file),
                pack.formSchema().map(FormSchema::file))
            .flatMap(Optional::stream);
    return Stream.concat(
        own,
        pack.charts().stream().flatMap(chart -> chart.content().stream()).flatMap(Anchors::of));
  }

  private static Stream<YamlFile> of(Chart.Content chart) {
    List<YamlFile> files = new ArrayList<>();
    files.add(chart.meta().file());
    chart.values().ifPresent(files::add);
    return Stream.concat(files.stream(), chart.subcharts().stream().flatMap(Anchors::of));
  }

  private static void descend(Node node, Span span, StringBuilder pointer) {
    if (node instanceof Mapping map) {
      int at = first(map.entries().size(), i -> map.entries().get(i).span(), span);
      if (at >= 0) {
        Entry entry = map.entries().get(at);
        if (entry.key().span().contains(span)) {
          pointer.append('/').append(escaped(entry.name()));
        } else if (entry.value().span().contains(span)) {
          pointer.append('/').append(escaped(entry.name()));
          descend(entry.value(), span, pointer);
        }
      }
    } else if (node instanceof Sequence list) {
      int at = first(list.items().size(), i -> list.items().get(i).span(), span);
      if (at >= 0) {
        pointer.append('/').append(at);
        descend(list.items().get(at), span, pointer);
      }
    }
  }

  /**
   * The first of the parts of a node that contains a span, or -1. The parts stand one behind the
   * other, and files may have a great many of both parts and findings.
   */
  private static int first(int count, IntFunction<Span> parts, Span span) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.apply(middle).end() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Where two parts touch, the one behind may be meant.
    for (int i = low; i < count && parts.apply(i).start() <= span.start(); i++) {
      if (parts.apply(i).contains(span)) {
        return i;
      }
    }
    return -1;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
