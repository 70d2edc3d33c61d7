package packsite.text;

import packsite.text.Comments.Comment;
import packsite.text.Node.Alias;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.YamlFile.Document;

/** All that a YAML file says, in a text that differs where two files differ. */
final class YamlDump {
  private final StringBuilder out = new StringBuilder();

  private YamlDump() {}

  static String of(YamlFile file) {
    YamlDump dump = new YamlDump();
    for (Document document : file.documents()) {
      dump.out.append("document\n");
      dump.node(document.root(), 1);
    }
    for (Comment comment : file.comments().all()) {
      dump.out.append(comment.ownLine() ? "comment" : "trailing").append(' ');
      dump.span(comment.span());
    }
    for (Fault fault : file.faults()) {
      dump.out.append(fault.kind()).append(' ').append(fault.message()).append(' ');
      dump.out.append(fault.help()).append(' ');
      dump.span(fault.span());
    }
    return dump.out.toString();
  }

  private void node(Node node, int depth) {
    out.append(" ".repeat(depth));
    if (node instanceof Scalar scalar) {
      out.append(scalar.style()).append(" <").append(scalar.value()).append("> ");
      out.append(scalar.tag()).append(' ');
      span(scalar.span());
    } else if (node instanceof Alias alias) {
      out.append("alias ").append(alias.name()).append(' ');
      span(alias.span());
    } else if (node instanceof Sequence sequence) {
      out.append("list ");
      span(sequence.span());
      sequence.items().forEach(item -> node(item, depth + 1));
    } else if (node instanceof Mapping mapping) {
      out.append("mapping ");
      span(mapping.span());
      for (Entry entry : mapping.entries()) {
        node(entry.key(), depth + 1);
        node(entry.value(), depth + 1);
      }
    }
  }

  private void span(Span span) {
    out.append(span.start()).append("..").append(span.end()).append('\n');
  }
}
