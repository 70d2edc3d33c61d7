package packsite.site.readme;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown that READMEs are written in: CommonMark and what GitHub and Docusaurus add. */
final class MarkdownSyntax {
  static final int MAX_LENGTH = 1_000_000;

  /** Of blocks, and again of what is within one: deeper than people write, far from any stack. */
  private static final int MAX_DEPTH = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .customBlockParserFactory(new AdmonitionParser.Factory())
          .customBlockParserFactory(new FootnoteParser.Factory())
          .linkProcessor(new FootnoteReference.Processor())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_DEPTH)
          .maxInlineNesting(MAX_DEPTH)
          .build();

  private MarkdownSyntax() {}

  static Node parse(String text) {
    return PARSER.parse(text);
  }
}
