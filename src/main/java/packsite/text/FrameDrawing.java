package packsite.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one message. */
final class FrameDrawing {
  private static final int NARROWEST_GUTTER = 2;
  private static final int NARROWEST_LINE = 20;

  /** A label below its carets moves to the left if it had less room than this. */
  private static final int NARROWEST_LABEL = 24;

  /** The characters of a frame; heads have room for a gutter of no columns. */
  private record Glyphs(String bar, String first, String second, String ellipsis) {
    static final Glyphs ASCII = new Glyphs("|", "-->", ":::", "...");
    static final Glyphs UNICODE = new Glyphs("│", " ╭─", " ├─", "…");
  }

  private final List<Part> parts;
  private final Paint paint;
  private final String files;
  private final Glyphs glyphs;
  private final int width;
  private final int gutter;
  private final int room;
  private final StringBuilder out = new StringBuilder();
  private Ink ink = Ink.ERROR;
  private boolean primary = true;

  FrameDrawing(Style style, List<Part> parts) {
    this.parts = parts;
    this.paint = style.paint();
    this.files = style.files();
    this.glyphs = style.unicode() ? Glyphs.UNICODE : Glyphs.ASCII;
    this.width = style.width();
    this.gutter = gutter(parts);
    this.room = Math.max(NARROWEST_LINE, width - gutter - 3);
  }

  private static int gutter(List<Part> parts) {
    int largest = 0;
    for (Part part : parts) {
      if (part instanceof Part.Frame frame) {
        largest = Math.max(largest, frame.span().line() + (showsNext(frame.span()) ? 1 : 0));
      }
    }
    return Math.max(NARROWEST_GUTTER, String.valueOf(largest).length());
  }

  String text() {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part instanceof Part.Title title) {
        title(title);
      } else if (part instanceof Part.Pointer pointer) {
        head(pointer.where(), pointer.path());
        primary = false;
      } else if (part instanceof Part.Frame frame) {
        frame(frame);
        close(i + 1 < parts.size() ? parts.get(i + 1) : null);
        primary = false;
      } else if (part instanceof Part.Note note) {
        note(note);
      }
    }
    return out.toString();
  }

  private void title(Part.Title title) {
    ink = title.ink();
    line(paint.of(ink, title.head()) + " " + paint.of(Ink.TITLE, title.text()));
  }

  private void head(String where, String path) {
    String arrow = " ".repeat(gutter) + (primary ? glyphs.first() : glyphs.second());
    String place = files.isEmpty() ? paint.of(Ink.PLAIN, where) : paint.link(where, files + path);
    line(paint.of(Ink.GUTTER, arrow) + " " + place);
  }

  private void frame(Part.Frame frame) {
    Span span = frame.span();
    Source source = span.source();
    int line = span.line();
    int column = span.start() - source.lineStart(line) + 1;
    head(source + ":" + line + ":" + column, source.path());
    quoted("", "");
    String label = Printable.line(frame.label());
    Excerpt excerpt = Excerpt.of(span, DisplayWidth.of(label), room, glyphs.ellipsis());
    quoted(String.valueOf(line), paint.of(Ink.PLAIN, excerpt.line()));
    carets(excerpt, label);
    if (excerpt.whole() && showsNext(span)) {
      String next = Excerpt.start(source, line + 1, room, glyphs.ellipsis());
      quoted(String.valueOf(line + 1), paint.of(Ink.PLAIN, next));
    }
  }

  private void carets(Excerpt excerpt, String label) {
    Ink own = primary ? ink : Ink.SECOND;
    String carets = (primary ? "^" : "-").repeat(excerpt.carets());
    String indent = " ".repeat(excerpt.caret());
    if (label.isEmpty() || excerpt.beside()) {
      String all = label.isEmpty() ? carets : carets + " " + label;
      quoted("", indent + paint.of(own, all));
      return;
    }
    quoted("", indent + paint.of(own, carets));
    int least = Math.min(DisplayWidth.of(label), NARROWEST_LABEL);
    int column = Math.max(0, Math.min(excerpt.caret(), room - least));
    for (String words : Words.wrap(label, room - column)) {
      quoted("", " ".repeat(column) + paint.of(own, words));
    }
  }

  /** A frame does not touch what follows, but for the notes below a second place. */
  private void close(@Nullable Part next) {
    if (next != null && (primary || !(next instanceof Part.Note))) {
      quoted("", "");
    }
  }

  private void quoted(String number, String text) {
    String margin = DisplayWidth.padStart(number, gutter) + " " + glyphs.bar();
    line(paint.of(Ink.GUTTER, margin) + (text.isEmpty() ? "" : " " + text));
  }

  private void note(Part.Note note) {
    String mark = " ".repeat(gutter + 1) + "=";
    String word = Printable.line(note.word()) + ": ";
    int indent = gutter + 3 + DisplayWidth.of(word);
    String before = paint.of(Ink.GUTTER, mark) + " ";
    for (String words :
        Words.wrap(Printable.line(note.text()), Math.max(NARROWEST_LINE, width - indent))) {
      line(before + paint.of(Ink.NOTE, word + words));
      before = " ".repeat(indent);
      word = "";
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** What an opening bracket alone on its line belongs to is told by the line below. */
  private static boolean showsNext(Span span) {
    Source source = span.source();
    int line = span.line();
    if (span.isEmpty() || line == source.lineCount()) {
      return false;
    }
    int bracket = span.start();
    char c = source.text().charAt(bracket);
    return (c == '{' || c == '[')
        && isBlank(source, bracket + 1, source.lineEnd(line))
        && !isBlank(source, source.lineStart(line + 1), source.lineEnd(line + 1));
  }

  private static boolean isBlank(Source source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
