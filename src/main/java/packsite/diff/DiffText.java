package packsite.diff;

import java.util.List;
import packsite.compare.Changes;
import packsite.compare.UpgradePath;
import packsite.diff.Account.Advice;
import packsite.diff.Account.Group;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;
import packsite.text.Ink;
import packsite.text.Paint;
import packsite.text.Style;
import packsite.text.Words;

/** Changes for a terminal: what they mean first, the evidence below. */
public final class DiffText {
  /** Rows of one kind before the rest is only counted. */
  private static final int ROWS = 20;

  /** Of a consequence, one by one; more are in the sections below. */
  private static final int ITEMS = 6;

  private static final int MARGIN = 2;
  private static final int WEIGHT = 8;

  private final Style style;
  private final Paint paint;
  private final boolean full;
  private final StringBuilder out = new StringBuilder();

  private DiffText(Style style, boolean full) {
    this.style = style;
    this.paint = style.paint();
    this.full = full;
  }

  /**
   * Of one step.
   *
   * @param full all rows, and values as long as they are
   */
  public static String of(Changes changes, Style style, boolean full) {
    return new DiffText(style, full).account(Telling.of(changes));
  }

  /** Of the way from one version to a later one. */
  public static String of(UpgradePath path, Style style, boolean full) {
    return new DiffText(style, full).account(Telling.of(path));
  }

  private String account(Account account) {
    out.append(paint.of(Ink.TITLE, plain(account.title()))).append('\n');
    if (!account.way().isEmpty()) {
      prose("by way of " + String.join(", ", middle(account.way())), MARGIN, Ink.NOTE);
    }
    if (account.tellsNothing()) {
      out.append("\nnothing differs\n");
      return out.toString();
    }
    advice(account.advice());
    account.sections().forEach(this::section);
    out.append('\n');
    if (!account.wording().isEmpty()) {
      prose("Only wording: " + account.wording() + ".", 0, Ink.NOTE);
    }
    if (!account.same().isEmpty()) {
      prose("The same: " + String.join(", ", account.same()) + ".", 0, Ink.NOTE);
    }
    gaps(account.gaps());
    return out.toString();
  }

  private static List<String> middle(List<String> way) {
    return way.subList(1, way.size() - 1);
  }

  private void advice(List<Advice> all) {
    if (all.isEmpty()) {
      return;
    }
    out.append('\n').append(paint.of(Ink.TITLE, "If you upgrade")).append('\n');
    for (Advice advice : all) {
      int indent = MARGIN + WEIGHT;
      List<String> lines = Words.wrap(plain(advice.fact()), style.width() - indent);
      for (int i = 0; i < lines.size(); i++) {
        out.append(" ".repeat(MARGIN));
        String word = i > 0 ? "" : advice.weight().name().toLowerCase(java.util.Locale.ROOT);
        out.append(paint.of(ink(advice), word)).append(" ".repeat(WEIGHT - word.length()));
        out.append(paint.of(Ink.TITLE, lines.get(i))).append('\n');
      }
      if (advice.items().size() <= ITEMS || full) {
        advice.items().forEach(item -> prose(item, indent + MARGIN, Ink.PLAIN));
      }
      if (!advice.advice().isEmpty()) {
        prose(advice.advice(), indent, Ink.NOTE);
      }
    }
  }

  private static Ink ink(Advice advice) {
    return switch (advice.weight()) {
      case BREAKS -> Ink.ERROR;
      case CHECK -> Ink.WARNING;
      case NOTE -> Ink.INFO;
    };
  }

  private void prose(String text, int indent, Ink ink) {
    for (String line : Words.wrap(plain(text), style.width() - indent)) {
      out.append(" ".repeat(indent)).append(paint.of(ink, line)).append('\n');
    }
  }

  private void section(Section section) {
    out.append('\n').append(paint.of(Ink.TITLE, section.title()));
    if (!section.tally().isEmpty()) {
      out.append("  ").append(paint.of(Ink.NOTE, plain(section.tally())));
    }
    out.append('\n');
    List<Row> shown = section.groups().stream().flatMap(group -> shown(group).stream()).toList();
    RowText rows = new RowText(style, full, shown);
    for (Group group : section.groups()) {
      shown(group).forEach(row -> out.append(rows.of(row)));
      int more = group.rows().size() - shown(group).size();
      if (more > 0) {
        String noun = Counts.of(more, "more " + group.noun());
        prose("... and " + noun + " (--full, or --format json)", MARGIN, Ink.NOTE);
      }
    }
  }

  private List<Row> shown(Group group) {
    boolean fits = full || group.rows().size() <= ROWS + 1;
    return fits ? group.rows() : group.rows().subList(0, ROWS);
  }

  private void gaps(List<String> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    out.append('\n').append(paint.of(Ink.WARNING, "Not compared")).append('\n');
    gaps.forEach(gap -> prose(gap, MARGIN, Ink.PLAIN));
  }

  private String plain(String text) {
    return Signs.of(style, text);
  }
}
