package packsite.compare.tree;

import java.util.Optional;
import java.util.regex.Pattern;
import packsite.text.Comments;
import packsite.text.Comments.Comment;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** What the comments of one text say of its keys, blanks and line breaks evened out. */
final class Commentary {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Comments comments;

  private Commentary(Comments comments) {
    this.comments = comments;
  }

  /** Empty where the text has none, or they do not count. */
  static Optional<Commentary> of(Optional<Comments> comments) {
    return comments.filter(all -> !all.all().isEmpty()).map(Commentary::new);
  }

  /** The lines above an entry and the one behind it; empty for an entry that is merged in. */
  String of(Mapping mapping, Entry entry) {
    if (!mapping.span().contains(entry.key().span())) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Comment comment : comments.above(mapping, entry)) {
      text.append(comment.text()).append(' ');
    }
    comments.trailing(entry).ifPresent(comment -> text.append(comment.text()));
    return even(text.toString());
  }

  String of(Spot spot) {
    return spot.entry != null && spot.parent != null && spot.parent.node instanceof Mapping mapping
        ? of(mapping, spot.entry)
        : "";
  }

  static String even(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
