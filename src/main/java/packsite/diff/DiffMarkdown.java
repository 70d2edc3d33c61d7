package packsite.diff;

import java.util.List;
import packsite.compare.Changes;
import packsite.compare.Consequence.Weight;
import packsite.compare.UpgradePath;
import packsite.diff.Account.Advice;
import packsite.diff.Account.Group;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;
import packsite.diff.TextHunks.Hunks;
import packsite.text.MarkdownQuote;

/** Changes as a comment of a pull request. */
public final class DiffMarkdown {
  /** A comment may have 65,536 characters. */
  private static final int LIMIT = 60_000;

  /** More are folded away. */
  private static final int OPEN_ROWS = 12;

  private static final int MOST_ROWS = 150;
  private static final int LONGEST_VALUE = 120;

  private final StringBuilder out = new StringBuilder();
  private boolean cut;

  private DiffMarkdown() {}

  /**
   * Of one step.
   *
   * @param texts below the facts; may be empty
   */
  public static String of(Changes changes, List<Hunks> texts) {
    return new DiffMarkdown().document(Telling.of(changes), texts);
  }

  /** Of the way from one version to a later one. */
  public static String of(UpgradePath path, List<Hunks> texts) {
    return new DiffMarkdown().document(Telling.of(path), texts);
  }

  /** Of many, a row each. */
  public static String table(List<Changes> all) {
    DiffMarkdown markdown = new DiffMarkdown();
    StringBuilder head = new StringBuilder("| | breaks | check | note | differs in |\n");
    head.append("|---|--:|--:|--:|---|\n");
    markdown.add(head.toString());
    for (Changes changes : all) {
      markdown.add(line(changes));
    }
    return markdown.end();
  }

  private static String line(Changes changes) {
    Account account = Telling.of(changes);
    StringBuilder row = new StringBuilder("| ").append(MarkdownQuote.prose(account.title()));
    for (Weight weight : Weight.values()) {
      long count = account.advice().stream().filter(a -> a.weight() == weight).count();
      row.append(" | ").append(count == 0 ? "" : String.valueOf(count));
    }
    List<String> parts = account.sections().stream().map(Section::title).toList();
    return row.append(" | ").append(String.join(", ", parts)).append(" |\n").toString();
  }

  private String document(Account account, List<Hunks> texts) {
    add("### " + MarkdownQuote.prose(account.title()) + "\n\n");
    if (!account.way().isEmpty()) {
      add("By way of " + MarkdownQuote.prose(String.join(", ", account.way())) + ".\n\n");
    }
    if (account.tellsNothing()) {
      add("Nothing differs.\n");
    }
    gaps(account.gaps());
    advice(account.advice());
    account.sections().forEach(this::section);
    if (!account.wording().isEmpty()) {
      add("Only wording: " + account.wording() + ".\n\n");
    }
    if (!account.same().isEmpty() && !account.tellsNothing()) {
      add("The same: " + String.join(", ", account.same()) + ".\n");
    }
    texts.forEach(this::text);
    return end();
  }

  /** Where there is no more room, the rest is left out as a whole. */
  private void add(String text) {
    if (out.length() + text.length() > LIMIT) {
      cut = true;
    } else if (!cut) {
      out.append(text);
    }
  }

  private String end() {
    return cut ? out + "\nThe rest is left out here; `packsite diff` has all.\n" : out.toString();
  }

  private void gaps(List<String> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder("> [!WARNING]\n> Not everything could be compared:\n");
    gaps.stream()
        .limit(OPEN_ROWS)
        .forEach(gap -> text.append("> - ").append(MarkdownQuote.prose(gap)).append('\n'));
    if (gaps.size() > OPEN_ROWS) {
      text.append("> - and ").append(gaps.size() - OPEN_ROWS).append(" more\n");
    }
    add(text.append('\n').toString());
  }

  private void advice(List<Advice> all) {
    if (all.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder("#### If you upgrade\n\n");
    for (Advice advice : all) {
      text.append("- ").append(mark(advice.weight())).append(" **");
      text.append(MarkdownQuote.prose(advice.fact())).append("**");
      text.append(advice.advice().isEmpty() ? "" : "<br>" + MarkdownQuote.prose(advice.advice()));
      text.append('\n');
      if (!advice.items().isEmpty()) {
        text.append(items(advice.items()));
      }
    }
    add(text.append('\n').toString());
  }

  /** To copy from. */
  private static String items(List<String> items) {
    StringBuilder text = new StringBuilder("  <details><summary>list</summary>\n\n  ");
    String fence = MarkdownQuote.fence(items);
    text.append(fence).append('\n');
    items.stream()
        .limit(MOST_ROWS)
        .forEach(item -> text.append("  ").append(MarkdownQuote.line(item)).append('\n'));
    return text.append("  ").append(fence).append("\n\n  </details>\n").toString();
  }

  private static String mark(Weight weight) {
    return switch (weight) {
      case BREAKS -> "❌ breaks:";
      case CHECK -> "⚠️ check:";
      case NOTE -> "ℹ️ note:";
    };
  }

  private void section(Section section) {
    List<Row> rows = section.groups().stream().flatMap(group -> group.rows().stream()).toList();
    StringBuilder text = new StringBuilder();
    boolean folded = rows.size() > OPEN_ROWS;
    text.append("#### ").append(section.title()).append(": ").append(section.tally());
    text.append("\n\n");
    if (folded) {
      text.append("<details><summary>").append(Counts.of(rows.size(), "row"));
      text.append("</summary>\n\n");
    }
    text.append("| | what | was | now |\n|---|---|---|---|\n");
    for (Group group : section.groups()) {
      group.rows().stream().limit(MOST_ROWS).forEach(row -> text.append(row(row)));
      int more = group.rows().size() - MOST_ROWS;
      if (more > 0) {
        text.append("| | and ").append(Counts.of(more, "more " + group.noun()));
        text.append(" | | |\n");
      }
    }
    add(text.append(folded ? "\n</details>\n\n" : "\n").toString());
  }

  private static String row(Row row) {
    String name = MarkdownQuote.code(row.name());
    String note = MarkdownQuote.prose(row.note());
    if (!row.to().isEmpty()) {
      return cells(
          row, name + (note.isEmpty() ? "" : "<br>" + note), "", MarkdownQuote.code(row.to()));
    }
    boolean values = !row.was().isEmpty() || !row.now().isEmpty();
    return values
        ? cells(row, name + (note.isEmpty() ? "" : "<br>" + note), code(row.was()), code(row.now()))
        : row.mark() == Mark.REMOVED ? cells(row, name, note, "") : cells(row, name, "", note);
  }

  private static String cells(Row row, String name, String was, String now) {
    return "| " + row.mark().label() + " | " + name + " | " + was + " | " + now + " |\n";
  }

  private static String code(String value) {
    if (value.isEmpty()) {
      return "";
    }
    boolean longer = value.codePointCount(0, value.length()) > LONGEST_VALUE;
    return MarkdownQuote.code(
        longer ? value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…" : value);
  }

  private void text(Hunks hunks) {
    StringBuilder text = new StringBuilder("\n<details><summary>");
    text.append(MarkdownQuote.tagged(hunks.name())).append(" as text</summary>\n\n");
    if (!hunks.lines().isEmpty()) {
      String fence = MarkdownQuote.fence(hunks.lines());
      text.append(fence).append("diff\n");
      hunks.lines().forEach(line -> text.append(MarkdownQuote.line(line)).append('\n'));
      text.append(fence).append("\n\n");
    }
    if (!hunks.remark().isEmpty()) {
      text.append(MarkdownQuote.prose(hunks.remark())).append("\n\n");
    }
    add(text.append("</details>\n").toString());
  }
}
