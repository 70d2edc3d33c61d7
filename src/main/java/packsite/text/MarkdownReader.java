package packsite.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Walks the tree that the parser makes of a Markdown text and collects what is worth knowing. */
final class MarkdownReader {
  private static final int MAX_LENGTH = 1_000_000;
  private static final int MAX_DEPTH = 100;
  private static final Pattern ALERT = Pattern.compile("\\[!([A-Za-z]{1,40})](.*)");
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_DEPTH)
          .maxInlineNesting(MAX_DEPTH)
          .build();

  private final Source source;
  private final MarkdownSpans spans;
  private final MarkdownLinks links;
  private final MarkdownHtml html;
  private final GithubIds ids = new GithubIds();
  private final List<Markdown.Heading> headings = new ArrayList<>();
  private final List<Markdown.Fence> fences = new ArrayList<>();
  private final List<Markdown.Callout> callouts = new ArrayList<>();
  private final List<Span> htmlSpans = new ArrayList<>();
  private final List<Span> verbatim = new ArrayList<>();
  private int taskItems;
  private int tables;
  private int textLength;

  MarkdownReader(Source source) {
    this.source = source;
    spans = new MarkdownSpans(source);
    links = new MarkdownLinks(spans);
    html = new MarkdownHtml(source, links::add, this::addHeading);
  }

  Markdown read() {
    int length = source.text().length();
    if (length > MAX_LENGTH) {
      return result(List.of(tooLong(length)));
    }
    Node document = PARSER.parse(source.text());
    for (Node node = document; node != null; node = next(node, document)) {
      block(node);
      inline(node);
    }
    callouts.addAll(new Admonitions(source, verbatim).read());
    callouts.sort(Comparator.comparingInt(callout -> callout.span().start()));
    return result(List.of());
  }

  private Fault tooLong(int length) {
    String message = "the text has " + length + " characters, Markdown is read up to " + MAX_LENGTH;
    return new Fault(Fault.Kind.LIMIT, message, source.span(0, 0));
  }

  private Markdown result(List<Fault> faults) {
    return new Markdown(
        source,
        headings,
        links.all(),
        fences,
        callouts,
        htmlSpans,
        html.anchors(),
        taskItems,
        tables,
        textLength,
        faults);
  }

  /** The node after this one in the order of the text; a loop, because depth is up to the file. */
  static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNext() == null && at.getParent() != null) {
      at = at.getParent();
    }
    return at == root ? null : at.getNext();
  }

  private void block(Node node) {
    if (node instanceof Heading heading) {
      addHeading(heading.getLevel(), spans.textOf(heading), spans.of(heading), false);
    } else if (node instanceof FencedCodeBlock fence) {
      addFence(fence);
    } else if (node instanceof IndentedCodeBlock code) {
      verbatim.add(spans.of(code));
      textLength += code.getLiteral().length();
    } else if (node instanceof HtmlBlock block) {
      verbatim.add(spans.of(block));
      addHtml(block);
    } else if (node instanceof BlockQuote quote) {
      alert(quote).ifPresent(callouts::add);
    } else if (node instanceof ListItem item && isTask(item)) {
      taskItems++;
    } else if (node instanceof TableBlock) {
      tables++;
    } else if (node instanceof LinkReferenceDefinition definition) {
      links.define(definition);
    }
  }

  private void inline(Node node) {
    if (node instanceof Text text) {
      textLength += text.getLiteral().length();
      links.bare(text);
    } else if (node instanceof Code code) {
      textLength += code.getLiteral().length();
    } else if (node instanceof HtmlInline tag) {
      addHtml(tag);
    } else if (node instanceof Link link) {
      links.add(link, link.getDestination(), false);
    } else if (node instanceof Image image) {
      links.add(image, image.getDestination(), true);
    }
  }

  private void addHeading(int level, String text, Span span, boolean isHtml) {
    headings.add(new Markdown.Heading(level, text.strip(), ids.next(text.strip()), span, isHtml));
  }

  private void addHtml(Node node) {
    Span span = spans.of(node);
    htmlSpans.add(span);
    html.read(span);
  }

  private void addFence(FencedCodeBlock fence) {
    Span span = spans.of(fence);
    verbatim.add(span);
    textLength += fence.getLiteral().length();
    boolean closed = fence.getClosingFenceLength() != null;
    String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
    String language = info.split("\\s", 2)[0];
    fences.add(new Markdown.Fence(language, span, spans.betweenFences(fence, closed), closed));
  }

  private Optional<Markdown.Callout> alert(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    Matcher matcher = ALERT.matcher(spans.firstLine(paragraph).text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String kind = matcher.group(1).toLowerCase(Locale.ROOT);
    String title = matcher.group(2).strip();
    return Optional.of(new Markdown.Callout(Markdown.Dialect.GFM, kind, title, spans.of(quote)));
  }

  private boolean isTask(ListItem item) {
    if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
      return false;
    }
    String line = spans.firstLine(paragraph).text();
    return line.length() > 3
        && (line.startsWith("[ ]") || line.startsWith("[x]") || line.startsWith("[X]"))
        && Character.isWhitespace(line.charAt(3));
  }
}
