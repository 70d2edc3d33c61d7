package packsite.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.compare.Changes;
import packsite.compare.Gap;
import packsite.compare.Identity;
import packsite.compare.LogoChange;
import packsite.compare.Packaging;
import packsite.compare.ReadmeChange;
import packsite.compare.Sides;
import packsite.compare.UpgradePath;
import packsite.diff.TextHunks.Hunks;
import packsite.model.Logo;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.text.JsonWriter;
import packsite.text.Node.Scalar;

/** Changes for programs; docs/schemas/diff.schema.json describes it. */
public final class DiffJson {
  private static final String FORMAT = "packsite-diff/1";

  private final JsonWriter json;

  private DiffJson(JsonWriter json) {
    this.json = json;
  }

  /**
   * One comparison, and the texts below it where they are wanted.
   *
   * @param path the way from one to the other, where that has several steps
   */
  public record Item(Changes changes, Optional<UpgradePath> path, Optional<List<Hunks>> texts) {
    public static Item of(Changes changes) {
      return new Item(changes, Optional.empty(), Optional.empty());
    }
  }

  public static JsonWriter of(List<Item> items, String version) {
    JsonWriter json = new JsonWriter();
    return json.object(
        () -> {
          json.member("format", FORMAT);
          tool(json, version);
          json.name("diffs").array(() -> items.forEach(item -> new DiffJson(json).item(item)));
        });
  }

  static void tool(JsonWriter json, String version) {
    json.name("tool").object(() -> json.member("name", "packsite").member("version", version));
  }

  private void item(Item item) {
    Changes changes = item.changes();
    Secrecy secrecy = Secrecy.of(List.of(changes.was(), changes.now()));
    json.object(
        () -> {
          pack("was", changes.was());
          pack("now", changes.now());
          json.member("step", label(changes.step()));
          item.path().ifPresent(this::versions);
          json.member("differs", changes.differ());
          identity(changes.identity(), secrecy);
          packaging(changes.packaging());
          consequences(changes, secrecy);
          TreeJson trees = new TreeJson(json, secrecy);
          json.name("packJson");
          trees.tree(changes.packJson());
          json.name("values");
          trees.tree(changes.values());
          new PartJson(json, trees, new TreeJson(json, secrecy.ofSecret())).parts(changes);
          readme(changes.readme());
          logo(changes.logo());
          files(changes);
          json.name("gaps").array(() -> changes.gaps().forEach(this::gap));
          item.texts().ifPresent(this::texts);
        });
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void pack(String name, Pack pack) {
    json.name(name);
    pack(json, pack);
  }

  static void pack(JsonWriter json, Pack pack) {
    json.object(
        () -> {
          json.member("name", pack.json().name().map(Scalar::value));
          json.member("version", pack.json().version().map(Scalar::value));
          json.member("path", pack.dir());
        });
  }

  private void versions(UpgradePath path) {
    json.name("versions").array(() -> path.versions().forEach(pack -> pack(json, pack)));
  }

  static void sides(JsonWriter json, String name, Sides<String> sides) {
    json.name(name).object(() -> json.member("was", sides.was()).member("now", sides.now()));
  }

  private void identity(Identity identity, Secrecy secrecy) {
    json.name("identity")
        .object(
            () -> {
              json.member("newPack", identity.isNewPack());
              sides(json, "name", identity.name());
              sides(json, "displayName", identity.displayName());
              sides(json, "layer", identity.layer());
              sides(json, "addonType", identity.addonType());
              json.name("annotations")
                  .object(
                      () ->
                          identity
                              .annotations()
                              .forEach(
                                  (key, both) ->
                                      sides(
                                          json, key, both.map(text -> secrecy.shown(key, text)))));
            });
  }

  private void packaging(Packaging packaging) {
    json.name("packaging")
        .object(
            () -> {
              json.member("was", packaging.was().stream().sorted().map(DiffJson::label).toList());
              json.member("now", packaging.now().stream().sorted().map(DiffJson::label).toList());
            });
  }

  private void consequences(Changes changes, Secrecy secrecy) {
    Foresight foresight = new Foresight(new Quote(secrecy));
    ConsequenceJson each = new ConsequenceJson(json, secrecy);
    json.name("consequences")
        .array(
            () -> changes.consequences().forEach(one -> each.consequence(one, foresight.of(one))));
  }

  private void readme(ReadmeChange readme) {
    json.name("readme")
        .object(
            () -> {
              numbers("lines", readme.lines().map(Integer::longValue));
              json.member("sameText", readme.sameText());
              json.name("sections")
                  .array(
                      () ->
                          readme
                              .sections()
                              .forEach(
                                  section ->
                                      json.object(
                                          () -> {
                                            json.member("heading", section.heading());
                                            numbers(
                                                "lines", section.lines().map(Integer::longValue));
                                            json.member("added", section.added());
                                            json.member("removed", section.removed());
                                          })));
            });
  }

  private void numbers(String name, Sides<Long> sides) {
    numbers(json, name, sides);
  }

  static void numbers(JsonWriter json, String name, Sides<Long> sides) {
    json.name(name)
        .object(
            () -> {
              number(json, "was", sides.was());
              number(json, "now", sides.now());
            });
  }

  private static void number(JsonWriter json, String name, Optional<Long> number) {
    json.name(name);
    number.ifPresentOrElse(json::value, json::nothing);
  }

  private void logo(LogoChange change) {
    json.name("logo")
        .object(
            () -> {
              json.member("same", change.isSame());
              json.name("was");
              logo(change.logo().was());
              json.name("now");
              logo(change.logo().now());
            });
  }

  private void logo(Optional<Logo> logo) {
    if (logo.isEmpty()) {
      json.nothing();
      return;
    }
    Logo it = logo.get();
    json.object(
        () -> {
          json.member("name", it.name()).member("format", it.format().label());
          json.member("width", it.width()).member("height", it.height());
          json.member("bytes", it.bytes()).member("sha256", it.sha256());
        });
  }

  private void files(Changes changes) {
    json.name("files")
        .array(
            () ->
                changes
                    .files()
                    .forEach(
                        file ->
                            json.object(
                                () -> {
                                  json.member("path", file.path());
                                  json.name("was");
                                  file(file.file().was());
                                  json.name("now");
                                  file(file.file().now());
                                })));
  }

  private void file(Optional<PackFile> file) {
    if (file.isEmpty()) {
      json.nothing();
      return;
    }
    PackFile it = file.get();
    json.object(
        () -> {
          json.member("size", it.size());
          json.member("executable", it.executable());
          json.member("link", it.link());
        });
  }

  private void gap(Gap gap) {
    gap(json, gap);
  }

  static void gap(JsonWriter json, Gap gap) {
    json.object(
        () -> {
          json.member("side", gap.old() ? "was" : "now");
          json.member("path", gap.path());
          json.member("reason", gap.reason());
          json.name("line");
          gap.place().ifPresentOrElse(place -> json.value(place.line()), json::nothing);
          json.name("column");
          gap.place().ifPresentOrElse(place -> json.value(place.column()), json::nothing);
        });
  }

  private void texts(List<Hunks> texts) {
    json.name("texts")
        .array(
            () ->
                texts.forEach(
                    hunks ->
                        json.object(
                            () -> {
                              json.member("path", hunks.name());
                              json.member("lines", hunks.lines());
                              json.member("remark", hunks.remark());
                            })));
  }
}
