package packsite.site.readme;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads a footnote: its line and what is indented below it. */
final class FootnoteParser extends AbstractBlockParser {
  private static final int MAX_LABEL = 100;

  private final Footnote block;

  private FootnoteParser(String label) {
    block = new Footnote(label);
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public List<DefinitionMap<?>> getDefinitions() {
    DefinitionMap<Footnote> map = new DefinitionMap<>(Footnote.class);
    map.putIfAbsent(block.label, block);
    return List.of(map);
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= 4
        ? BlockContinue.atColumn(state.getColumn() + 4)
        : BlockContinue.none();
  }

  /** Starts at {@code [^label]:}. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      boolean marked =
          state.getIndent() < 4
              && line.length() - start > 4
              && line.charAt(start) == '['
              && line.charAt(start + 1) == '^';
      int end = start + 2;
      while (marked && end < line.length() && isLabel(line.charAt(end))) {
        end++;
      }
      int length = end - start - 2;
      boolean defines =
          marked
              && length > 0
              && length <= MAX_LABEL
              && end + 1 < line.length()
              && line.charAt(end) == ']'
              && line.charAt(end + 1) == ':';
      return defines
          ? BlockStart.of(new FootnoteParser(line.subSequence(start + 2, end).toString()))
              .atIndex(end + 2)
          : BlockStart.none();
    }

    private static boolean isLabel(char c) {
      return c > ' ' && c != ']' && c != '[';
    }
  }
}
