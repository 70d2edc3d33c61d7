package packsite.oci;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import packsite.text.JsonWriter;

/** A push plan for programs; docs/schemas/push-manifest.schema.json describes it. */
public final class PushManifestJson {
  static final String KIND = "packsite.push-manifest";
  static final String SHAPE = "oras-1.0.0";

  private final JsonWriter json = new JsonWriter();
  private final PushPlan plan;
  private final ShellCommands commands;

  /** Versions of one pack share a repository, which is made once. */
  private final Set<String> named = new HashSet<>();

  private PushManifestJson(PushPlan plan) {
    this.plan = plan;
    this.commands = new ShellCommands(plan.target());
  }

  /** The document in pieces of UTF-8. */
  public static List<byte[]> of(PushPlan plan) {
    PushManifestJson document = new PushManifestJson(plan);
    document.json.object(document::document);
    return document.json.utf8();
  }

  private void document() {
    json.member("schemaVersion", 1).member("kind", KIND);
    json.name("generator")
        .object(
            () ->
                json.member("name", "packsite")
                    .member("version", plan.generator())
                    .member("deflater", plan.deflater()));
    json.name("source")
        .object(
            () ->
                json.member("repository", plan.origin().repository())
                    .member("revision", plan.origin().revision())
                    .member("dirty", plan.origin().dirty()));
    json.name("registry").object(this::registry);
    json.member("shape", SHAPE).member("archives", Dist.ARCHIVES);
    json.name("prepare").array(this::prepare);
    json.name("packs").array(() -> plan.artifacts().forEach(a -> json.object(() -> pack(a))));
    json.name("skipped")
        .array(() -> plan.skipped().forEach(s -> json.object(() -> SkippedJson.write(s, json))));
    json.name("totals").object(this::totals);
  }

  private void registry() {
    Target target = plan.target();
    json.member("host", target.host());
    json.member("type", target.kind().word());
    json.member("project", target.project());
    json.member("basePath", Target.BASE_PATH);
    json.member("baseReference", target.reference(target.baseRepository()));
  }

  private void prepare() {
    json.object(
        () -> {
          json.member("action", "ensure-base-path");
          json.member("manifestDigest", OciManifest.ofBasePath().descriptor().digest());
          commands("commands", commands.preparePath());
        });
  }

  private void pack(Artifact artifact) {
    json.member("name", artifact.name()).member("version", artifact.version());
    json.member("layer", artifact.layer()).member("sourceDir", artifact.sourceDir());
    json.member("reference", plan.target().reference(artifact));
    json.name("archive")
        .object(() -> ArchiveJson.write(artifact.archive(), artifact.leftOut(), json));
    json.name("manifest").object(() -> manifest(artifact));
    json.name("commands")
        .object(
            () -> {
              String repository = plan.target().repository(artifact.name());
              boolean first = named.add(repository);
              commands(
                  "createRepository", first ? commands.createRepository(repository) : List.of());
              commands("push", commands.orasPush(artifact));
              commands("copy", commands.skopeoCopy(artifact));
              commands("spectro", commands.spectroPush(artifact));
              commands("spectroForce", commands.spectroForce(artifact));
            });
  }

  private void manifest(Artifact artifact) {
    Descriptor descriptor = artifact.manifest().descriptor();
    json.member("digest", descriptor.digest()).member("size", descriptor.size());
    json.member("mediaType", descriptor.mediaType());
    json.member("configMediaType", OciManifest.CONFIG.mediaType());
    json.member("layerMediaType", OciManifest.LAYER_MEDIA_TYPE);
    json.name("annotations").object(() -> artifact.manifest().annotations().forEach(json::member));
    json.member("createdFrom", artifact.created().origin().word());
  }

  private void totals() {
    json.member("packs", plan.artifacts().size()).member("skipped", plan.skipped().size());
    json.member("archiveBytes", plan.artifacts().stream().mapToLong(a -> a.archive().size()).sum());
    json.member("tarBytes", plan.artifacts().stream().mapToLong(a -> a.archive().tarSize()).sum());
    long archives = plan.artifacts().stream().map(a -> a.archive().digest()).distinct().count();
    long manifests =
        plan.artifacts().stream().map(a -> a.manifest().descriptor().digest()).distinct().count();
    json.member("uniqueBlobs", archives + manifests + (archives > 0 ? 1 : 0));
  }

  private void commands(String name, List<List<String>> commands) {
    json.name(name)
        .array(() -> commands.forEach(words -> json.array(() -> words.forEach(json::value))));
  }
}
