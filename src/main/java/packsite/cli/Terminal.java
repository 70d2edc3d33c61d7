package packsite.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import packsite.text.Fault;
import packsite.text.Frames;
import packsite.text.Printable;
import packsite.text.Style;

/**
 * What a run has around it: two streams, the environment, the folder it was started in.
 *
 * @param out carries only what was asked for
 * @param err all else that people should read
 * @param ttys tells of {@link Tty#OUT} and {@link Tty#ERR} whether it is a terminal
 * @param in what is piped in
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    IntPredicate ttys,
    InputStream in) {
  private static final int WIDTH = 100;
  private static final int NARROWEST = 60;

  /** No stream is a terminal. */
  Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {
    this(out, err, environment, folder, descriptor -> false);
  }

  /** Nothing is piped in. */
  Terminal(
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Path folder,
      IntPredicate ttys) {
    this(out, err, environment, folder, ttys, InputStream.nullInputStream());
  }

  /** Columns to write in; the shell's setting if it exports one. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    boolean given = columns.matches("[0-9]{1,4}");
    return given ? Math.max(NARROWEST, Integer.parseInt(columns)) : WIDTH;
  }

  /** A folder as people who stand in {@link #folder} call it. */
  String shown(Path path) {
    return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
  }

  /** How to draw what goes to the standard output. */
  Style outStyle(Looks.Color color) {
    return Looks.of(color, environment, ttys.test(Tty.OUT), width());
  }

  /** How to draw what goes beside it. */
  Style errStyle(Looks.Color color) {
    return Looks.of(color, environment, ttys.test(Tty.ERR), width());
  }

  /** Tells of some faults, a blank line behind each. */
  void faults(List<Fault> faults) {
    Style style = errStyle(Looks.Color.auto);
    faults.forEach(fault -> err.print(Frames.of(style, Frames.parts(fault)) + "\n"));
    err.flush();
  }

  /** What people should know and no program has to read. */
  void say(String message) {
    err.println(Printable.line(message));
    err.flush();
  }

  void error(String message, String help) {
    err.println("packsite: " + Printable.line(message));
    if (!help.isEmpty()) {
      err.println("  help: " + Printable.line(help));
    }
    err.flush();
  }
}
