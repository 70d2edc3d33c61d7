package packsite.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Finds where the target of each link stands, which the parser does not tell. */
final class MarkdownLinks {
  private final MarkdownSpans spans;
  private final String text;
  private final List<Markdown.Link> found = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<String, LinkReferenceDefinition> definitions = new HashMap<>();

  private record Reference(Markdown.Link link, String label) {}

  MarkdownLinks(MarkdownSpans spans) {
    this.spans = spans;
    text = spans.source().text();
  }

  void add(Markdown.Link link) {
    found.add(link);
  }

  void define(LinkReferenceDefinition definition) {
    definitions.putIfAbsent(key(definition.getLabel(), definition.getDestination()), definition);
  }

  /** All links in the order of the text; references only now, for definitions may come last. */
  List<Markdown.Link> all() {
    for (Reference reference : references) {
      Markdown.Link link = reference.link();
      LinkReferenceDefinition definition = definitions.get(key(reference.label(), link.target()));
      found.add(definition == null ? link : withTarget(link, definitionTarget(definition)));
    }
    references.clear();
    found.sort(Comparator.comparingInt(link -> link.span().start()));
    return found;
  }

  private static Markdown.Link withTarget(Markdown.Link link, Span target) {
    return new Markdown.Link(
        link.style(), link.image(), link.target(), link.text(), link.span(), target);
  }

  void add(Node node, String destination, boolean image) {
    Span span = spans.of(node);
    if (!image && text.charAt(span.start()) == '<') {
      Span inner = span.part(1, span.end() - span.start() - 1);
      add(link(Markdown.LinkStyle.AUTO, node, destination, span, inner));
      return;
    }
    int textStart = span.start() + (image ? 2 : 1);
    int textEnd = textEnd(node, textStart, span.end());
    if (text.startsWith("](", textEnd) && textEnd + 2 < span.end()) {
      Span target = destination(textEnd + 2, span.end(), true);
      add(link(Markdown.LinkStyle.INLINE, node, destination, span, target));
    } else {
      String label = text.substring(textStart, textEnd);
      if (text.startsWith("][", textEnd) && textEnd + 3 < span.end()) {
        label = text.substring(textEnd + 2, span.end() - 1);
      }
      Markdown.Link link = link(Markdown.LinkStyle.REFERENCE, node, destination, span, span);
      references.add(new Reference(link, label));
    }
  }

  private Markdown.Link link(
      Markdown.LinkStyle style, Node node, String target, Span span, Span targetSpan) {
    boolean image = !(node instanceof Link);
    return new Markdown.Link(style, image, target, spans.textOf(node), span, targetSpan);
  }

  /** Where the bracket that ends a link's text stands. */
  private int textEnd(Node node, int textStart, int end) {
    Node last = node.getLastChild();
    while (last != null && last.getSourceSpans().isEmpty()) {
      last = last.getPrevious(); // A line break has no place of its own.
    }
    int from = last == null ? textStart : Math.max(textStart, spans.of(last).end());
    int bracket = text.indexOf(']', from);
    return bracket < 0 || bracket >= end ? Math.min(from, end) : bracket;
  }

  private Span definitionTarget(LinkReferenceDefinition definition) {
    Span span = spans.of(definition);
    int at = span.start() + 1;
    while (at < span.end() && text.charAt(at) != ']') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return destination(Math.min(at + 2, span.end()), span.end(), false);
  }

  /** The target that starts behind {@code from}, blanks and line starts skipped. */
  private Span destination(int from, int limit, boolean inParentheses) {
    int start = from;
    boolean lineStart = false;
    while (start < limit && (isBlank(start) || lineStart && text.charAt(start) == '>')) {
      lineStart |= text.charAt(start) == '\n';
      start++;
    }
    if (start < limit && text.charAt(start) == '<') {
      int end = start + 1;
      while (end < limit && text.charAt(end) != '>') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return spans.source().span(start + 1, Math.min(end, limit));
    }
    return spans.source().span(start, plainEnd(start, limit, inParentheses));
  }

  private int plainEnd(int start, int limit, boolean inParentheses) {
    int depth = 0;
    int end = start;
    while (end < limit && !isBlank(end)) {
      char c = text.charAt(end);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 && inParentheses) {
        return end;
      }
      end += c == '\\' ? 2 : 1;
    }
    return Math.min(end, limit);
  }

  private boolean isBlank(int at) {
    return text.charAt(at) <= ' ' && text.charAt(at) != 0; // To the parser, zero is a letter.
  }

  /** Addresses that stand in running text without any mark. */
  void bare(Text node) {
    String literal = node.getLiteral();
    if ((literal.contains("://") || literal.contains("www.")) && !isInLink(node)) {
      BareLinks.find(spans.of(node), found::add);
    }
  }

  private static boolean isInLink(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Link) {
        return true;
      }
    }
    return false;
  }

  /** The target belongs to it: which of two definitions counts is the parser's business. */
  private static String key(String label, String target) {
    String plain = label.strip().replaceAll("\\s+", " ");
    return plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT) + '\n' + target;
  }
}
