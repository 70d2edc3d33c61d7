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
  private static final int GAP = 2;

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
    int width = Math.max(widest, DisplayWidth.of(title)) + GAP;
    out.append(paint.of(Ink.TITLE, title)).append(" ".repeat(width - DisplayWidth.of(title)));
    String separator = "";
    for (Count count : counts(account, changes)) {
      out.append(separator).append(paint.of(count.ink(), count.text()));
      width += separator.length() + count.text().length();
      separator = ", ";
    }
    if (!separator.isEmpty()) {
      out.append("; ");
      width += GAP;
    }
    out.append(paint.of(Ink.NOTE, rest(account, style.width() - width))).append('\n');
  }

  /** A number and what it counts. */
  private record Count(Ink ink, String text) {}

  private static List<Count> counts(Account account, Changes changes) {
    List<Count> counts = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      long count =
          changes.consequences().stream().map(Consequence::weight).filter(weight::equals).count();
      if (count > 0) {
        counts.add(new Count(ink(weight), weight.name().toLowerCase(Locale.ROOT) + " " + count));
      }
    }
    if (!account.gaps().isEmpty()) {
      counts.add(new Count(Ink.WARNING, Counts.of(account.gaps().size(), "gap")));
    }
    return counts;
  }

  private static String rest(Account account, int room) {
    List<String> parts = account.sections().stream().map(Section::title).toList();
    if (parts.isEmpty()) {
      return account.tellsNothing() ? "nothing differs" : "wording";
    }
    return fitting(parts, room);
  }

  /** As many whole words as there is room for, and how many were left out. */
  static String fitting(List<String> words, int room) {
    String all = String.join(", ", words);
    for (int most = words.size() - 1; DisplayWidth.of(all) > room && most >= 0; most--) {
      String head = String.join(", ", words.subList(0, most));
      all = head + (most == 0 ? "+" : ", +") + (words.size() - most);
    }
    return all;
  }

  private static Ink ink(Weight weight) {
    return switch (weight) {
      case BREAKS -> Ink.ERROR;
      case CHECK -> Ink.WARNING;
      case NOTE -> Ink.INFO;
    };
  }
}
