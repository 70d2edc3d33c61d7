package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import packsite.diff.TextHunks.Hunks;
import packsite.site.view.Prose;
import packsite.site.view.Words;
import packsite.text.Html;

/**
 * What differs in a file line by line.
 *
 * @param open true for the one that people look at first
 * @param codeHtml empty where there is nothing to show
 * @param noteHtml what is not shown, and why; empty where all is
 */
record TextTable(String name, boolean open, String tally, String codeHtml, String noteHtml) {
  /** Lines of a file; the rest is only counted. */
  private static final int MOST = 240;

  /** Prose is long, and the table above tells its sections. */
  private static final int MOST_PROSE = 100;

  /** A line of a file that no person wrote. */
  private static final int LONGEST = 500;

  private static final String VALUES = "values.yaml";

  /** The values first, all others folded. */
  static List<TextTable> of(List<Hunks> all) {
    List<TextTable> texts = new ArrayList<>();
    for (Hunks hunks : all) {
      texts.add(hunks.name().equals(VALUES) ? 0 : texts.size(), of(hunks, all.size() == 1));
    }
    return texts;
  }

  private static TextTable of(Hunks hunks, boolean alone) {
    List<String> lines = hunks.lines();
    StringBuilder out = new StringBuilder(lines.size() * 64);
    int added = 0;
    int removed = 0;
    int most = hunks.name().equals("README.md") ? MOST_PROSE : MOST;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      char sign = line.isEmpty() ? ' ' : line.charAt(0);
      boolean head = i < 2;
      added += sign == '+' && !head ? 1 : 0;
      removed += sign == '-' && !head ? 1 : 0;
      if (!head && i < most) {
        line(out, sign, line);
      }
    }
    int left = lines.size() - most;
    return new TextTable(
        hunks.name(),
        alone || hunks.name().equals(VALUES),
        "+" + added + " −" + removed,
        out.toString(),
        Prose.html(
            left > 0
                ? Words.count(left, "more line") + ", which `packsite diff --text --full` shows."
                : hunks.remark()));
  }

  private static void line(StringBuilder out, char sign, String line) {
    switch (sign) {
      case '@' -> hunk(out, line);
      case '+' -> marked(out, "ins", "added", line);
      case '-' -> marked(out, "del", "removed", line);
      default -> {
        out.append("<span>");
        text(out, line);
        out.append("\n</span>");
      }
    }
  }

  private static void marked(StringBuilder out, String tag, String word, String line) {
    out.append('<').append(tag).append("><i class=\"hide\">").append(word).append(" </i>");
    text(out, line);
    out.append("\n</").append(tag).append('>');
  }

  private static void text(StringBuilder out, String line) {
    Html.text(out, line, 0, Math.min(line.length(), LONGEST));
    out.append(line.length() > LONGEST ? "…" : "");
  }

  /** {@code @@ -12,7 +14,9 @@} tells where it begins in both. */
  private static void hunk(StringBuilder out, String line) {
    out.append("<span class=\"hunk\">@@ ").append(number(line, '-')).append(" → ");
    out.append(number(line, '+')).append(" @@\n</span>");
  }

  private static String number(String line, char sign) {
    int from = line.indexOf(sign) + 1;
    int end = from;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return line.substring(from, end);
  }
}
