package packsite.lint.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import packsite.lint.Finding;

/** Findings that say the same of one file: from four on, one stands for all. */
final class Likes {
  private static final int MANY = 4;

  private Likes() {}

  /**
   * A finding that is shown.
   *
   * @param lines of the others that it stands for
   */
  record Group(Finding first, List<Integer> lines) {}

  static List<Group> of(List<Finding> findings) {
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : findings) {
      alike.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(finding);
    }
    List<Group> groups = new ArrayList<>();
    for (Finding finding : findings) {
      List<Finding> same = alike.getOrDefault(key(finding), List.of());
      if (same.size() < MANY) {
        groups.add(new Group(finding, List.of()));
      } else if (same.get(0) == finding) {
        List<Integer> lines =
            same.stream()
                .skip(1)
                .map(other -> other.spot().span().map(span -> span.line()).orElse(1))
                .toList();
        groups.add(new Group(finding, lines));
      }
    }
    return groups;
  }

  /** What is in backticks is the case, the rest is the kind. */
  private static String key(Finding finding) {
    return String.join(
        "\n",
        finding.spot().file(),
        finding.code(),
        finding.severity().label(),
        finding.hit().message().replaceAll("`[^`]*`", "``"));
  }
}
