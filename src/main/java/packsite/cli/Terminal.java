package packsite.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import packsite.text.Printable;

/**
 * What a run has around it: two streams, the environment, the folder it was started in.
 *
 * @param out carries only what was asked for
 * @param err all else that people should read
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {
  private static final int WIDTH = 100;
  private static final int NARROWEST = 60;

  /** Columns to write in; the shell's setting if it exports one. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    boolean given = columns.matches("[0-9]{1,4}");
    return given ? Math.max(NARROWEST, Integer.parseInt(columns)) : WIDTH;
  }

  void error(String message, String help) {
    err.println("packsite: " + Printable.line(message));
    if (!help.isEmpty()) {
      err.println("  help: " + Printable.line(help));
    }
    err.flush();
  }
}
