package packsite.gotemplate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.TemplateImage.Condition;
import packsite.gotemplate.Value.Trace;
import packsite.text.Span;

/** Lets printed text pass by and keeps what stands behind {@code image:} to the end of the line. */
final class ImageScan implements Output {
  /** Of one file; what comes after is left out, and one last entry says so. */
  static final int MAX_IMAGES = 10_000;

  private final TemplateFile rendered;
  private final List<TemplateImage> found = new ArrayList<>();
  private final BitSet seen = new BitSet();
  private Condition condition = Condition.MET;
  private @Nullable Span decidedBy;
  private @Nullable Capture capture;

  /** A value that is being printed. */
  private static final class Capture {
    final TemplateFile file;
    final int start;
    final StringBuilder text = new StringBuilder();
    Trace trace = Trace.NONE;
    String failure = "";
    boolean isLiteral = true;
    int end;

    Capture(TemplateFile file, int start) {
      this.file = file;
      this.start = start;
      this.end = start;
    }
  }

  /** What has to be put back after an excursion into a branch that may not be rendered. */
  record State(Condition condition, @Nullable Span decidedBy, @Nullable Capture capture) {}

  ImageScan(TemplateFile rendered) {
    this.rendered = rendered;
  }

  List<TemplateImage> found() {
    return found;
  }

  Condition condition() {
    return condition;
  }

  boolean isCapturing() {
    return capture != null;
  }

  State enter(Condition branch, Span head) {
    State state = new State(condition, decidedBy, capture);
    Condition both = condition.and(branch);
    if (both != condition) {
      decidedBy = head;
    }
    condition = both;
    capture = null;
    return state;
  }

  void leave(State state) {
    finish();
    condition = state.condition();
    decidedBy = state.decidedBy();
    capture = state.capture();
  }

  @Override
  public void text(TemplateFile file, int from, int to) {
    String text = file.source().text();
    int at = from;
    Capture open = capture;
    if (open != null) {
      at = append(open, file, from, to);
      if (at < 0) {
        return;
      }
    }
    ImageKeys keys = file.imageKeys();
    for (int i = keys.from(at); i < keys.count() && keys.start(i) < to; i++) {
      if (file == rendered) {
        seen.set(i);
      }
      Capture next = new Capture(file, Math.min(keys.value(i), text.length()));
      capture = next;
      if (append(next, file, next.start, Math.max(to, next.start)) < 0) {
        return;
      }
    }
  }

  /** To the end of the line, which is handed back; -1 if the line goes on. */
  private int append(Capture open, TemplateFile file, int from, int to) {
    String text = file.source().text();
    int line = Actions.newline(text, from, to);
    int stop = line < 0 ? to : line;
    if (open.text.length() + stop - from > Output.Kept.MAX_LENGTH) {
      fail(Output.Kept.TOO_LONG);
    } else {
      open.text.append(text, from, stop);
    }
    touch(file, stop);
    if (line >= 0) {
      finish();
    }
    return line;
  }

  /** The value is written at least to here. */
  void touch(TemplateFile file, int end) {
    if (capture != null && capture.file == file) {
      capture.end = Math.max(capture.end, end);
    }
  }

  @Override
  public void value(Value value) {
    Capture open = capture;
    if (open == null) {
      return;
    }
    open.isLiteral = false;
    Optional<String> printed = value.printed();
    if (printed.isEmpty()) {
      fail(value.whyNotPrinted());
      return;
    }
    open.trace = open.trace.plus(value.traced());
    String piece = printed.get();
    int line = piece.indexOf('\n');
    open.text.append(line < 0 ? piece : piece.substring(0, line));
    if (line >= 0) {
      finish();
    }
  }

  @Override
  public void fail(String reason) {
    if (capture != null) {
      capture.isLiteral = false;
      capture.failure = capture.failure.isEmpty() ? reason : capture.failure;
    }
  }

  /** The line has ended. */
  void finish() {
    Capture done = capture;
    capture = null;
    if (done == null) {
      return;
    }
    ImageText read = ImageText.of(done.text.toString(), done.isLiteral);
    String reason = done.failure;
    if (reason.isEmpty() && !done.trace.missing().isEmpty()) {
      reason = "value `" + done.trace.missing() + "` is not set";
    }
    if (reason.isEmpty() && !read.isImage()) {
      return;
    }
    reason = reason.isEmpty() ? read.reason() : reason;
    String text = reason.isEmpty() ? read.text() : "";
    add(image(span(done), text, reason, done.trace));
  }

  private void add(TemplateImage image) {
    if (found.size() < MAX_IMAGES) {
      found.add(image);
    } else if (found.size() == MAX_IMAGES) {
      String reason = "comes after " + MAX_IMAGES + " others in its file, where the reading ends";
      found.add(image(image.span(), "", reason, Trace.NONE));
    }
  }

  private TemplateImage image(Span span, String text, String reason, Trace trace) {
    return new TemplateImage(
        span,
        text,
        reason,
        condition,
        Optional.ofNullable(decidedBy),
        trace.origins(),
        rendered.source().toString());
  }

  private static Span span(Capture done) {
    String text = done.file.source().text();
    int start = done.start;
    int end = Math.max(done.end, start);
    while (start < end && Actions.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Actions.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return done.file.span(start, end);
  }

  /** Reports the lines of the rendered file that were not come to. */
  void giveUpOthers(String reason) {
    for (int i = 0; i < rendered.imageKeys().count(); i++) {
      if (!seen.get(i) && found.size() <= MAX_IMAGES) {
        giveUp(i, reason);
      }
    }
  }

  /** Reports a line that was not come to. */
  void giveUp(int key, String reason) {
    condition = Condition.UNKNOWN;
    capture = null;
    String text = rendered.source().text();
    int from = rendered.imageKeys().value(key);
    int line = text.indexOf('\n', from);
    int to = line < 0 ? text.length() : line;
    Capture whole = new Capture(rendered, from);
    whole.end = to;
    String written = text.substring(from, to);
    if (!written.contains("{{")) {
      capture = whole;
      whole.text.append(written);
      finish();
    } else {
      add(image(span(whole), "", reason, Trace.NONE));
    }
  }
}
