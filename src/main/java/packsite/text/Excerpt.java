package packsite.text;

/**
 * As much of a line as there is room for, around the span that a message is about.
 *
 * @param line what is shown of it
 * @param caret column of the first caret, counted from the start of what is shown
 * @param carets how many there are, at least one
 * @param beside true where the label fits behind the carets
 * @param whole true where the line starts at its start
 */
record Excerpt(String line, int caret, int carets, boolean beside, boolean whole) {
  /** Columns in front of the carets that are not given up for a label. */
  private static final int CONTEXT = 8;

  static Excerpt of(Span span, int label, int room, String ellipsis) {
    return new Fitting(span, room, ellipsis).excerpt(label);
  }

  /** The start of a line that has nothing marked. */
  static String start(Source source, int line, int room, String ellipsis) {
    return of(source.span(source.lineStart(line), source.lineStart(line)), 0, room, ellipsis)
        .line();
  }

  /** Chooses what to leave out. */
  private static final class Fitting {
    private final int room;
    private final String ellipsis;
    private final int mark;
    private final Cells cells;
    private final boolean moreLeft;
    private final boolean moreRight;
    private final int from;
    private final int to;
    private final boolean empty;

    /** Looks at no more of the line than could be shown. */
    Fitting(Span span, int room, String ellipsis) {
      this.room = room;
      this.ellipsis = ellipsis;
      this.mark = ellipsis.length();
      Source source = span.source();
      int line = source.lineOf(span.start());
      int first = source.lineStart(line);
      int last = source.lineEnd(line);
      int start = Math.min(span.start(), last);
      int end = span.end() > last ? contentEnd(source.text(), start, last) : span.end();
      int near = 2 * room;
      int left = start - first > near ? boundary(source.text(), start - near) : first;
      int wanted = Math.min(end, start + near) + near;
      int right = wanted < last ? boundary(source.text(), wanted) : last;
      this.cells = Cells.of(source.text(), left, right);
      this.moreLeft = left > first;
      this.moreRight = right < last;
      this.from = cells.columnAt(start);
      this.to = Math.max(from + 1, cells.columnBehind(Math.max(end, start + 1)));
      this.empty = start == end;
    }

    /** Blanks at the end of a line are not worth a caret where the span goes on below. */
    private static int contentEnd(String text, int start, int last) {
      int end = last;
      while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
        end--;
      }
      return end;
    }

    private static int boundary(String text, int at) {
      boolean inside =
          Character.isLowSurrogate(text.charAt(at))
              && Character.isHighSurrogate(text.charAt(at - 1));
      return inside ? at - 1 : at;
    }

    Excerpt excerpt(int label) {
      int behind = label == 0 ? 0 : label + 1;
      int needed = to + Math.max(behind, follows(mark));
      if (!moreLeft && needed <= room) {
        return shifted(0, true);
      }
      int shift = Math.max(least(), needed - room);
      if (from - shift >= mark + CONTEXT) {
        return shifted(shift, true);
      }
      boolean complete = !moreLeft && !moreRight && cells.columns() <= room;
      return shifted(complete && to <= room ? 0 : shiftForCarets(), behind == 0);
    }

    /** Columns behind the carets, as far as they are wanted. */
    private int follows(int most) {
      return moreRight ? most : Math.max(0, Math.min(cells.columns() - to, most));
    }

    /** Dots that stand for what was not even looked at have columns of their own. */
    private int least() {
      return moreLeft ? -mark : 0;
    }

    /** With some of what follows the carets, but never without their start. */
    private int shiftForCarets() {
      int shift = to + follows(room / 4) - room;
      return Math.max(least(), Math.min(shift, from - mark - CONTEXT));
    }

    private Excerpt shifted(int shift, boolean beside) {
      boolean cutLeft = moreLeft || shift > 0;
      boolean cutRight = moreRight || cells.columns() - shift > room;
      int left = cutLeft ? shift + mark : 0;
      int right = shift + room - (cutRight ? mark : 0);
      String shown = cells.shown(left, right);
      String line =
          (cutLeft ? ellipsis : "") + (cutRight ? shown + ellipsis : shown.stripTrailing());
      int caret = from - shift;
      int end = to > right ? room : to - shift;
      int carets = empty ? 1 : Math.max(1, end - caret);
      return new Excerpt(line, caret, carets, beside, !cutLeft);
    }
  }
}
