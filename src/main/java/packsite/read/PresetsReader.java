package packsite.read;

import java.util.Optional;
import packsite.model.Presets;
import packsite.model.Presets.Preset;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/** presets.yaml to its typed view. */
final class PresetsReader {
  private PresetsReader() {}

  static Presets read(YamlFile file) {
    return new Presets(
        file,
        file.mapping().stream()
            .flatMap(root -> Fields.each(root, "presets", PresetsReader::preset).stream())
            .toList());
  }

  private static Preset preset(Mapping map) {
    Optional<Scalar> add = Fields.text(map, "add");
    return new Preset(
        map.span(),
        Fields.scalar(map, "name"),
        Fields.scalar(map, "displayName"),
        Fields.scalar(map, "group"),
        Fields.texts(map, "remove"),
        add,
        add.map(Yaml::readEmbedded));
  }
}
