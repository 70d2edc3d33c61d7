package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import packsite.compare.ConstraintChanges;
import packsite.compare.FieldChange;
import packsite.compare.FileChange;
import packsite.compare.ImageChanges;
import packsite.compare.ImageChanges.ImageChange;
import packsite.compare.ImageChanges.Kind;
import packsite.compare.ManifestChange;
import packsite.compare.ManifestChange.ObjectChange;
import packsite.compare.PresetChange;
import packsite.compare.ReadmeChange.SectionChange;
import packsite.compare.Sides;
import packsite.diff.Account.Group;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.model.FormSchema.Field;
import packsite.model.ImageRef;
import packsite.model.ImageRef.Part;
import packsite.model.PackFile;
import packsite.text.Node.Scalar;

/** What differs in the parts of a pack, beside its values, as rows. */
final class PartRows {
  private final KeyRows keys;
  private final KeyRows secretKeys;

  /**
   * Of a pair of packs.
   *
   * @param secretKeys for objects of Kubernetes that hold credentials
   */
  PartRows(KeyRows keys, KeyRows secretKeys) {
    this.keys = keys;
    this.secretKeys = secretKeys;
  }

  Section images(ImageChanges images) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("image", images.declared().stream().map(i -> image(i, "")).toList()));
    List<String> declared = images.declared().stream().map(PartRows::key).toList();
    groups.add(
        new Group(
            "image in use",
            images.used().stream()
                .filter(image -> !declared.contains(key(image)))
                .map(image -> image(image, "in use"))
                .toList()));
    int moved = images.declared().size();
    int used = groups.get(1).rows().size();
    String tally =
        moved > 0
            ? Counts.of(moved, "image") + (used > 0 ? " · " + used + " more in use" : "")
            : used + " in use, none declared";
    return new Section("Images", tally, groups);
  }

  private static String key(ImageChange image) {
    return image.kind() + " " + image.image().map(ImageRef::normalised);
  }

  private static Row image(ImageChange change, String note) {
    Sides<ImageRef> image = change.image();
    return switch (change.kind()) {
      case ADDED -> Row.noted(Mark.ADDED, change.ref().text(), note);
      case REMOVED -> Row.noted(Mark.REMOVED, change.ref().text(), note);
      case MOVED ->
          new Row(
              Mark.MOVED,
              image.was().map(ImageRef::text).orElse(""),
              image.now().map(ImageRef::text).orElse(""),
              "",
              "",
              note);
      case TAG, DIGEST ->
          new Row(
              Mark.CHANGED,
              change.ref().name().text(),
              "",
              image.was().map(ref -> version(ref, change.kind())).orElse(""),
              image.now().map(ref -> version(ref, change.kind())).orElse(""),
              note);
    };
  }

  private static String version(ImageRef ref, Kind kind) {
    String tag = ref.tag().map(Part::text).orElse("");
    String digest = ref.digest().map(part -> "@" + part.text()).orElse("");
    String shown = kind == Kind.DIGEST ? tag + digest : tag.isEmpty() ? digest : tag;
    return shown.isEmpty() ? "(no tag)" : shown;
  }

  static void fact(List<Row> rows, String name, Sides<String> sides) {
    if (!sides.isSame()) {
      rows.add(Row.changed(name, sides.was().orElse(""), sides.now().orElse("")));
    }
  }

  static Row size(String name, Sides<Long> size) {
    return Row.changed(
        name,
        size.was().map(bytes -> Counts.of(bytes, "byte")).orElse(""),
        size.now().map(bytes -> Counts.of(bytes, "byte")).orElse(""));
  }

  static Row prefixed(String prefix, Row row) {
    String to = row.to().isEmpty() ? "" : prefix + row.to();
    return new Row(row.mark(), prefix + row.name(), to, row.was(), row.now(), row.note());
  }

  List<Group> manifest(ManifestChange manifest) {
    List<Group> groups = new ArrayList<>();
    Sides<String> path = manifest.path();
    if (!path.isSame()) {
      Row row =
          path.isChanged()
              ? new Row(Mark.MOVED, path.was().orElse(""), path.now().orElse(""), "", "", "")
              : Row.noted(
                  path.isAdded() ? Mark.ADDED : Mark.REMOVED,
                  path.now().or(path::was).orElse(manifest.name()),
                  "");
      groups.add(new Group("manifest", List.of(row)));
    }
    List<Row> heads = new ArrayList<>();
    for (ObjectChange object : manifest.objects()) {
      String name = manifest.name() + ": " + object.id();
      if (object.place().isChanged()) {
        boolean secret = object.id().kind().equals("Secret");
        List<Row> rows = (secret ? secretKeys : keys).rows(object.changes());
        groups.add(
            new Group(
                "change of " + object.id(),
                rows.stream().map(row -> prefixed(name + " ", row)).toList()));
      } else {
        heads.add(Row.noted(object.place().isAdded() ? Mark.ADDED : Mark.REMOVED, name, ""));
      }
    }
    if (manifest.objects().isEmpty() && !manifest.sameText() && path.isSame()) {
      heads.add(Row.noted(Mark.CHANGED, manifest.name(), "other text"));
    }
    groups.add(new Group("object of " + manifest.name(), heads));
    return groups;
  }

  Section presets(List<PresetChange> presets) {
    List<Group> groups = new ArrayList<>();
    for (PresetChange preset : presets) {
      groups.add(preset(preset));
    }
    return new Section("Presets", Counts.of(presets.size(), "preset"), groups);
  }

  private Group preset(PresetChange preset) {
    String name = preset.group() + ":" + preset.name();
    String shown = preset.displayName().now().or(preset.displayName()::was).orElse("");
    if (!preset.preset().isChanged()
        && (preset.preset().isAdded() || preset.preset().isRemoved())) {
      Mark mark = preset.preset().isAdded() ? Mark.ADDED : Mark.REMOVED;
      return new Group("preset", List.of(Row.noted(mark, name, shown)));
    }
    List<Row> rows = new ArrayList<>();
    fact(rows, name + " displayName", preset.displayName());
    keys.rows(preset.add()).forEach(row -> rows.add(prefixed(name + " add: ", row)));
    preset
        .remove()
        .forEach(
            path ->
                rows.add(
                    Row.noted(
                        path.isAdded() ? Mark.ADDED : Mark.REMOVED,
                        name + " remove: " + path.now().or(path::was).orElse(""),
                        "")));
    if (rows.isEmpty()) {
      rows.add(Row.noted(Mark.CHANGED, name, "spelling only"));
    }
    return new Group("change of " + name, rows);
  }

  Section form(List<FieldChange> fields) {
    List<Row> rows =
        fields.stream()
            .map(
                field -> {
                  Sides<String> shown = field.field().map(Field::template).map(Scalar::value);
                  return Row.changed(field.path(), shown.was().orElse(""), shown.now().orElse(""));
                })
            .toList();
    return new Section("Form", Counts.of(rows.size(), "entry"), List.of(new Group("entry", rows)));
  }

  Section constraints(ConstraintChanges constraints) {
    List<Row> rows = new ArrayList<>();
    constraints
        .dependencies()
        .forEach(
            change -> {
              String name = change.packName().isEmpty() ? change.layer() : change.packName();
              Sides<String> shown = change.dependency().map(PartRows::dependency);
              rows.add(
                  shown.isSame()
                      ? Row.noted(Mark.CHANGED, name, "written otherwise")
                      : Row.changed(name, shown.was().orElse(""), shown.now().orElse("")));
            });
    constraints
        .resources()
        .forEach(
            change -> {
              Sides<String> shown = change.resource().map(PartRows::resource);
              rows.add(
                  shown.isSame()
                      ? Row.noted(Mark.CHANGED, change.type(), "counted otherwise")
                      : Row.changed(change.type(), shown.was().orElse(""), shown.now().orElse("")));
            });
    return new Section(
        "Constraints", Counts.of(rows.size(), "demand"), List.of(new Group("demand", rows)));
  }

  private static String dependency(Dependency dependency) {
    String type = dependency.type().map(Scalar::value).orElse("any");
    String min = dependency.minVersion().map(Scalar::value).orElse("");
    String max = dependency.maxVersion().map(Scalar::value).orElse("");
    return type + (min.isEmpty() ? "" : " >= " + min) + (max.isEmpty() ? "" : " <= " + max);
  }

  private static String resource(Resource resource) {
    String limit = resource.minLimit().map(Scalar::value).map(v -> ">= " + v).orElse("no limit");
    String parts =
        resource.components().stream()
            .map(part -> part.resourceRequestParamRef().map(Scalar::value).orElse("a component"))
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? limit : limit + " by " + parts;
  }

  static Row readme(SectionChange section) {
    String heading = section.heading().isEmpty() ? "(before the first heading)" : section.heading();
    Sides<Integer> lines = section.lines();
    if (lines.isAdded() || lines.isRemoved()) {
      int count = lines.now().or(lines::was).orElse(0);
      return Row.noted(
          lines.isAdded() ? Mark.ADDED : Mark.REMOVED, heading, Counts.of(count, "line"));
    }
    return Row.noted(
        Mark.CHANGED, heading, "+" + section.added() + " −" + section.removed() + " lines");
  }

  /**
   * Files that no other section speaks of; those of an unpacked chart are counted.
   *
   * @param echoes those that others speak of
   */
  Section files(List<FileChange> files, Echoes echoes) {
    List<Row> rows = new ArrayList<>();
    Map<String, Set<String>> copies = new TreeMap<>();
    for (FileChange file : files) {
      Optional<String> copy = copy(file.path());
      if (copy.isPresent()) {
        copies.computeIfAbsent(copy.get(), dir -> new TreeSet<>()).add(file.path());
      } else if (!echoes.isTold(file)) {
        rows.add(file(file));
      }
    }
    copies.forEach(
        (dir, paths) ->
            rows.add(
                Row.noted(
                    Mark.CHANGED,
                    dir,
                    Counts.of(paths.size(), "file") + " of the copy beside the archive")));
    return new Section("Files", Counts.of(rows.size(), "file"), List.of(new Group("file", rows)));
  }

  /** The folder of an unpacked chart that a file is in. */
  private static Optional<String> copy(String path) {
    int end = path.startsWith("charts/") ? path.indexOf('/', "charts/".length()) : -1;
    return end < 0 ? Optional.empty() : Optional.of(path.substring(0, end + 1));
  }

  private static Row file(FileChange change) {
    Sides<PackFile> file = change.file();
    Sides<Boolean> executable = file.map(PackFile::executable);
    if (executable.isChanged()) {
      boolean now = executable.now().orElse(false);
      return Row.noted(Mark.CHANGED, change.path(), now ? "executable now" : "not executable now");
    }
    Sides<Boolean> link = file.map(PackFile::link);
    if (link.isChanged()) {
      return Row.noted(
          Mark.CHANGED, change.path(), link.now().orElse(false) ? "a link now" : "no link now");
    }
    return size(change.path(), file.map(PackFile::size));
  }
}
