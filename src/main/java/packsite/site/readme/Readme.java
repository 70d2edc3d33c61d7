package packsite.site.readme;

import java.util.List;
import java.util.Optional;
import packsite.text.Source;

/**
 * A README as HTML for the inside of a page that has an {@code h1} of its own.
 *
 * @param html balanced, made of a fixed set of elements and attributes; ids start with {@code
 *     readme-}
 * @param lead one plain sentence that says what this is about, empty if the text has none
 * @param outline the headings in the order of the text
 * @param unresolved links and images that lead nowhere
 */
public record Readme(
    String html, String lead, List<Heading> outline, List<Unresolved> unresolved, Counts counts) {
  public Readme {
    outline = List.copyOf(outline);
    unresolved = List.copyOf(unresolved);
  }

  public static Readme render(Source source, LinkTargets targets) {
    return render(source, targets, List.of());
  }

  /**
   * Renders a text.
   *
   * @param names of the pack: a first heading that says no more than one of them is left out
   */
  public static Readme render(Source source, LinkTargets targets, List<String> names) {
    return Rendering.render(source, targets, names);
  }

  /** The same sentence as in a rendered README, for less work. */
  public static Optional<String> lead(Source source) {
    String lead = Rendering.lead(source);
    return lead.isEmpty() ? Optional.empty() : Optional.of(lead);
  }

  /**
   * A heading.
   *
   * @param level in the page, 2 to 6
   * @param id without {@code #}
   */
  public record Heading(int level, String id, String text) {}

  /**
   * A link or an image that was not made one.
   *
   * @param line from 1, of the README
   */
  public record Unresolved(String target, int line, boolean image, String reason) {}

  /**
   * What was found and shown.
   *
   * @param alerts quotes that start with {@code [!NOTE]}
   * @param admonitions blocks that start with {@code :::note}
   * @param shownTags tags without a meaning in HTML, shown as the text they are
   * @param resolved relative links and images that lead somewhere, in-page ones included
   */
  public record Counts(
      int alerts,
      int admonitions,
      int tables,
      int codeBlocks,
      int footnotes,
      int shownTags,
      int resolved) {}
}
