package packsite.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Letters that credentials of a known kind begin with or stand beside. They are looked for in the
 * bytes of every file that comes by, so that the few files with one can be looked at closely.
 */
public final class SecretMarks {
  /**
   * At least four ASCII characters each; of some only the end, for the third and fourth of them had
   * better not be a pair that words are full of.
   */
  public static final List<String> ALL =
      List.of(
          "PRIVATE KEY",
          "LS0tLS1CRUdJTi",
          "AKIA",
          "ASIA",
          "ntKey=",
          "xoxa",
          "xoxb",
          "xoxe",
          "xoxo",
          "xoxp",
          "xoxr",
          "xoxs",
          "xapp-",
          "ks.slack.com",
          "iscord",
          "ghp_",
          "gho_",
          "ghu_",
          "ghs_",
          "ghr_",
          "hub_pat_",
          "glpat-",
          "npm_",
          "pi-AgE",
          "_live_");

  private static final int WINDOW = 4;

  /**
   * What to do when these two bytes end the window: move on so far, or look closely where it is not
   * positive, for the marks of that number begin so. Most bytes are never looked at.
   */
  private static final byte[] SHIFT = new byte[1 << 16];

  /** Marks whose first four bytes end alike. */
  private static final byte[][][] ALIKE = alike();

  private SecretMarks() {}

  private static byte[][][] alike() {
    Arrays.fill(SHIFT, (byte) (WINDOW - 1));
    Map<Integer, List<byte[]>> groups = new TreeMap<>();
    for (String text : ALL) {
      byte[] mark = text.getBytes(StandardCharsets.US_ASCII);
      for (int end = 1; end < WINDOW - 1; end++) {
        int pair = pair(mark, end);
        SHIFT[pair] = (byte) Math.min(SHIFT[pair], WINDOW - 1 - end);
      }
      groups.computeIfAbsent(pair(mark, WINDOW - 1), key -> new ArrayList<>()).add(mark);
    }
    List<byte[][]> alike = new ArrayList<>();
    groups.forEach(
        (pair, marks) -> {
          SHIFT[pair] = (byte) -alike.size();
          alike.add(marks.toArray(byte[][]::new));
        });
    return alike.toArray(byte[][][]::new);
  }

  private static int pair(byte[] bytes, int end) {
    return (bytes[end - 1] & 0xFF) << 8 | bytes[end] & 0xFF;
  }

  /** True where one of the marks is among the first {@code size} bytes. */
  public static boolean anyIn(byte[] bytes, int size) {
    int end = WINDOW - 1;
    while (end < size) {
      int shift = SHIFT[pair(bytes, end)];
      if (shift == WINDOW - 1) {
        end += WINDOW - 1; // Nearly always: a constant, which the next look need not wait for.
      } else if (shift > 0) {
        end += shift;
      } else if (startsAt(bytes, end - WINDOW + 1, size, ALIKE[-shift])) {
        return true;
      } else {
        end++;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] bytes, int at, int size, byte[][] marks) {
    for (byte[] mark : marks) {
      if (mark[0] == bytes[at]
          && at + mark.length <= size
          && Arrays.equals(mark, 0, mark.length, bytes, at, at + mark.length)) {
        return true;
      }
    }
    return false;
  }
}
