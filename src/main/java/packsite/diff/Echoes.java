package packsite.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import packsite.compare.Changes;
import packsite.compare.FileChange;
import packsite.compare.ManifestChange;
import packsite.compare.tree.KeyChange;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyPath;
import packsite.model.Logo;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.model.PackJson;
import packsite.text.Node.Scalar;

/** What pack.json and the list of files would only tell again, for a section above does. */
final class Echoes {
  private static final KeyPath VERSION = KeyPath.of("version");

  private final Changes changes;
  private final Set<KeyPath> keys = new HashSet<>();
  private final Set<String> files = new HashSet<>();

  /**
   * Of a pair of packs.
   *
   * @param charts true where anything is told of charts
   * @param manifests true where anything is told of manifests
   */
  Echoes(Changes changes, boolean charts, boolean manifests) {
    this.changes = changes;
    add(charts, KeyPath.of("charts"));
    add(manifests, KeyPath.of("kubeManifests"));
    add(!changes.constraints().dependencies().isEmpty(), KeyPath.of("constraints", "dependencies"));
    add(!changes.constraints().resources().isEmpty(), KeyPath.of("constraints", "resources"));
    add(!changes.packJson().isEmpty(), "pack.json");
    add(!changes.values().isEmpty(), "values.yaml");
    add(!changes.presets().isEmpty(), "presets.yaml");
    add(!changes.form().isEmpty(), "schema.yaml");
    add(!changes.readme().sameText(), "README.md");
    for (Pack pack : List.of(changes.was(), changes.now())) {
      pack.logo().map(Logo::name).ifPresent(name -> add(!changes.logo().isSame(), name));
      pack.json().charts().stream()
          .map(Scalar::value)
          .map(PackJson::plainPath)
          .forEach(name -> add(charts, name));
    }
    changes.manifests().stream()
        .map(ManifestChange::path)
        .flatMap(path -> Stream.concat(path.was().stream(), path.now().stream()))
        .forEach(files::add);
  }

  private void add(boolean told, KeyPath key) {
    if (told) {
      keys.add(key);
    }
  }

  private void add(boolean told, String file) {
    if (told) {
      files.add(file);
    }
  }

  boolean isTold(KeyChange change) {
    return isTitle(change)
        || keys.stream()
            .filter(key -> change.path().startsWith(key))
            .anyMatch(key -> !(change instanceof Moved moved) || moved.before().startsWith(key));
  }

  /** The version, which stands above all. */
  boolean isTitle(KeyChange change) {
    return change instanceof Changed
        && change.path().equals(VERSION)
        && !Telling.version(changes.was()).equals(Telling.version(changes.now()));
  }

  /** Nothing else tells what kind of file it is. */
  boolean isTold(FileChange change) {
    boolean otherKind =
        change.file().map(PackFile::executable).isChanged()
            || change.file().map(PackFile::link).isChanged();
    return !otherKind && files.contains(change.path());
  }
}
