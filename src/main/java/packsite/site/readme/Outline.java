package packsite.site.readme;

import java.util.ArrayList;
import java.util.List;

/** The headings as they come. */
final class Outline {
  private final List<Readme.Heading> headings = new ArrayList<>();
  private final HeadingLevels levels = new HeadingLevels();
  private final Fragments fragments;

  Outline(Fragments fragments) {
    this.fragments = fragments;
  }

  /** Gives a heading its place and its id. */
  void add(Element heading, String shown) {
    String named = heading.fallback == null ? shown : heading.fallback;
    heading.level = levels.next(heading.level);
    heading.id = fragments.heading(named);
    headings.add(new Readme.Heading(heading.level, heading.id, shown));
  }

  List<Readme.Heading> all() {
    return headings;
  }
}
