package packsite.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import packsite.text.Comments.Comment;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;
import packsite.text.YamlFile.Document;

/**
 * The fast path for YAML in a literal block scalar: read as a text of its own, then moved to where
 * its characters stand.
 */
final class EmbeddedYaml {
  private final Source outer;
  private final Positions positions;

  private EmbeddedYaml(Source outer, Positions positions) {
    this.outer = outer;
    this.positions = positions;
  }

  /** The file, or null where the text is not plain, has faults, or is no literal block. */
  static @Nullable YamlFile read(Scalar scalar, EmbeddedText text) {
    if (scalar.style() != Style.LITERAL || !text.isExact()) {
      return null;
    }
    String value = scalar.value();
    Source alone = Source.of(scalar.span().source().path(), value);
    YamlFile file = PlainYaml.read(alone, value, Positions.identity(value));
    return file == null || !file.faults().isEmpty()
        ? null
        : new EmbeddedYaml(scalar.span().source(), text.positions()).moved(file);
  }

  private YamlFile moved(YamlFile file) {
    List<Document> documents = new ArrayList<>();
    file.documents().forEach(document -> documents.add(new Document(moved(document.root()))));
    List<Comment> comments = new ArrayList<>();
    for (Comment comment : file.comments().all()) {
      comments.add(new Comment(moved(comment.span()), comment.ownLine()));
    }
    return new YamlFile(outer, documents, Comments.of(comments), List.of());
  }

  /** An empty span stands where the next character does, not behind the one before. */
  private Span moved(Span span) {
    int start = positions.startOfUnit(span.start());
    return outer.span(start, span.isEmpty() ? start : positions.endOfUnit(span.end()));
  }

  /** Recurses no deeper than the fast path itself. */
  private Node moved(Node node) {
    if (node instanceof Mapping mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries().size());
      for (Entry entry : mapping.entries()) {
        entries.add(new Entry(moved(entry.key()), moved(entry.value())));
      }
      int last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).span().end();
      return new Mapping(collection(node.span(), last), entries);
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      sequence.items().forEach(item -> items.add(moved(item)));
      int last = items.isEmpty() ? 0 : items.get(items.size() - 1).span().end();
      return new Sequence(collection(node.span(), last), items);
    }
    Scalar scalar = (Scalar) node;
    return new Scalar(moved(scalar.span()), scalar.value(), scalar.style(), scalar.tag());
  }

  /** In brackets it ends with its own, else with its last child, which may be an empty one. */
  private Span collection(Span span, int lastChild) {
    char first = span.source().text().charAt(span.start());
    return first == '[' || first == '{'
        ? moved(span)
        : outer.span(positions.startOfUnit(span.start()), lastChild);
  }
}
