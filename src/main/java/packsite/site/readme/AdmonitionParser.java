package packsite.site.readme;

import org.commonmark.node.Block;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;
import packsite.text.AdmonitionMark;

/** Makes a block of the lines between {@code :::note} and {@code :::}; others may stand inside. */
final class AdmonitionParser extends AbstractBlockParser {
  private final Admonition block;

  private AdmonitionParser(AdmonitionMark mark) {
    block = new Admonition(mark);
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
  public BlockContinue tryContinue(ParserState state) {
    AdmonitionMark mark = mark(state);
    if (mark != null && mark.ends() && mark.colons() >= block.mark.colons()) {
      if (!endsInner(state, mark)) {
        block.closed = true;
        return BlockContinue.finished();
      }
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** True where a block inside this one is still open and takes the line for its own end. */
  private boolean endsInner(ParserState state, AdmonitionMark mark) {
    for (Node at = state.getActiveBlockParser().getBlock();
        at != null && at != block;
        at = at.getParent()) {
      if (at instanceof Admonition inner && inner.mark.colons() <= mark.colons()) {
        return !inItemAbove(inner) || state.getIndent() > 1;
      }
    }
    return false;
  }

  private boolean inItemAbove(Node inner) {
    for (Node at = inner; at != null && at != block; at = at.getParent()) {
      if (at instanceof ListItem) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable AdmonitionMark mark(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    boolean colons =
        state.getIndent() < 4
            && line.length() - at > 2
            && line.charAt(at) == ':'
            && line.charAt(at + 1) == ':'
            && line.charAt(at + 2) == ':';
    return colons ? AdmonitionMark.read(line.subSequence(at, line.length()).toString()) : null;
  }

  /** Starts a block at a line of colons with a word, whatever stands before it. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      AdmonitionMark mark = mark(state);
      return mark == null || mark.ends()
          ? BlockStart.none()
          : BlockStart.of(new AdmonitionParser(mark))
              .atIndex(state.getLine().getContent().length());
    }
  }
}
