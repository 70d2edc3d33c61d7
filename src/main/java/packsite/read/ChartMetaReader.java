package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Chart.Dependency;
import packsite.model.Chart.Import;
import packsite.model.Chart.Meta;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.YamlFile;

/** Chart.yaml to its typed view. */
final class ChartMetaReader {
  private static final String EXPORTS = "exports.";

  private ChartMetaReader() {}

  /**
   * Of Chart.yaml and, for the first format, requirements.yaml.
   *
   * @param requirements where dependencies stood before Chart.yaml took them in
   */
  static Meta read(YamlFile chart, Optional<YamlFile> requirements) {
    Mapping root = chart.mapping().orElseGet(() -> Mapping.empty(chart.source()));
    List<Dependency> dependencies =
        new ArrayList<>(Fields.each(root, "dependencies", ChartMetaReader::dependency));
    requirements
        .flatMap(YamlFile::mapping)
        .map(map -> Fields.each(map, "dependencies", ChartMetaReader::dependency))
        .ifPresent(dependencies::addAll);
    return new Meta(
        chart,
        Fields.scalar(root, "apiVersion"),
        Fields.scalar(root, "name"),
        Fields.scalar(root, "version"),
        Fields.scalar(root, "appVersion"),
        Fields.scalar(root, "description"),
        Fields.scalar(root, "type"),
        Fields.scalar(root, "kubeVersion"),
        root.scalar("deprecated").filter(flag -> flag.printed().equals("true")).isPresent(),
        dependencies);
  }

  private static Dependency dependency(Mapping map) {
    return new Dependency(
        map,
        Fields.scalar(map, "name"),
        Fields.scalar(map, "version"),
        Fields.scalar(map, "repository"),
        Fields.scalar(map, "alias"),
        Fields.text(map, "condition"),
        Fields.texts(map, "tags"),
        Fields.items(map, "import-values").stream()
            .flatMap(item -> imported(item).stream())
            .toList());
  }

  /** A name stands for what the child exports under it; a pair says both ends. */
  private static Optional<Import> imported(Node item) {
    if (item.resolved() instanceof Scalar name && !name.isNull()) {
      return Optional.of(new Import(EXPORTS + name.value(), "."));
    }
    return item.asMapping()
        .flatMap(
            map ->
                Fields.scalar(map, "child")
                    .flatMap(
                        child ->
                            Fields.scalar(map, "parent")
                                .map(parent -> new Import(child.value(), parent.value()))));
  }
}
