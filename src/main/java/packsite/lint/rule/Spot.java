package packsite.lint.rule;

import java.util.Optional;
import packsite.text.Span;

/**
 * A place that a finding is about.
 *
 * @param path of a file or folder, relative to the repository
 * @param member in the archive at {@code path}; empty for the file itself
 * @param span the text that is meant; empty where the file as a whole is
 */
public record Spot(String path, String member, Optional<Span> span) {
  public static Spot at(Span span) {
    return new Spot(span.source().path(), span.source().member(), Optional.of(span));
  }

  public static Spot file(String path) {
    return new Spot(path, "", Optional.empty());
  }

  public static Spot member(String archive, String member) {
    return new Spot(archive, member, Optional.empty());
  }

  /** Path and member, as people write them. */
  public String file() {
    return member.isEmpty() ? path : path + "!/" + member;
  }
}
