package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import packsite.compare.Changes;
import packsite.compare.Consequence;
import packsite.compare.Consequence.Weight;
import packsite.diff.Account.Section;
import packsite.text.DisplayWidth;
import packsite.text.Ink;
import packsite.text.Paint;
import packsite.text.Style;

/** Many comparisons, a line each. */
public final class Summaries {
  private Summaries() {}

  /** Title, how many consequences of which weight, and what parts differ. */
  public static String of(List<Changes> all, Style style) {
    StringBuilder out = new StringBuilder();
    List<Account> accounts = all.stream().map(Telling::of).toList();
    int widest =
        accounts.stream()
            .mapToInt(account -> DisplayWidth.of(title(account, style)))
            .filter(width -> width <= style.width() / 2)
            .max()
            .orElse(0);
    for (int i = 0; i < accounts.size(); i++) {
      line(accounts.get(i), all.get(i), style, widest, out);
    }
    return out.toString();
  }

  private static String title(Account account, Style style) {
    return packsite.text.Printable.line(Signs.of(style, account.title()));
  }

  private static void line(
      Account account, Changes changes, Style style, int widest, StringBuilder out) {
    Paint paint = style.paint();
    String title = title(account, style);
    out.append(paint.of(Ink.TITLE, title));
    out.append(" ".repeat(Math.max(0, widest - DisplayWidth.of(title)) + 2));
    List<String> weights = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      long count =
          changes.consequences().stream().map(Consequence::weight).filter(weight::equals).count();
      if (count > 0) {
        String word = weight.name().toLowerCase(Locale.ROOT) + " " + count;
        weights.add(paint.of(ink(weight), word));
      }
    }
    if (!account.gaps().isEmpty()) {
      weights.add(paint.of(Ink.WARNING, Counts.of(account.gaps().size(), "gap")));
    }
    String parts = String.join(", ", account.sections().stream().map(Section::title).toList());
    String rest = account.tellsNothing() ? "nothing differs" : parts.isEmpty() ? "wording" : parts;
    String counts = String.join(", ", weights) + (weights.isEmpty() ? "" : "; ");
    String plain = counts.replaceAll("\u001B\\[[0-9;]*m", "");
    int room = style.width() - Math.max(widest, DisplayWidth.of(title)) - 2 - plain.length();
    out.append(counts).append(paint.of(Ink.NOTE, clip(rest, room, style))).append('\n');
  }

  private static String clip(String text, int room, Style style) {
    String clipped = DisplayWidth.clip(text, Math.max(0, style.unicode() ? room : room - 2));
    return text.length() <= room ? text : style.unicode() ? clipped : clipped.replace("…", "...");
  }

  private static Ink ink(Weight weight) {
    return switch (weight) {
      case BREAKS -> Ink.ERROR;
      case CHECK -> Ink.WARNING;
      case NOTE -> Ink.INFO;
    };
  }
}
