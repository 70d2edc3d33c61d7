package packsite.lint.format;

import java.util.Map;

/** A page as Markdown. */
final class MarkdownLayout implements RulePage.Layout {
  @Override
  public String title(String text) {
    return "## " + text + "\n\n";
  }

  @Override
  public String heading(String text) {
    return "### " + text + "\n\n";
  }

  @Override
  public String prose(String text) {
    return Prose.line(text) + "\n\n";
  }

  @Override
  public String table(Map<String, String> rows) {
    StringBuilder out = new StringBuilder("| | |\n|---|---|\n");
    rows.forEach(
        (name, value) -> out.append("| ").append(name).append(" | ").append(value).append(" |\n"));
    return out.append('\n').toString();
  }

  @Override
  public String code(String language, String caption, String text) {
    String head = caption.isEmpty() ? "" : "`" + caption + "`\n\n";
    return head + "```" + language + "\n" + text.stripTrailing() + "\n```\n\n";
  }
}
