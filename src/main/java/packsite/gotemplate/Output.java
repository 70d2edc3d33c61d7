package packsite.gotemplate;

import packsite.gotemplate.Value.Trace;
import packsite.gotemplate.Value.Unknown;

/** Where the text goes that a template prints. */
interface Output {
  void text(TemplateFile file, int from, int to);

  void value(Value value);

  /** What is printed next, and with it the whole, cannot be known. */
  void fail(String reason);

  /** A text that is kept: what {@code include} hands back. */
  final class Kept implements Output {
    static final int MAX_LENGTH = 1 << 18;
    static final String TOO_LONG = "makes a text of more than " + MAX_LENGTH + " characters";

    private final StringBuilder text = new StringBuilder();
    private Trace trace = Trace.NONE;
    private String failure = "";

    @Override
    public void text(TemplateFile file, int from, int to) {
      append(file.source().text(), from, to);
    }

    private void append(String piece, int from, int to) {
      if (text.length() + to - from > MAX_LENGTH) {
        fail(TOO_LONG);
      } else {
        text.append(piece, from, to);
      }
    }

    @Override
    public void value(Value value) {
      String piece = value.printed().orElse(null);
      if (piece == null) {
        fail(value.whyNotPrinted());
        return;
      }
      append(piece, 0, piece.length());
      trace = trace.plus(value.traced());
    }

    @Override
    public void fail(String reason) {
      if (failure.isEmpty()) {
        failure = reason;
      }
    }

    Value result() {
      return failure.isEmpty() ? new Value.Text(text.toString(), trace) : new Unknown(failure);
    }
  }
}
