package packsite.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.compare.ChartChange.CrdChange;
import packsite.compare.ChartChange.Facts;
import packsite.compare.ChartChange.MemberChange;
import packsite.compare.tree.TreeChanges;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Copy;
import packsite.model.Chart.Crd;
import packsite.model.Chart.Member;
import packsite.model.Chart.Meta;
import packsite.text.Node.Scalar;

/** Holds two charts against each other, and the charts in them. */
final class ChartComparison {
  private ChartComparison() {}

  /** The charts of two packs that differ. */
  static List<ChartChange> compare(List<Sides<Chart>> pairs) {
    return pairs.stream().map(ChartComparison::change).filter(ChartComparison::tells).toList();
  }

  private static ChartChange change(Sides<Chart> pair) {
    boolean sameBytes = isSameBytes(pair);
    Sides<Content> contents = pair.flatMap(Chart::content);
    String name = pair.now().or(pair::was).map(ChartPairs::label).orElseThrow();
    boolean unread = isRead(pair.was()) != isRead(pair.now());
    Inner inner = sameBytes || unread ? Inner.SAME : inner(name, contents);
    return new ChartChange(
        name,
        pair.map(chart -> unread ? outside(chart) : facts(chart)),
        sameBytes,
        inner.defaults(),
        inner.members(),
        inner.crds(),
        pair.flatMap(chart -> unread ? Optional.<Copy>empty() : chart.copy())
            .map(ChartComparison::drift),
        inner.subcharts());
  }

  /** Also true for one that is not there: of that nothing is unknown. */
  private static boolean isRead(Optional<Chart> chart) {
    return chart.map(Chart::content).filter(Optional::isEmpty).isEmpty();
  }

  static boolean isSameBytes(Sides<Chart> pair) {
    return pair.was().isPresent() && pair.map(chart -> List.of(chart.crc(), chart.size())).isSame();
  }

  private static int drift(Copy copy) {
    return copy.changed().size() + copy.onlyInArchive().size() + copy.onlyInCopy().size();
  }

  private static Facts facts(Chart chart) {
    Optional<Meta> meta = chart.content().map(Content::meta);
    return facts(chart.fileName(), chart.size(), meta);
  }

  /** What its archive says without being opened, where only one of two could be. */
  private static Facts outside(Chart chart) {
    return facts(chart.fileName(), chart.size(), Optional.empty());
  }

  private static Facts facts(String file, long size, Optional<Meta> meta) {
    return new Facts(
        file,
        size,
        meta.flatMap(Meta::name).map(Scalar::value),
        meta.flatMap(Meta::version).map(Scalar::value),
        meta.flatMap(Meta::appVersion).map(Scalar::value),
        meta.flatMap(Meta::kubeVersion).map(Scalar::value));
  }

  /** What lies in a chart. */
  private record Inner(
      TreeChanges defaults,
      List<MemberChange> members,
      List<CrdChange> crds,
      List<ChartChange> subcharts) {
    static final Inner SAME = new Inner(TreeChanges.NONE, List.of(), List.of(), List.of());
  }

  private static Inner inner(String name, Sides<Content> contents) {
    boolean both = contents.was().isPresent() && contents.now().isPresent();
    return new Inner(
        both ? Roots.compare(contents.flatMap(Content::values)) : TreeChanges.NONE,
        both ? members(contents) : List.of(),
        crds(contents.map(Content::crds)),
        subcharts(name, contents));
  }

  private static List<MemberChange> members(Sides<Content> contents) {
    Sides<List<Member>> members = contents.map(Content::members);
    return Pairs.by(list(members.was()), list(members.now()), Member::name).stream()
        .filter(pair -> !pair.isSame())
        .map(
            pair ->
                new MemberChange(
                    pair.now().or(pair::was).orElseThrow().name(), pair.map(Member::size)))
        .toList();
  }

  private static List<CrdChange> crds(Sides<List<Crd>> crds) {
    return Pairs.by(named(list(crds.was())), named(list(crds.now())), Crd::name).stream()
        .filter(pair -> !pair.map(Crd::versions).isSame())
        .map(
            pair -> {
              Crd any = pair.now().or(pair::was).orElseThrow();
              return new CrdChange(any.name(), any.kind(), pair.map(Crd::versions));
            })
        .toList();
  }

  /** Each name once; the last one counts, as it does when they are applied. */
  private static List<Crd> named(List<Crd> crds) {
    Map<String, Crd> byName = new LinkedHashMap<>();
    crds.forEach(crd -> byName.put(crd.name(), crd));
    return List.copyOf(byName.values());
  }

  private static List<ChartChange> subcharts(String name, Sides<Content> contents) {
    Sides<List<Content>> subs = contents.map(Content::subcharts);
    List<ChartChange> changes = new ArrayList<>();
    for (Sides<Content> pair : Pairs.by(list(subs.was()), list(subs.now()), ChartPairs::label)) {
      ChartChange change = subchart(name, pair);
      if (tells(change)) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static ChartChange subchart(String around, Sides<Content> pair) {
    String name = around + "/" + pair.now().or(pair::was).map(ChartPairs::label).orElseThrow();
    Inner inner = inner(name, pair);
    return new ChartChange(
        name,
        pair.map(chart -> facts("", 0, Optional.of(chart.meta()))),
        pair.was().isPresent() && inner.equals(Inner.SAME),
        inner.defaults(),
        inner.members(),
        inner.crds(),
        new Sides<>(Optional.empty(), Optional.empty()),
        inner.subcharts());
  }

  private static boolean tells(ChartChange change) {
    return !change.facts().isSame()
        || !change.copies().isSame()
        || !change.sameBytes()
        || !change.subcharts().isEmpty();
  }

  private static <T> List<T> list(Optional<List<T>> side) {
    return side.orElse(List.of());
  }
}
