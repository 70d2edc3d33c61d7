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
  public String facts(Map<String, String> rows) {
    StringBuilder out = new StringBuilder();
    rows.forEach((name, value) -> out.append("- " + name + ": " + value + "\n"));
    return out.append('\n').toString();
  }

  @Override
  public String code(String language, String caption, String text) {
    String head = caption.isEmpty() ? "" : "`" + caption + "`\n\n";
    String fence = fence(text);
    return head + fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n\n";
  }

  /** Longer than any in the text. */
  private static String fence(String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence;
  }
}
