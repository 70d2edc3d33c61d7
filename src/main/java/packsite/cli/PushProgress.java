package packsite.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;
import packsite.oci.PushPlan;
import packsite.oci.push.Outcome;
import packsite.oci.push.ProgressBar;
import packsite.oci.push.PushListener;
import packsite.oci.push.PushReport;
import packsite.oci.push.PushText;
import packsite.text.Style;

/**
 * Shows packs as they are done: a line each where something happened, and below them, on a
 * terminal, how far it has come.
 */
final class PushProgress implements PushListener {
  private static final long PATIENCE_MILLIS = 500;
  private static final long TICK_MILLIS = 200;

  private static final String TO_START_OF_LINE = "\r\u001b[K";

  private static final Set<Outcome.Status> PROBLEMS =
      EnumSet.of(Outcome.Status.CONFLICT, Outcome.Status.FAILED, Outcome.Status.NOT_TRIED);

  /** Most packs, where nothing has changed or nothing works; they are counted at the end. */
  private static final Set<Outcome.Status> SILENT =
      EnumSet.of(Outcome.Status.UP_TO_DATE, Outcome.Status.SAME_CONTENT, Outcome.Status.NOT_TRIED);

  private final Terminal terminal;
  private final PushText text;
  private final Style errStyle;
  private final boolean showsBar;
  private final boolean showsLines;
  private final int total;
  private int done;
  private int problems;
  private final LongSupplier bytes;
  private final Timer timer = new Timer("progress", true);
  private boolean begun;
  private boolean ended;

  /**
   * For one push.
   *
   * @param bytes that were sent so far
   */
  PushProgress(
      PushPlan plan,
      boolean dryRun,
      PushCommand.Format format,
      Looks.Color color,
      LongSupplier bytes,
      Terminal terminal) {
    this.bytes = bytes;
    this.terminal = terminal;
    this.text = new PushText(terminal.outStyle(color), dryRun, plan.artifacts());
    this.errStyle = terminal.errStyle(color);
    this.showsBar = terminal.ttys().test(Tty.ERR);
    this.showsLines = format == PushCommand.Format.text;
    this.total = plan.artifacts().size();
    if (showsBar) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              tick();
            }
          },
          PATIENCE_MILLIS,
          TICK_MILLIS);
    }
  }

  /** What is over in a moment needs no bar. */
  private synchronized void tick() {
    begun = true;
    draw();
  }

  private void draw() {
    if (begun && !ended) {
      clear();
      terminal
          .err()
          .print(new ProgressBar(done, total, bytes.getAsLong(), problems).line(errStyle));
      terminal.err().flush();
    }
  }

  @Override
  public synchronized void done(Outcome outcome) {
    done++;
    Outcome.Status status = outcome.status();
    problems += PROBLEMS.contains(status) ? 1 : 0;
    if (showsLines && !SILENT.contains(status)) {
      clear();
      terminal.out().print(text.line(outcome));
      terminal.out().flush();
    }
    draw();
  }

  /** Nothing of the bar stays. */
  synchronized void end() {
    ended = true;
    timer.cancel();
    clear();
  }

  private void clear() {
    if (begun) {
      terminal.err().print(TO_START_OF_LINE);
      terminal.err().flush();
    }
  }

  String summary(PushReport report) {
    return text.summary(report);
  }
}
