package packsite.oci.push;

import java.util.List;
import java.util.Optional;

/**
 * How a tag in the registry stands to the artifact that is to be under it.
 *
 * @param there digest behind the tag
 * @param ours true where packsite pushed what is there
 * @param differing files that differ, as far as they could be compared
 * @param remark what differs, or why Palette may not find what is the same; one sentence without
 *     its full stop, or empty
 */
record Standing(
    Kind kind,
    Optional<String> there,
    boolean ours,
    List<FileDifference> differing,
    String remark) {
  Standing {
    differing = List.copyOf(differing);
  }

  /** From nothing to the very same. */
  enum Kind {
    ABSENT,
    UP_TO_DATE,
    SAME_CONTENT,
    /** Nothing but files for readers differs. */
    DOCS_ONLY,
    OTHER
  }

  static final Standing ABSENT = new Standing(Kind.ABSENT, Optional.empty(), false, List.of(), "");

  static Standing upToDate(String there) {
    return new Standing(Kind.UP_TO_DATE, Optional.of(there), true, List.of(), "");
  }

  static Standing sameContent(String there, boolean ours, String oddity) {
    return new Standing(Kind.SAME_CONTENT, Optional.of(there), ours, List.of(), oddity);
  }

  static Standing differing(String there, boolean ours, List<FileDifference> differing) {
    Kind kind = PackDocs.areAll(differing) ? Kind.DOCS_ONLY : Kind.OTHER;
    String remark = Differences.sentence(differing);
    return new Standing(kind, Optional.of(there), ours, differing, remark);
  }

  /** Where no files could be compared. */
  static Standing other(String there, boolean ours, String why) {
    return new Standing(Kind.OTHER, Optional.of(there), ours, List.of(), why);
  }
}
