package packsite.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one {@code git log} into a {@link History}, while git prints it. */
final class HistoryReader {
  /**
   * Along first parents only, each commit against the one before it on the same branch: a merge
   * then counts as one commit with everything it brought, its own changes included, dated when it
   * arrived. Nothing that is in the branch can be missed, and nothing is compared twice. With
   * --name-status every path has a letter before it, so no file name can pass for a commit.
   */
  static final List<String> COMMAND =
      List.of(
          "log",
          "--first-parent",
          "-m",
          "--no-renames",
          "--no-ext-diff",
          "--no-show-signature",
          "--name-status",
          "-z",
          "--format=c%ct %H");

  private static final int LONGEST_TOKEN = 64 * 1024;

  /** Of one path; commits come newest first. */
  private static final class Cell {
    private final int lastCommit;
    private final long last;
    private final String lastId;
    private int firstCommit;
    private long first;

    Cell(int commit, long time, String id) {
      lastId = id;
      lastCommit = commit;
      last = time;
      firstCommit = commit;
      first = time;
    }
  }

  private final Map<String, Cell> cells = new HashMap<>();
  private int commit;
  private long time;
  private String id = "";
  private boolean pathIsNext;

  void read(InputStream git) throws IOException {
    byte[] chunk = new byte[64 * 1024];
    ByteArrayOutputStream token = new ByteArrayOutputStream(256);
    for (int n; (n = git.read(chunk)) >= 0; ) {
      int start = 0;
      for (int i = 0; i < n; i++) {
        if (chunk[i] == 0) {
          keep(token, chunk, start, i);
          take(token.toString(StandardCharsets.UTF_8));
          token.reset();
          start = i + 1;
        }
      }
      keep(token, chunk, start, n);
    }
  }

  private static void keep(ByteArrayOutputStream token, byte[] chunk, int from, int to) {
    token.write(chunk, from, Math.min(to - from, LONGEST_TOKEN - token.size()));
  }

  /** A commit, the kind of a change, or the path that was changed; in this order. */
  private void take(String token) {
    if (pathIsNext) {
      touch(token);
      pathIsNext = false;
      return;
    }
    String text = token.startsWith("\n") ? token.substring(1) : token;
    if (text.startsWith("c")) {
      commit++;
      int blank = text.indexOf(' ');
      time = Long.parseLong(text, 1, blank, 10);
      id = text.substring(blank + 1);
    } else {
      pathIsNext = !text.isEmpty();
    }
  }

  /** Notes the time at a path and at all above it that this commit has not reached yet. */
  private void touch(String path) {
    String at = path;
    while (true) {
      Cell cell = cells.get(at);
      if (cell == null) {
        cells.put(at, new Cell(commit, time, id));
      } else if (cell.firstCommit == commit) {
        return;
      } else {
        cell.firstCommit = commit;
        cell.first = time;
      }
      if (at.isEmpty()) {
        return;
      }
      at = TreePath.parent(at);
    }
  }

  History history(boolean shallow) {
    Map<String, History.Times> times = new HashMap<>(cells.size() * 2);
    cells.forEach(
        (path, cell) -> {
          // The oldest commit of a shallow clone seems to add whatever was there before it.
          boolean lastIsCertain = !shallow || cell.lastCommit != commit;
          times.put(
              path, new History.Times(cell.first, cell.last, !shallow, lastIsCertain, cell.lastId));
        });
    return new History(times, !shallow);
  }
}
