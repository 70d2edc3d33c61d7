package packsite.site.readme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers footnotes in the order in which the text refers to them. */
final class Footnotes {
  private final Map<Footnote, Integer> numbers = new HashMap<>();
  private final List<Footnote> used = new ArrayList<>();
  private final List<Integer> times = new ArrayList<>();

  /** The mark that leads from the text to a footnote. */
  String refer(Footnote footnote) {
    Integer known = numbers.get(footnote);
    if (known == null) {
      used.add(footnote);
      times.add(0);
      known = used.size();
      numbers.put(footnote, known);
    }
    int time = times.get(known - 1) + 1;
    times.set(known - 1, time);
    return "<sup id=\""
        + Fragments.reference(known, time)
        + "\"><a href=\"#"
        + Fragments.footnote(known)
        + "\" aria-label=\"Footnote "
        + known
        + "\">"
        + known
        + "</a></sup>";
  }

  int count() {
    return used.size();
  }

  /** From 0; there may be more after one was written, for footnotes refer to others. */
  Footnote get(int index) {
    return used.get(index);
  }

  static String back(int number) {
    return " <a href=\"#"
        + Fragments.reference(number, 1)
        + "\" aria-label=\"Back to reference "
        + number
        + "\">\u21a9</a>";
  }
}
