package packsite.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      StringBuilder pointer = new StringBuilder();
      descend(root.get(), span, pointer);
      return pointer.toString();
    }
    return pack.readme()
        .filter(readme -> readme.source() == span.source())
        .map(readme -> heading(readme, span))
        .orElse("");
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
      for (Entry entry : map.entries()) {
        if (entry.key().span().contains(span)) {
          pointer.append('/').append(escaped(entry.name()));
          return;
        }
        if (entry.value().span().contains(span)) {
          pointer.append('/').append(escaped(entry.name()));
          descend(entry.value(), span, pointer);
          return;
        }
      }
    } else if (node instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i).span().contains(span)) {
          pointer.append('/').append(i);
          descend(list.items().get(i), span, pointer);
          return;
        }
      }
    }
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
