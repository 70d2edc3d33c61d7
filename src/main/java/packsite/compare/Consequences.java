package packsite.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.compare.Consequence.CloudsDropped;
import packsite.compare.Consequence.CrdsRemoved;
import packsite.compare.Consequence.DefaultsChanged;
import packsite.compare.Consequence.Downgrade;
import packsite.compare.Consequence.HigherMinimum;
import packsite.compare.Consequence.ImagesToMirror;
import packsite.compare.Consequence.KeysGone;
import packsite.compare.Consequence.KeysRenamed;
import packsite.compare.Consequence.KeysRetyped;
import packsite.compare.Consequence.LowerMaximum;
import packsite.compare.Consequence.MoreResources;
import packsite.compare.Consequence.NamespaceChanged;
import packsite.compare.Consequence.NewIdentity;
import packsite.compare.Consequence.NowRequired;
import packsite.compare.Consequence.PackagingSwitched;
import packsite.compare.Consequence.PresetsGone;
import packsite.compare.Consequence.Requirement;
import packsite.compare.Consequence.ValuesUnreached;
import packsite.model.Chart;
import packsite.model.CloudType;
import packsite.model.FormSchema.Field;
import packsite.model.FormSchema.Required;
import packsite.model.Pack;
import packsite.model.Version;
import packsite.text.DottedPath;

/** Tells what changes mean for people who run the old pack and take the new one. */
final class Consequences {
  /** All there are, in the order in which those of one weight are told. */
  static final List<Class<? extends Consequence>> KINDS =
      List.of(
          NewIdentity.class,
          PackagingSwitched.class,
          ValuesUnreached.class,
          KeysGone.class,
          KeysRenamed.class,
          KeysRetyped.class,
          NamespaceChanged.class,
          CrdsRemoved.class,
          CloudsDropped.class,
          PresetsGone.class,
          Downgrade.class,
          HigherMinimum.class,
          LowerMaximum.class,
          MoreResources.class,
          NowRequired.class,
          ImagesToMirror.class,
          DefaultsChanged.class);

  private static final Comparator<Consequence> GRAVEST_FIRST =
      Comparator.comparing(Consequence::weight)
          .thenComparing(consequence -> KINDS.indexOf(consequence.getClass()));

  private final Changes changes;
  private final List<Consequence> told = new ArrayList<>();

  private Consequences(Changes changes) {
    this.changes = changes;
  }

  static List<Consequence> of(Changes changes, List<Sides<Chart>> charts, List<Move> known) {
    Consequences consequences = new Consequences(changes);
    consequences.identity();
    consequences.namespace();
    consequences.downgrades();
    consequences.clouds();
    consequences.presets();
    consequences.required();
    consequences.images();
    consequences.told.addAll(UnreachedValues.of(changes, charts));
    consequences.told.addAll(KeyConsequences.of(changes, charts, known));
    consequences.told.addAll(DemandConsequences.of(changes));
    CrdConsequences.of(changes).ifPresent(consequences.told::add);
    return consequences.told.stream().sorted(GRAVEST_FIRST).toList();
  }

  private void identity() {
    boolean known = changes.identity().name().was().isPresent();
    if (known && changes.identity().name().now().isPresent() && changes.identity().isNewPack()) {
      told.add(new NewIdentity(changes.identity()));
    }
    if (changes.packaging().isSwitched()) {
      told.add(new PackagingSwitched(changes.packaging()));
    }
  }

  private void namespace() {
    boolean partly = Unread.of("values.yaml", changes.was(), changes.now()).isAny();
    Sides<String> namespace =
        Sides.of(changes.was(), changes.now())
            .flatMap(pack -> pack.values().packSetting("namespace"))
            .flatMap(scalar -> Optional.of(scalar.printed()).filter(text -> !text.isEmpty()));
    if (!partly && !namespace.isSame()) {
      told.add(new NamespaceChanged(namespace));
    }
  }

  private void downgrades() {
    if (changes.step() == Version.Step.DOWNGRADE) {
      Sides<String> versions =
          Sides.of(changes.was().version().text(), changes.now().version().text());
      told.add(new Downgrade(changes.now().label(), versions));
    } else {
      changes.charts().forEach(this::downgrades);
    }
  }

  private void downgrades(ChartChange chart) {
    Sides<String> versions = chart.facts().flatMap(ChartChange.Facts::version);
    boolean older =
        versions
            .was()
            .map(Version::of)
            .flatMap(was -> versions.now().map(now -> was.stepTo(Version.of(now))))
            .filter(step -> step == Version.Step.DOWNGRADE)
            .isPresent();
    if (older) {
      told.add(new Downgrade(chart.path(), versions));
    }
    chart.subcharts().forEach(this::downgrades);
  }

  private void clouds() {
    Set<String> was = clouds(changes.was());
    Set<String> now = clouds(changes.now());
    String all = CloudType.ALL.label();
    boolean partly = Unread.of("pack.json", changes.was(), changes.now()).isAny();
    if (was.isEmpty() || now.isEmpty() || now.contains(all) || partly) {
      return;
    }
    if (was.remove(all)) {
      was.addAll(CloudType.current());
      was.remove(all);
    }
    was.removeAll(now);
    if (!was.isEmpty()) {
      told.add(new CloudsDropped(List.copyOf(was)));
    }
  }

  private static Set<String> clouds(Pack pack) {
    Set<String> clouds = new LinkedHashSet<>();
    pack.json().cloudTypes().forEach(cloud -> clouds.add(cloud.value()));
    return clouds;
  }

  private void presets() {
    List<String> gone =
        changes.presets().stream()
            .filter(change -> change.preset().isRemoved())
            .map(change -> change.group() + ":" + change.name())
            .toList();
    if (!gone.isEmpty()) {
      told.add(new PresetsGone(gone));
    }
  }

  private void required() {
    List<Requirement> found = new ArrayList<>();
    for (FieldChange change : changes.form()) {
      if (isRequired(change.field().now()) && !isRequired(change.field().was())) {
        found.add(new Requirement(change.path(), hasDefault(change.path())));
      }
    }
    if (!found.isEmpty() && !changes.was().isPartlyRead("schema.yaml")) {
      found.sort(Comparator.comparing(Requirement::hasDefault));
      told.add(new NowRequired(found));
    }
  }

  private static boolean isRequired(Optional<Field> field) {
    return field.filter(known -> known.has(Required.class)).isPresent();
  }

  private boolean hasDefault(String path) {
    return changes
        .now()
        .values()
        .root()
        .map(root -> DottedPath.find(root, path))
        .filter(found -> !found.isEmpty() && found.stream().noneMatch(Data::isNothing))
        .isPresent();
  }

  private void images() {
    Set<String> known = new HashSet<>(ImageComparison.names(changes.was()));
    List<String> needed = new ArrayList<>(ImageComparison.names(changes.now()));
    needed.removeAll(known);
    if (!needed.isEmpty() && !hidesImages(changes.was())) {
      told.add(new ImagesToMirror(needed));
    }
  }

  /** What the old pack ran is not known in full: nobody can say what is new. */
  private static boolean hidesImages(Pack pack) {
    return pack.isPartlyRead("values.yaml") || Unread.isWorkload(pack);
  }
}
