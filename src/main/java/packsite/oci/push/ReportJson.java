package packsite.oci.push;

import java.util.List;
import packsite.oci.Target;
import packsite.text.JsonWriter;

/** What reports of registries have in common. */
final class ReportJson {
  private ReportJson() {}

  static void head(JsonWriter json, String kind, String version) {
    json.member("schemaVersion", 1).member("kind", kind);
    json.name("generator").object(() -> json.member("name", "packsite").member("version", version));
  }

  static void registry(JsonWriter json, Target target) {
    json.name("registry")
        .object(
            () -> {
              json.member("host", target.host());
              json.member("type", target.kind().word());
              json.member("project", target.project());
              json.member("basePath", Target.BASE_PATH);
              json.member("baseReference", target.reference(target.baseRepository()));
            });
  }

  static void differing(JsonWriter json, List<FileDifference> differing) {
    json.name("differing")
        .array(
            () ->
                differing.forEach(
                    file ->
                        json.object(
                            () ->
                                json.member("path", file.path())
                                    .member("kind", file.kind().word()))));
  }
}
