package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.compare.Consequence.KeysRenamed;
import packsite.compare.Consequence.Renamed;
import packsite.compare.OverrideCheck.Gone;
import packsite.compare.OverrideCheck.Known;
import packsite.compare.OverrideCheck.Open;
import packsite.compare.OverrideCheck.OtherType;
import packsite.compare.OverrideCheck.Read;
import packsite.compare.OverrideCheck.Redundant;
import packsite.compare.OverrideCheck.Unknown;
import packsite.compare.OverrideCheck.Verdict;
import packsite.compare.Reach.Answer;
import packsite.compare.tree.KeyPath;
import packsite.model.Pack;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Span;
import packsite.text.YamlFile;

/** Holds a user's values against a pack. */
public final class Overrides {
  private static final List<String> ROOTS = List.of("pack", "charts", "manifests");

  private final Surface surface;
  private final Optional<Surface> before;
  private final List<Renamed> renamed;
  private final NearestPath nearest;
  private final KeyPath prefix;
  private final List<OverrideCheck> found = new ArrayList<>();

  private Overrides(Pack pack, Optional<Pack> since, KeyPath prefix) {
    this.surface = Surface.of(pack);
    this.before = since.map(Surface::of);
    this.renamed =
        since.map(old -> Packs.compare(old, pack)).stream()
            .flatMap(changes -> changes.consequences().stream())
            .filter(KeysRenamed.class::isInstance)
            .flatMap(consequence -> ((KeysRenamed) consequence).keys().stream())
            .toList();
    this.nearest = new NearestPath(surface);
    this.prefix = prefix;
  }

  /**
   * What becomes of each value.
   *
   * @param user values.yaml as a profile has it, or plain values of the pack's only chart
   * @param since the pack that they were written for
   */
  public static OverrideReport check(YamlFile user, Pack pack, Optional<Pack> since) {
    Optional<Mapping> root = user.mapping();
    Optional<String> chart = plainChart(root, pack);
    KeyPath prefix = chart.map(name -> KeyPath.of("charts", name)).orElse(KeyPath.ROOT);
    Overrides overrides = new Overrides(pack, since, prefix);
    root.ifPresent(map -> overrides.into(map, KeyPath.ROOT));
    List<Gap> gaps =
        Stream.concat(
                user.faults().stream()
                    .map(
                        fault ->
                            new Gap(
                                false,
                                user.source().path(),
                                fault.message(),
                                Optional.of(fault.span()).map(Span::from))),
                Stream.concat(since.stream().flatMap(p -> Gaps.of(p, true)), Gaps.of(pack, false)))
            .toList();
    return new OverrideReport(pack, since, chart.isPresent(), overrides.found, gaps);
  }

  /** The chart that a file without the roots of a pack is for. */
  private static Optional<String> plainChart(Optional<Mapping> user, Pack pack) {
    Optional<Mapping> root = pack.values().root();
    boolean whole =
        user.stream()
            .flatMap(map -> map.effective().stream())
            .map(Entry::name)
            .anyMatch(n -> ROOTS.contains(n) || root.flatMap(r -> r.get(n)).isPresent());
    return whole || pack.charts().size() != 1
        ? Optional.empty()
        : pack.charts().get(0).content().map(ChartPairs::label);
  }

  private void into(Mapping map, KeyPath written) {
    for (Entry entry : map.effective()) {
      check(entry.value(), written.key(entry.name()));
    }
  }

  private void check(Node value, KeyPath written) {
    KeyPath path = join(written);
    Optional<Node> standard = surface.standard(path);
    Optional<Mapping> map = value.asMapping().filter(m -> !m.isEmpty());
    boolean mayEnter = standard.isEmpty() || standard.get().isNull();
    if (map.isPresent() && standard.flatMap(Node::asMapping).isPresent()) {
      into(map.get(), written);
    } else if (map.isPresent() && mayEnter && (isContainer(path) || leads(path) || isLeft(path))) {
      into(map.get(), written);
    } else {
      tell(value, written, path, standard);
    }
  }

  private KeyPath join(KeyPath written) {
    return Move.join(prefix, written);
  }

  /** {@code charts}, and what stands for a chart or manifest. */
  private boolean isContainer(KeyPath path) {
    return surface.parts().stream().anyMatch(part -> part.at().startsWith(path));
  }

  /** True where something below moved: the rest of it is to be told apart. */
  private boolean isLeft(KeyPath path) {
    return renamed.stream()
        .map(Renamed::before)
        .anyMatch(moved -> moved.startsWith(path) && !moved.equals(path));
  }

  private boolean leads(KeyPath path) {
    return surface.about(path) != Answer.NOBODY;
  }

  private void tell(Node value, KeyPath written, KeyPath path, Optional<Node> standard) {
    Optional<Node> old = before.flatMap(known -> known.standard(path));
    Sides<Node> sides = new Sides<>(old, standard);
    boolean differs =
        before.isPresent()
            && (old.isPresent() || standard.isPresent())
            && !(old.isPresent() && standard.isPresent() && Data.isSame(old.get(), standard.get()));
    Verdict verdict =
        standard
            .<Verdict>map(known -> held(value.resolved(), known.resolved(), path))
            .orElseGet(() -> without(path));
    found.add(
        new OverrideCheck(
            written, path, value, verdict, differs ? Optional.of(sides) : Optional.empty()));
  }

  private Verdict held(Node value, Node standard, KeyPath path) {
    if (surface.part(path).isEmpty() && !isContainer(path)) {
      return without(path); // The pack itself sets what nobody reads.
    }
    if (Data.isSame(value, standard)) {
      return new Redundant(standard);
    }
    return Data.isOtherKind(value, standard) ? new OtherType(standard) : new Known(standard);
  }

  private Verdict without(KeyPath path) {
    Answer answer = surface.about(path);
    if (answer != Answer.NOBODY) {
      return answer == Answer.OPEN ? new Open() : new Read();
    }
    Optional<KeyPath> to = renamed.stream().flatMap(r -> follow(r, path).stream()).findFirst();
    if (to.isPresent()) {
      return new OverrideCheck.Renamed(to.get());
    }
    boolean known =
        before
            .map(old -> old.about(path))
            .filter(old -> old == Answer.KNOWN || old == Answer.READ)
            .isPresent();
    return known ? new Gone() : new Unknown(nearest.to(path));
  }

  private static Optional<KeyPath> follow(Renamed renamed, KeyPath path) {
    return new Move(renamed.before(), renamed.after(), renamed.keys()).follow(path);
  }
}
