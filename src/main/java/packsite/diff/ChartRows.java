package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.compare.ChartChange;
import packsite.compare.ChartChange.CrdChange;
import packsite.compare.ChartChange.Facts;
import packsite.compare.ChartChange.MemberChange;
import packsite.compare.Sides;
import packsite.compare.tree.KeyChange;
import packsite.diff.Account.Group;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;

/** What differs in the charts of a pack, as rows. */
final class ChartRows {
  private final KeyRows keys;

  ChartRows(KeyRows keys) {
    this.keys = keys;
  }

  /**
   * Charts with their defaults.
   *
   * @param told rows of values.yaml: defaults that change like them are not told again
   */
  Section charts(List<ChartChange> charts, Set<Row> told) {
    List<Group> groups = new ArrayList<>();
    charts.forEach(chart -> chart(chart, told, groups));
    return new Section("Charts", Counts.of(charts.size(), "chart"), groups);
  }

  private void chart(ChartChange chart, Set<Row> told, List<Group> groups) {
    Sides<Facts> facts = chart.facts();
    List<Row> rows = new ArrayList<>();
    String file = facts.now().or(facts::was).map(Facts::file).orElse("");
    if (facts.isAdded() || facts.isRemoved()) {
      String version = facts.now().or(facts::was).flatMap(Facts::version).orElse("");
      Mark mark = facts.isAdded() ? Mark.ADDED : Mark.REMOVED;
      rows.add(Row.noted(mark, chart.path(), joined(version, file)));
    } else {
      rows.add(head(chart));
      PartRows.fact(rows, chart.path() + " appVersion", facts.flatMap(Facts::appVersion));
      PartRows.fact(rows, chart.path() + " kubeVersion", facts.flatMap(Facts::kubeVersion));
    }
    chart.crds().forEach(crd -> rows.add(crd(chart, crd)));
    groups.add(new Group("fact", rows.stream().filter(row -> !row.name().isEmpty()).toList()));
    defaults(chart, told, groups);
    members(chart).ifPresent(groups::add);
    chart.subcharts().forEach(sub -> chart(sub, told, groups));
  }

  private void defaults(ChartChange chart, Set<Row> told, List<Group> groups) {
    int alike = 0;
    String path = chart.path();
    String inValues = "charts." + path.replace("/", ".") + ".";
    List<KeyChange> changes =
        chart.defaults().changes().stream().filter(key -> !KeyRows.isOfImages(key)).toList();
    for (Group group : keys.groups(changes)) {
      List<Row> rows = new ArrayList<>();
      for (Row row : group.rows()) {
        if (told.contains(PartRows.prefixed(inValues, row))) {
          alike++;
        } else {
          rows.add(PartRows.prefixed(path + ": ", row));
        }
      }
      groups.add(new Group("default", rows));
    }
    if (alike > 0) {
      String name = path + ": " + Counts.of(alike, "default");
      groups.add(
          new Group(
              "default", List.of(Row.noted(Mark.CHANGED, name, "as the keys of values.yaml"))));
    }
  }

  private static String joined(String version, String file) {
    return file.isEmpty() ? version : version.isEmpty() ? file : version + ", " + file;
  }

  /** Empty where there is nothing to say of the chart itself. */
  private static Row head(ChartChange chart) {
    Sides<String> version = chart.facts().flatMap(Facts::version);
    Sides<Long> size = chart.facts().map(Facts::size);
    if (!version.isSame()) {
      return Row.changed(chart.path(), version.was().orElse("none"), version.now().orElse("none"));
    }
    boolean archive = size.now().orElse(0L) > 0;
    if (!archive || chart.sameBytes()) {
      return Row.noted(Mark.CHANGED, "", "");
    }
    String of = version.now().map(v -> " as " + v).orElse("");
    return Row.noted(Mark.CHANGED, chart.path(), "other bytes" + of);
  }

  private static Row crd(ChartChange chart, CrdChange crd) {
    Sides<String> versions = crd.versions().map(all -> String.join(", ", all));
    String name = chart.path() + " CRD " + crd.name();
    return versions.isChanged()
        ? Row.changed(name, versions.was().orElse(""), versions.now().orElse(""))
        : Row.noted(
            versions.isAdded() ? Mark.ADDED : versions.isRemoved() ? Mark.REMOVED : Mark.CHANGED,
            name,
            versions.now().or(versions::was).orElse(""));
  }

  private static Optional<Group> members(ChartChange chart) {
    List<Row> rows = new ArrayList<>();
    long others = 0;
    for (MemberChange member : chart.members()) {
      if (member.isTemplate()) {
        rows.add(
            PartRows.size(chart.path() + ": " + member.name(), member.size(), "other content"));
      } else {
        others++;
      }
    }
    if (others > 0) {
      rows.add(Row.noted(Mark.CHANGED, chart.path() + ": " + Counts.of(others, "other file"), ""));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Group("template", rows));
  }
}
