package packsite.oci;

import java.util.List;
import packsite.text.JsonWriter;

/** The index of an OCI layout: which manifests it has, and what they are called there. */
final class LayoutIndex {
  /** {@code NAME-VERSION}: every client can address that, unlike a whole reference. */
  private static final String NAME = "org.opencontainers.image.ref.name";

  private LayoutIndex() {}

  static List<byte[]> of(PushPlan plan) {
    JsonWriter json = new JsonWriter();
    json.object(
        () -> {
          json.member("schemaVersion", 2);
          json.member("mediaType", "application/vnd.oci.image.index.v1+json");
          json.name("manifests")
              .array(
                  () ->
                      plan.artifacts().stream()
                          .forEach(
                              artifact ->
                                  json.object(() -> manifest(artifact, plan.target(), json))));
        });
    return json.utf8();
  }

  private static void manifest(Artifact artifact, Target target, JsonWriter json) {
    Descriptor descriptor = artifact.manifest().descriptor();
    json.member("mediaType", descriptor.mediaType());
    json.member("digest", descriptor.digest());
    json.member("size", descriptor.size());
    json.name("annotations")
        .object(
            () -> {
              json.member(NAME, artifact.label());
              json.member("io.packsite.reference", reference(artifact, target));
            });
  }

  /** As far as it is known; what stands for the unknown elsewhere is of no use to a client. */
  private static String reference(Artifact artifact, Target target) {
    return target.host().isPresent()
        ? target.reference(artifact)
        : Target.BASE_PATH + "/" + artifact.name() + ":" + artifact.version();
  }
}
