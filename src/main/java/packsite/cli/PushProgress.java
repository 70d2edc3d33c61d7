package packsite.cli;

import java.util.EnumSet;
import java.util.Set;
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
  private long bytes;

  PushProgress(
      PushPlan plan,
      boolean dryRun,
      PushCommand.Format format,
      Looks.Color color,
      Terminal terminal) {
    this.terminal = terminal;
    this.text = new PushText(terminal.outStyle(color), dryRun, plan.artifacts());
    this.errStyle = terminal.errStyle(color);
    this.showsBar = terminal.ttys().test(Tty.ERR);
    this.showsLines = format == PushCommand.Format.text;
    this.total = plan.artifacts().size();
  }

  @Override
  public synchronized void done(Outcome outcome) {
    done++;
    bytes += outcome.bytesSent();
    Outcome.Status status = outcome.status();
    problems += PROBLEMS.contains(status) ? 1 : 0;
    if (showsLines && !SILENT.contains(status)) {
      clear();
      terminal.out().print(text.line(outcome));
      terminal.out().flush();
    }
    if (showsBar) {
      clear();
      terminal.err().print(new ProgressBar(done, total, bytes, problems).line(errStyle));
      terminal.err().flush();
    }
  }

  /** Nothing of the bar stays. */
  synchronized void end() {
    clear();
  }

  private void clear() {
    if (showsBar) {
      terminal.err().print(TO_START_OF_LINE);
      terminal.err().flush();
    }
  }

  String summary(PushReport report) {
    return text.summary(report);
  }
}
