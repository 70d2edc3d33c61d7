package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import packsite.compare.Changes;
import packsite.compare.Gap;
import packsite.compare.LogoChange;
import packsite.compare.ManifestChange;
import packsite.compare.ReadmeChange;
import packsite.compare.Sides;
import packsite.compare.UpgradePath;
import packsite.compare.tree.KeyChange;
import packsite.compare.tree.TreeChanges;
import packsite.compare.tree.Wording;
import packsite.diff.Account.Group;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;
import packsite.model.Logo;
import packsite.model.Pack;
import packsite.model.Version;
import packsite.text.Node.Scalar;

/** Makes of changes what people are told, in the order in which it matters to them. */
public final class Telling {
  private final Changes changes;
  private final KeyRows keys;
  private final Foresight foresight;
  private final PartRows parts;
  private final Unseen unseen;
  private final List<String> same = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private Telling(Changes changes, Secrecy secrecy) {
    this.changes = changes;
    this.unseen = new Unseen(changes.gaps());
    Quote quote = new Quote(secrecy);
    this.keys = new KeyRows(quote);
    this.foresight = new Foresight(quote);
    this.parts = new PartRows(keys, new KeyRows(new Quote(secrecy.ofSecret())));
  }

  /** Of one step. */
  public static Account of(Changes changes) {
    return new Telling(changes, secrecy(changes)).account(List.of());
  }

  /** The same for readers who have the files themselves: nothing is masked. */
  public static Account asWritten(Changes changes) {
    return new Telling(changes, Secrecy.NONE).account(List.of());
  }

  private static Secrecy secrecy(Changes changes) {
    return Secrecy.of(List.of(changes.was(), changes.now()));
  }

  static Account of(UpgradePath path) {
    List<String> way =
        path.versions().size() < 3
            ? List.of()
            : path.versions().stream().map(pack -> pack.version().text()).toList();
    return new Telling(path.whole(), secrecy(path.whole())).account(way);
  }

  private Account account(List<String> way) {
    section("keys", values());
    section("images", parts.images(changes.images()));
    ToldDefaults told = new ToldDefaults(changes.values().changes());
    Section charts = new ChartRows(keys, told).charts(changes.charts());
    section("charts", charts);
    Section manifests = manifests();
    section("manifests", manifests);
    section("presets", parts.presets(changes.presets()));
    section("form", parts.form(changes.form()));
    section("constraints", parts.constraints(changes.constraints()));
    rest(new Echoes(changes, !charts.isEmpty(), !manifests.isEmpty()));
    return new Account(
        title(changes),
        way,
        changes.consequences().stream().map(foresight::of).toList(),
        sections,
        wording(),
        same,
        changes.gaps().stream().map(Telling::gap).toList());
  }

  /** {@code orbit 2.3.0 → 2.3.1 (patch)}. */
  static String title(Changes changes) {
    Pack was = changes.was();
    Pack now = changes.now();
    boolean renamed = !was.label().equals(now.label());
    String after = version(now);
    return was.label()
        + blank(version(was))
        + " → "
        + (renamed ? now.label() + blank(after) : after.isEmpty() ? now.label() : after)
        + " ("
        + step(changes)
        + ")";
  }

  private static String blank(String version) {
    return version.isEmpty() ? "" : " " + version;
  }

  static String version(Pack pack) {
    return pack.json().version().map(Scalar::value).orElse("");
  }

  /** How large a step it is, in a word or a few. */
  public static String step(Changes changes) {
    if (changes.was().json().name().isEmpty() != changes.now().json().name().isEmpty()) {
      return "one of them without a readable name";
    }
    if (!changes.was().label().equals(changes.now().label())) {
      return "another name";
    }
    Version.Step step = changes.step();
    return switch (step) {
      case SAME -> "the same version";
      case PRERELEASE -> "pre-release";
      case OTHER -> "versions without an order";
      default -> step.name().toLowerCase(Locale.ROOT);
    };
  }

  /** The list of images is told better elsewhere, where that has anything to tell of it. */
  private Section values() {
    boolean images = !changes.images().declared().isEmpty();
    return keys.section(
        "Keys",
        changes.values().changes().stream()
            .filter(key -> !(images && KeyRows.isOfImages(key)))
            .toList());
  }

  /**
   * What other sections may have told already; the version stands alone only where nothing does.
   */
  private void rest(Echoes echoes) {
    Section readme = readme();
    Section logo = logo();
    Section files = parts.files(changes.files(), echoes);
    Section json = packJson(echoes::isTold);
    boolean titled = changes.packJson().changes().stream().anyMatch(echoes::isTitle);
    boolean alone =
        sections.isEmpty() && Stream.of(json, readme, logo, files).allMatch(Section::isEmpty);
    if (!titled || !json.isEmpty()) {
      section("pack.json", json);
    } else if (alone) {
      section("pack.json", packJson(change -> !echoes.isTitle(change)));
    }
    section("README", readme);
    section("logo", logo);
    section("files", files);
  }

  private Section packJson(Predicate<KeyChange> hidden) {
    List<KeyChange> shown =
        KeyRows.single(changes.packJson().changes()).stream().filter(hidden.negate()).toList();
    List<Group> groups = keys.groups(shown);
    long count = groups.stream().mapToLong(group -> group.rows().size()).sum();
    return new Section("pack.json", Counts.of(count, "key"), groups);
  }

  private void section(String name, Section section) {
    if (section.isEmpty() && !unseen.hides(name)) {
      same.add(name);
    } else if (!section.isEmpty()) {
      sections.add(section);
    }
  }

  private Section manifests() {
    List<Group> groups = new ArrayList<>();
    List<ManifestChange> all = changes.manifests();
    for (ManifestChange manifest : all) {
      groups.addAll(parts.manifest(manifest));
    }
    return new Section("Manifests", Counts.of(all.size(), "file"), groups);
  }

  private Section readme() {
    ReadmeChange readme = changes.readme();
    Sides<Integer> lines = readme.lines();
    List<Row> rows = new ArrayList<>();
    if (lines.isAdded() || lines.isRemoved()) {
      Mark mark = lines.isAdded() ? Mark.ADDED : Mark.REMOVED;
      int count = lines.now().or(lines::was).orElse(0);
      rows.add(Row.noted(mark, "README.md", Counts.of(count, "line")));
    } else {
      readme.sections().forEach(section -> rows.add(PartRows.readme(section)));
      if (rows.isEmpty() && !readme.sameText() && lines.was().isPresent()) {
        rows.add(Row.noted(Mark.CHANGED, "README.md", "only spaces or line ends"));
      }
    }
    String tally = Counts.of(rows.size(), "section");
    return new Section("README", tally, List.of(new Group("section", rows)));
  }

  private Section logo() {
    LogoChange change = changes.logo();
    if (change.isSame()) {
      return new Section("Logo", "", List.of());
    }
    Sides<String> shown = change.logo().map(Telling::logo);
    String name = change.logo().now().or(change.logo()::was).map(Logo::name).orElse("logo");
    Row row = Row.changed(name, shown.was().orElse(""), shown.now().orElse(""));
    boolean looksSame = row.was().equals(row.now());
    Row told = looksSame ? Row.noted(Mark.CHANGED, name, row.now() + ", other bytes") : row;
    return new Section("Logo", told.mark().label(), List.of(new Group("logo", List.of(told))));
  }

  private static String logo(Logo logo) {
    String size = logo.width() > 0 ? " " + logo.width() + "×" + logo.height() : "";
    return logo.format().label() + size + ", " + Counts.of(logo.bytes(), "byte");
  }

  private String wording() {
    int comments = 0;
    int spelling = 0;
    int order = 0;
    List<Wording> all =
        Stream.concat(
                Stream.of(changes.packJson(), changes.values()).map(TreeChanges::wording),
                changes.manifests().stream()
                    .flatMap(manifest -> manifest.objects().stream())
                    .map(object -> object.changes().wording()))
            .toList();
    for (Wording wording : all) {
      comments += Math.max(wording.commentLines(), wording.comments().isEmpty() ? 0 : 1);
      spelling += wording.spelling().size();
      order += wording.order().size();
    }
    List<String> said = new ArrayList<>();
    add(said, comments, "comment line");
    add(said, spelling, "spelling");
    add(said, order, "order");
    return String.join(", ", said).replaceAll("orders?$", "$0 of keys");
  }

  private static void add(List<String> said, int count, String noun) {
    if (count > 0) {
      said.add(Counts.of(count, noun));
    }
  }

  private static String gap(Gap gap) {
    String place = gap.place().map(at -> ":" + at).orElse("");
    return (gap.old() ? "old " : "new ") + gap.path() + place + ": " + gap.reason();
  }
}
