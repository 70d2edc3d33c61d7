package packsite.oci.push;

import packsite.text.DisplayWidth;
import packsite.text.Style;

/**
 * How far a push has come, for the last line of a terminal.
 *
 * @param done packs
 * @param bytes sent so far
 * @param problems conflicts and failures
 */
public record ProgressBar(int done, int total, long bytes, int problems) {
  private static final int LONGEST = 40;
  private static final int SHORTEST = 5;

  /** One line of at most that many columns, less one for the cursor, without a line feed. */
  public String line(Style style) {
    String count = String.valueOf(total);
    String facts =
        DisplayWidth.padStart(String.valueOf(Math.min(done, total)), count.length())
            + "/"
            + count
            + (total == 1 ? " pack" : " packs")
            + (bytes > 0 ? "  " + Sizes.of(bytes) + " sent" : "")
            + (problems > 0 ? "  " + problems + (problems == 1 ? " problem" : " problems") : "");
    int width = Math.max(0, style.width() - 1);
    int room = Math.min(LONGEST, width - facts.length() - 4);
    return room < SHORTEST
        ? DisplayWidth.clip(facts, width)
        : "[" + bar(room, style) + "]  " + facts;
  }

  private String bar(int room, Style style) {
    long part = Math.max(0, Math.min(done, total));
    int full = total <= 0 ? room : (int) (room * part / total);
    String mark = style.unicode() ? "█" : "#";
    String rest = style.unicode() ? "░" : ".";
    return mark.repeat(full) + rest.repeat(room - full);
  }
}
