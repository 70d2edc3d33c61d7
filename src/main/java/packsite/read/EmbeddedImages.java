package packsite.read;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.TemplateImage;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Span;
import packsite.text.YamlFile;

/**
 * Tells what looks like an image in a text inside a manifest, where {@code image} is anybody's
 * word: settings of an injector have {@code "image": "proxyv2"}, which no registry knows.
 */
final class EmbeddedImages {
  private EmbeddedImages() {}

  /** True for a single word in a value of several lines. */
  static boolean isAnybodysWord(TemplateImage image, YamlFile file) {
    String text = image.text();
    return image.isKnown()
        && text.indexOf('/') < 0
        && text.indexOf(':') < 0
        && isWithinScalar(image.span(), file);
  }

  private static boolean isWithinScalar(Span span, YamlFile file) {
    Node node =
        file.documents().stream()
            .map(YamlFile.Document::root)
            .filter(root -> root.span().contains(span))
            .findFirst()
            .orElse(null);
    while (node != null && !(node instanceof Scalar)) {
      node = below(node, span);
    }
    return node != null && node.span().start() < span.start() && node.span().text().contains("\n");
  }

  private static @Nullable Node below(Node node, Span span) {
    Stream<Node> children = Stream.empty();
    if (node instanceof Mapping mapping) {
      children = mapping.entries().stream().map(Node.Entry::value);
    } else if (node instanceof Sequence sequence) {
      children = sequence.items().stream();
    }
    Optional<Node> child = children.filter(one -> one.span().contains(span)).findFirst();
    return child.orElse(null);
  }
}
