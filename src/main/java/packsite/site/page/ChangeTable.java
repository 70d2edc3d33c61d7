package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import packsite.diff.Account.Group;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;
import packsite.site.view.Words;
import packsite.text.Html;

/**
 * What differs in one part of a pack, as a table.
 *
 * @param remark what could be misread; empty for nothing
 * @param what the heading of the second column
 * @param rowsHtml the first few of each kind
 * @param more the others, folded
 */
record ChangeTable(
    String id,
    String title,
    String tally,
    String remark,
    String what,
    String rowsHtml,
    List<Fold> more) {
  private static final String TWO_NUMBERS =
      "“Removed” counts lines of values.yaml; the keys above that lead nowhere are those that"
          + " nobody reads any more.";

  /** Rows of one kind before the rest is folded; a fold hides more than two. */
  private static final int OPEN = 12;

  private static final int FEWEST_FOLDED = 3;

  /** Beyond, rows are only counted. */
  private static final int MOST = 400;

  /**
   * Rows behind a line that says how many there are.
   *
   * @param left what is not on the page; empty where all is
   */
  record Fold(String label, String rowsHtml, String left) {}

  /**
   * A part as a table.
   *
   * @param keysGone true where the consequences count keys that lead nowhere
   */
  static ChangeTable of(Section section, boolean keysGone) {
    boolean twoNumbers =
        keysGone
            && section.title().equals("Keys")
            && section.groups().stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.mark() == Mark.REMOVED);
    boolean prose = section.title().equals("README");
    StringBuilder open = new StringBuilder();
    List<Fold> folds = new ArrayList<>();
    for (Group group : section.groups()) {
      List<Row> rows = group.rows();
      int shown = rows.size() < OPEN + FEWEST_FOLDED ? rows.size() : OPEN;
      rows.subList(0, shown).forEach(row -> row(open, row, prose));
      if (shown < rows.size()) {
        folds.add(fold(group, rows.subList(shown, rows.size()), prose));
      }
    }
    String id = section.title().toLowerCase(Locale.ROOT).replace('.', '-');
    return new ChangeTable(
        id,
        section.title(),
        section.tally(),
        twoNumbers ? TWO_NUMBERS : "",
        what(section.title()),
        open.toString(),
        folds);
  }

  private static Fold fold(Group group, List<Row> rest, boolean prose) {
    StringBuilder out = new StringBuilder();
    int shown = Math.min(rest.size(), MOST);
    rest.subList(0, shown).forEach(row -> row(out, row, prose));
    int left = rest.size() - shown;
    return new Fold(
        Words.count(rest.size(), "more " + group.noun()),
        out.toString(),
        left == 0 ? "" : Words.count(left, "more " + group.noun()));
  }

  private static String what(String title) {
    return switch (title) {
      case "Keys", "pack.json" -> "Key";
      case "Images" -> "Image";
      case "README" -> "Section";
      case "Files", "Logo" -> "File";
      case "Presets" -> "Preset";
      case "Constraints" -> "Needs";
      default -> "What";
    };
  }

  private static void row(StringBuilder out, Row row, boolean prose) {
    out.append("<tr><td><span class=\"op").append(look(row.mark())).append("\">");
    out.append(sign(row.mark())).append(row.mark().label()).append("</span></td><td>");
    if (prose) {
      Html.text(out, row.name());
    } else {
      out.append("<code>");
      out.append(row.to().isEmpty() ? Breaks.html(row.name()) : Breaks.path(row.name()));
      out.append("</code>");
    }
    if (!row.to().isEmpty()) {
      out.append(" <span class=\"hide\">to</span> <span aria-hidden=\"true\">→</span> <code>");
      out.append(Breaks.path(row.to())).append("</code>");
    }
    out.append("</td><td>");
    value(out, row);
    out.append("</td></tr>\n");
  }

  private static void value(StringBuilder out, Row row) {
    boolean both = !row.was().isEmpty() && !row.now().isEmpty();
    if (both) {
      out.append("<del class=\"was\"><span class=\"hide\">was </span>");
      code(out, row.was());
      out.append("</del> → <ins class=\"now\"><span class=\"hide\">now </span>");
      code(out, row.now());
      out.append("</ins>");
    } else if (!row.was().isEmpty() || !row.now().isEmpty()) {
      code(out, row.was() + row.now());
    }
    if (!row.note().isEmpty()) {
      out.append(out.charAt(out.length() - 1) == '>' && hasValue(row) ? " " : "");
      out.append("<span class=\"muted\">");
      Html.text(out, row.note());
      out.append("</span>");
    }
  }

  private static boolean hasValue(Row row) {
    return !row.was().isEmpty() || !row.now().isEmpty();
  }

  private static void code(StringBuilder out, String value) {
    out.append("<code>");
    Html.text(out, Spoken.clipped(value));
    out.append("</code>");
  }

  private static String look(Mark mark) {
    return switch (mark) {
      case ADDED -> " a";
      case REMOVED -> " d";
      case MOVED -> " m";
      case CHANGED, RETYPED -> " c";
      case ORDER -> "";
    };
  }

  private static String sign(Mark mark) {
    return switch (mark) {
      case ADDED -> "+ ";
      case REMOVED -> "− ";
      case MOVED -> "→ ";
      case CHANGED, RETYPED -> "~ ";
      case ORDER -> "↕ ";
    };
  }
}
