package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final ToldDefaults told;

  /**
   * Of a pair of packs.
   *
   * @param told defaults that need not be told again
   */
  ChartRows(KeyRows keys, ToldDefaults told) {
    this.keys = keys;
    this.told = told;
  }

  /** Charts with their defaults. */
  Section charts(List<ChartChange> charts) {
    List<Group> groups = new ArrayList<>();
    charts.forEach(chart -> chart(chart, groups));
    return new Section("Charts", Counts.of(charts.size(), "chart"), groups);
  }

  private void chart(ChartChange chart, List<Group> groups) {
    Sides<Facts> facts = chart.facts();
    List<Row> rows = new ArrayList<>();
    String file = facts.now().or(facts::was).map(Facts::file).orElse("");
    if (facts.isAdded() || facts.isRemoved()) {
      String version = facts.now().or(facts::was).flatMap(Facts::version).orElse("");
      Mark mark = facts.isAdded() ? Mark.ADDED : Mark.REMOVED;
      rows.add(Row.noted(mark, chart.path(), joined(version, file)));
    } else {
      rows.add(head(chart));
      if (facts.flatMap(Facts::version).isSame()) {
        PartRows.fact(rows, chart.path() + " file", facts.map(Facts::file));
      }
      PartRows.fact(rows, chart.path() + " name", facts.flatMap(Facts::name));
      PartRows.fact(rows, chart.path() + " appVersion", facts.flatMap(Facts::appVersion));
      PartRows.fact(rows, chart.path() + " kubeVersion", facts.flatMap(Facts::kubeVersion));
    }
    if (chart.copies().isChanged()) {
      Sides<String> drift = chart.copies().map(count -> Counts.of(count, "other file"));
      PartRows.fact(rows, chart.path() + " copy beside the archive", drift);
    }
    chart.crds().forEach(crd -> rows.add(crd(chart, crd)));
    groups.add(new Group("fact", rows.stream().filter(row -> !row.name().isEmpty()).toList()));
    defaults(chart, groups);
    members(chart).ifPresent(groups::add);
    chart.subcharts().forEach(sub -> chart(sub, groups));
  }

  private void defaults(ChartChange chart, List<Group> groups) {
    String path = chart.path();
    List<KeyChange> all = KeyRows.single(chart.defaults().changes());
    List<KeyChange> others = all.stream().filter(change -> !told.isTold(path, change)).toList();
    for (Group group : keys.groups(others)) {
      List<Row> rows =
          group.rows().stream().map(row -> PartRows.prefixed(path + ": ", row)).toList();
      groups.add(new Group("default", rows));
    }
    int alike = all.size() - others.size();
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
    boolean archive = Math.max(size.was().orElse(0L), size.now().orElse(0L)) > 0;
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
        String name = chart.path() + ": " + member.name();
        boolean sameSize = member.size().isSame();
        rows.add(
            sameSize
                ? Row.noted(Mark.CHANGED, name, "other content")
                : PartRows.size(name, member.size()));
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
