package packsite.site.values;

import java.util.ArrayList;
import java.util.List;
import packsite.site.values.KeyTable.Group;
import packsite.site.values.KeyTable.Row;

/** Collects rows into groups: one that follows another of its group joins it. */
final class KeyRows {
  private record Open(String title, String prefix, List<Row> rows) {}

  private final List<Open> groups = new ArrayList<>();
  private String section = "";
  private String sectionPrefix = "";

  /** From here on rows of that prefix stand below a title of its own. */
  void section(String title, String prefix) {
    section = title;
    sectionPrefix = prefix;
  }

  void add(String prefix, Row row) {
    boolean inSection = !section.isEmpty() && sectionPrefix.equals(prefix);
    String title = inSection ? section : prefix;
    Open last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
    if (last == null || !last.title().equals(title) || !last.prefix().equals(prefix)) {
      last = new Open(title, prefix, new ArrayList<>());
      groups.add(last);
    }
    last.rows().add(row);
  }

  /** Those of the pack itself come last: they are no business of a chart's user. */
  List<Group> groups() {
    List<Group> all = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      for (Open open : groups) {
        boolean head = open.prefix().equals(KeyWalk.HEAD);
        if (head == (pass == 1)) {
          all.add(new Group(open.title(), open.prefix(), head, open.rows()));
        }
      }
    }
    return List.copyOf(all);
  }
}
