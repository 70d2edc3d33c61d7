package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Chart;
import packsite.model.FormSchema;
import packsite.model.Logo;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.PackHistory;
import packsite.model.PackJson;
import packsite.model.Presets;
import packsite.model.Problem;
import packsite.model.UsedImage;
import packsite.model.Values;
import packsite.text.Fault;
import packsite.text.Json;
import packsite.text.Markdown;
import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/** Assembles one pack from its folder. */
final class PackReader {
  private final PackFolder folder;
  private final Logos logos;
  private final List<Problem> problems;
  private final List<UsedImage> images = new ArrayList<>();

  /** False where a fault hides what the pack sets, so that defaults prove nothing. */
  private boolean valuesAreKnown = true;

  private PackReader(PackFolder folder, Logos logos) {
    this.folder = folder;
    this.logos = logos;
    this.problems = folder.problems();
  }

  static Pack read(Tree tree, String dir, Logos logos) throws TreeException {
    return read(new PackFolder(tree, dir, new ArrayList<>()), logos);
  }

  static Pack read(PackFolder folder, Logos logos) {
    return new PackReader(folder, logos).pack();
  }

  private Pack pack() {
    EntryNames.check(folder);
    PackJson json = packJson();
    Values values = values();
    Optional<Presets> presets = yaml("presets.yaml").map(PresetsReader::read);
    presets.ifPresent(this::noteFaults);
    presets.flatMap(all -> all.file().mapping()).ifPresent(new Shapes(problems)::presets);
    Optional<FormSchema> form =
        yaml("schema.yaml").map(file -> FormSchemaReader.read(file, problems));
    Payload payload = new Payload(folder);
    List<Chart> charts = charts(payload.items(json.charts()), values);
    List<Manifest> manifests = manifests(payload.items(json.kubeManifests()), values);
    payload.items(json.ansibleRoles());
    Optional<Markdown> readme = folder.text("README.md").map(Markdown::read);
    readme.ifPresent(text -> note(text.faults()));
    Optional<Logo> logo = logo();
    folder.suspects().others(folder);
    return new Pack(
        folder.dir(),
        json,
        values,
        presets,
        form,
        charts,
        manifests,
        readme,
        logo,
        valuesAreKnown ? images : images.stream().map(PackReader::unsettled).toList(),
        folder.files(),
        Optional.<PackHistory>empty(),
        folder.suspects().found(),
        problems.stream().distinct().toList());
  }

  private static UsedImage unsettled(UsedImage image) {
    return new UsedImage(
        Optional.empty(),
        Optional.empty(),
        "values.yaml cannot be read, and it may set another image",
        image.origin(),
        image.state(),
        image.owner(),
        image.where(),
        image.parts());
  }

  private PackJson packJson() {
    Optional<Source> source = folder.text(PackFinder.PACK_JSON, Limits.PACK_JSON);
    Source text = source.orElseGet(() -> Source.of(folder.path(PackFinder.PACK_JSON), ""));
    PackJson json = PackJsonReader.read(Json.read(text));
    if (source.isPresent()) {
      note(json.file().faults());
      json.file().root().filter(root -> root.asMapping().isEmpty()).ifPresent(this::notAnObject);
      json.file().mapping().ifPresent(new Shapes(problems)::packJson);
    }
    return json;
  }

  private void notAnObject(Node root) {
    problems.add(
        Problem.at(
            root.span(),
            Problem.Kind.SHAPE,
            "the file holds " + root.kindName() + ", not an object",
            "write the members of the pack between `{` and `}`"));
  }

  private Values values() {
    if (!folder.has("values.yaml")) {
      problems.add(
          Problem.in(
              folder.path("values.yaml"),
              Problem.Kind.MISSING_FILE,
              "no values.yaml",
              "an empty one will do where there is nothing to set"));
    }
    Optional<YamlFile> read = yaml("values.yaml");
    valuesAreKnown = read.map(YamlFile::isReadable).orElse(!folder.has("values.yaml"));
    YamlFile file = read.orElseGet(() -> Yaml.read(Source.of(folder.path("values.yaml"), "")));
    file.mapping().ifPresent(new Shapes(problems)::values);
    if (file.root().filter(node -> node.asMapping().isEmpty() && !node.isNull()).isPresent()) {
      String kind = file.root().orElseThrow().kindName();
      problems.add(
          Problem.at(
              file.root().orElseThrow().span(),
              Problem.Kind.SHAPE,
              "the file holds " + kind + ", not a mapping",
              "write `key: value` lines, or leave the file empty"));
    }
    return ValuesReader.read(file);
  }

  /** A YAML file of the pack that may be absent; what is wrong with it is noted. */
  private Optional<YamlFile> yaml(String name) {
    Optional<YamlFile> file = folder.text(name).map(Yaml::read);
    file.ifPresent(f -> note(f.faults()));
    file.filter(f -> f.documents().size() > 1).ifPresent(this::noteSecondDocument);
    return file;
  }

  private void noteSecondDocument(YamlFile file) {
    problems.add(
        Problem.at(
            file.documents().get(1).root().span(),
            Problem.Kind.SYNTAX,
            "a second document, of which nothing is read",
            "move it up into the first, or delete it"));
  }

  private void note(List<Fault> faults) {
    faults.forEach(fault -> problems.add(Problem.of(fault)));
  }

  private void noteFaults(Presets presets) {
    presets.all().forEach(preset -> preset.added().ifPresent(this::noteEmbedded));
  }

  private void noteEmbedded(YamlFile added) {
    for (Fault fault : added.faults()) {
      problems.add(
          fault.kind() == Fault.Kind.DUPLICATE_KEY
              ? Problem.of(fault)
              : Problem.at(fault.span(), Problem.Kind.EMBEDDED, fault.message(), fault.help()));
    }
  }

  private List<Chart> charts(List<Payload.Item> items, Values values) {
    List<Chart> charts = new ArrayList<>();
    for (Payload.Item item : items) {
      Optional<byte[]> bytes = folder.bytes(item.relative(), Limits.ARCHIVE);
      charts.add(bytes.map(tgz -> chart(item, tgz, values)).orElseGet(() -> unread(item)));
    }
    return charts;
  }

  /** A chart that is there and could not be read; a problem says why. */
  private Chart unread(Payload.Item item) {
    return new Chart(
        item.listed(), folder.path(item.relative()), 0, 0, Optional.empty(), Optional.empty());
  }

  private Chart chart(Payload.Item item, byte[] tgz, Values values) {
    String path = folder.path(item.relative());
    ChartCopies copies = new ChartCopies(folder, path);
    Optional<ChartReader.Opened> opened =
        folder.isLfsPointer(item.relative(), tgz)
            ? Optional.empty()
            : ChartReader.read(path, tgz, problems, copies, folder.suspects());
    Chart chart =
        new Chart(
            item.listed(),
            path,
            tgz.length,
            crc(tgz),
            opened.map(ChartReader.Opened::content),
            opened
                .flatMap(o -> o.content().meta().name())
                .flatMap(name -> copies.of(name.value())));
    opened.ifPresent(o -> images.addAll(ChartImages.of(o, values)));
    return chart;
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private List<Manifest> manifests(List<Payload.Item> items, Values values) {
    List<Manifest> manifests = new ArrayList<>();
    for (Payload.Item item : items) {
      folder
          .text(item.relative())
          .map(source -> ManifestReader.read(item.listed(), source))
          .ifPresent(
              opened -> {
                manifests.add(opened.manifest());
                problems.addAll(opened.problems());
                images.addAll(ManifestImages.of(opened, values));
              });
    }
    return manifests;
  }

  private Optional<Logo> logo() {
    return folder.has("logo.png")
        ? folder
            .bytes("logo.png", Limits.LOGO)
            .filter(bytes -> !folder.isLfsPointer("logo.png", bytes))
            .map(logos::read)
        : Optional.empty();
  }
}
