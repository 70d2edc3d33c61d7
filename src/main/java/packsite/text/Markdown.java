package packsite.text;

import java.util.List;
import java.util.Optional;

/**
 * What a Markdown file holds, in the order of the text, each with its exact place.
 *
 * @param links links and images; those in code do not count
 * @param html stretches of raw HTML: a block, or a single tag within a paragraph
 * @param anchors names that raw HTML gives to places: {@code id} and {@code name} attributes
 * @param taskItems list items with a check box
 * @param textLength characters of running text and code, markup and HTML left out
 * @param faults what was not read, and why; all else is empty then
 */
public record Markdown(
    Source source,
    List<Heading> headings,
    List<Link> links,
    List<Fence> fences,
    List<Callout> callouts,
    List<Span> html,
    List<Anchor> anchors,
    int taskItems,
    int tables,
    int textLength,
    List<Fault> faults) {
  public Markdown {
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    fences = List.copyOf(fences);
    callouts = List.copyOf(callouts);
    html = List.copyOf(html);
    anchors = List.copyOf(anchors);
    faults = List.copyOf(faults);
  }

  public static Markdown read(Source source) {
    return new MarkdownReader(source).read();
  }

  /** Where {@code #fragment} leads inside this text. */
  public Optional<Span> target(String fragment) {
    for (Heading heading : headings) {
      if (heading.id().equals(fragment)) {
        return Optional.of(heading.span());
      }
    }
    for (Anchor anchor : anchors) {
      if (anchor.name().equals(fragment)) {
        return Optional.of(anchor.span());
      }
    }
    return Optional.empty();
  }

  /**
   * A heading.
   *
   * @param text without markup
   * @param id the fragment that GitHub gives it, unique in the file
   * @param span of all of it, marks and underline included
   * @param html true where it is written as {@code <h1>} to {@code <h6>}
   */
  public record Heading(int level, String text, String id, Span span, boolean html) {}

  /** How a link is written. */
  public enum LinkStyle {
    /** {@code [text](target)}. */
    INLINE,
    /** {@code [text][label]}, {@code [label][]}, {@code [label]}. */
    REFERENCE,
    /** {@code <https://...>}. */
    AUTO,
    /** An address that simply stands there, which GitHub makes a link. */
    BARE,
    /** {@code <a href>} or {@code <img src>}. */
    HTML,
  }

  /**
   * A link or an image.
   *
   * @param target unescaped
   * @param text of the link or alternative text of the image; empty for {@code <a>}
   * @param targetSpan the target as written; of a reference, in its definition
   */
  public record Link(
      LinkStyle style, boolean image, String target, String text, Span span, Span targetSpan) {}

  /**
   * A fenced block of code.
   *
   * @param language first word of the opening line, empty if there is none
   * @param content the lines between the fences
   * @param closed false where the block runs to the end because no fence ends it
   */
  public record Fence(String language, Span span, Span content, boolean closed) {}

  /** Whose syntax a callout is written in. */
  public enum Dialect {
    /** A quote that starts with {@code [!NOTE]}. */
    GFM,
    /** A block between lines of colons, {@code :::note}. */
    DOCUSAURUS,
  }

  /**
   * A note that stands out.
   *
   * @param kind in lower case: note, tip, ...; any word, known or not
   * @param title as written, empty for most; GitHub shows no callout where there is one
   */
  public record Callout(Dialect dialect, String kind, String title, Span span) {}

  /** A place with a name, the value of an attribute. */
  public record Anchor(String name, Span span) {}
}
