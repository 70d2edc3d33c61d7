package packsite.site.values;

import java.util.List;
import packsite.site.values.KeyTable.Group;
import packsite.site.values.KeyTable.Row;
import packsite.text.Html;

/** The table of keys as HTML: {@code <table class="keys stack">}. */
public final class KeyTableHtml {
  private static final String NO_COMMENT = "<span class=hide>no comment</span>";

  private final StringBuilder out = new StringBuilder(1 << 14);

  private KeyTableHtml() {}

  /** Empty for no groups. */
  public static String of(List<Group> groups) {
    return groups.isEmpty() ? "" : new KeyTableHtml().table(groups);
  }

  private String table(List<Group> groups) {
    out.append("<table class=\"keys stack\"><caption class=hide>Keys with type, description and");
    out.append(" default</caption><thead><tr><th scope=col>Key</th><th scope=col>Type</th>");
    out.append("<th scope=col>Description</th><th scope=col>Default</th></tr></thead>\n");
    for (Group group : groups) {
      out.append("<tbody");
      attribute(" data-prefix=\"", group.prefix().isEmpty() ? "" : group.prefix() + ".");
      out.append(">\n<tr class=grp><th colspan=4 scope=rowgroup>");
      Html.text(out, group.title().isEmpty() ? "at the root" : group.title());
      out.append("</th></tr>\n");
      group.rows().forEach(row -> row(group, row));
      out.append("</tbody>\n");
    }
    return out.append("</table>").toString();
  }

  /** Where {@code --set} needs another spelling than the one to be seen, the row says it. */
  private void row(Group group, Row row) {
    out.append("<tr><td class=path");
    boolean isSeen = row.path().equals(row.setPath()) && isWithin(group, row);
    attribute(" data-set=\"", isSeen ? "" : row.setPath());
    out.append("><code>").append(row.pathHtml());
    out.append("</code> <a class=small href=#L").append(row.line());
    out.append(" aria-label=\"line ").append(row.line()).append("\">:").append(row.line());
    out.append("</a></td><td class=ty>");
    Html.text(out, row.type());
    out.append("</td><td>");
    description(row);
    out.append("</td><td data-l=default>");
    value(out, row.value());
    if (row.optional()) {
      out.append(row.value().isEmpty() ? "" : " ");
      out.append("<span class=muted>optional, not set</span>");
    }
    out.append("</td></tr>\n");
  }

  private static boolean isWithin(Group group, Row row) {
    return group.prefix().isEmpty() || row.path().startsWith(group.prefix() + ".");
  }

  private void attribute(String start, String value) {
    if (!value.isEmpty()) {
      out.append(start);
      Html.text(out, value);
      out.append('"');
    }
  }

  private void description(Row row) {
    boolean bare = row.description().isEmpty() && row.terms().isEmpty() && row.hints().isEmpty();
    if (bare) {
      out.append(NO_COMMENT);
      return;
    }
    Prose.html(out, row.description());
    if (!row.terms().isEmpty()) {
      out.append(row.description().isEmpty() ? "" : " ").append("<span class=muted>Form: ");
      Prose.html(out, String.join(", ", row.terms()));
      out.append(".</span>");
    }
    for (String hint : row.hints()) {
      out.append(" <span class=muted>“");
      Html.text(out, hint);
      out.append("”</span>");
    }
    if (!row.more().isEmpty()) {
      out.append("<details><summary>more</summary>");
      for (String paragraph : row.more().split("\n")) {
        out.append("<p>");
        Prose.html(out, paragraph);
        out.append("</p>");
      }
      out.append("</details>");
    }
  }

  /** A short text as code, words muted, a long text to unfold. */
  static void value(StringBuilder out, ShownValue value) {
    if (!value.text().isEmpty()) {
      out.append("<code>");
      Prose.breaking(out, value.text(), "/");
      out.append("</code>");
    } else if (!value.full().isEmpty()) {
      out.append("<details><summary>");
      Html.text(out, value.note());
      out.append("</summary><pre tabindex=0>"); // It scrolls.
      // The first line break behind the tag would be dropped.
      out.append(value.full().startsWith("\n") ? "\n" : "");
      Html.text(out, value.full());
      out.append("</pre></details>");
    } else {
      out.append("<span class=muted>");
      Html.text(out, value.note());
      out.append("</span>");
    }
  }
}
