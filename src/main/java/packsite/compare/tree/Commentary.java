package packsite.compare.tree;

import java.util.Optional;
import packsite.text.Comments;
import packsite.text.Comments.Comment;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** What the comments of one text say of its keys, blanks and line breaks evened out. */
final class Commentary {
  private static final String BLANKS = " \t\n\r\f\u000B";

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
    StringBuilder even = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BLANKS.indexOf(c) >= 0) {
        blank = true;
      } else {
        if (blank && !even.isEmpty()) {
          even.append(' ');
        }
        blank = false;
        even.append(c);
      }
    }
    return even.toString().strip();
  }
}
