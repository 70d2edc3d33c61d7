package packsite.site.readme;

import org.jspecify.annotations.Nullable;

/** An element that is open while HTML is written. */
final class Element {
  final String name;

  /** True where Markdown asked for it: tags of the text cannot end it. */
  final boolean ours;

  /** Where its content starts in the output. */
  int start;

  /** What a link shows that has nothing else to show. */
  @Nullable String fallback;

  /** Of a link into the text itself, which can only be judged at the end. */
  Fragments.@Nullable InPage inPage;

  /** Of a heading, from when it opens to when its id is known. */
  int level;

  @Nullable String id;

  /** Of details: whether its summary stands; of a table: whether anything does. */
  boolean begun;

  /** Goes with the element inside it. */
  boolean wraps;

  Element(String name, boolean ours) {
    this.name = name;
    this.ours = ours;
  }
}
