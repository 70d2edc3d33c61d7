package packsite.oci;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import packsite.model.OciNames;
import packsite.oci.archive.ArchiveFacts;
import packsite.text.Source;

/**
 * Reads dist/push-manifest.json back. What cannot be is refused, for it decides what goes where: a
 * digest that does not fit the rest, a name that leads elsewhere.
 */
public final class PushManifestReader {
  private PushManifestReader() {}

  public static PushPlan read(Source source) throws Unreadable {
    JsonFields root = JsonFields.of(source);
    String kind = root.optional("kind").orElse("");
    String version = root.optional("schemaVersion").orElse("");
    if (!kind.equals(PushManifestJson.KIND) || !version.equals("1")) {
      throw root.fault("this is no push manifest that this version of packsite reads");
    }
    List<Artifact> artifacts = new ArrayList<>();
    for (JsonFields pack : root.objects("packs")) {
      artifacts.add(artifact(pack));
    }
    List<Skipped> skipped = new ArrayList<>();
    for (JsonFields item : root.objects("skipped")) {
      skipped.add(SkippedJson.read(item));
    }
    JsonFields origin = root.object("source");
    return new PushPlan(
        root.object("generator").text("version"),
        root.object("generator").text("deflater"),
        new PushPlan.Origin(
            origin.optional("repository"), origin.optional("revision"), origin.flag("dirty")),
        target(root.object("registry")),
        artifacts,
        skipped);
  }

  private static Target target(JsonFields registry) throws Unreadable {
    String type = registry.text("type");
    Target.Kind kind =
        Arrays.stream(Target.Kind.values())
            .filter(known -> known.word().equals(type))
            .findFirst()
            .orElseThrow(
                () -> registry.fault("`type` is harbor, ecr or basic, not `" + type + "`"));
    return new Target(registry.optional("host"), registry.text("project"), kind);
  }

  private static Artifact artifact(JsonFields pack) throws Unreadable {
    JsonFields archive = pack.object("archive");
    ArchiveFacts facts = ArchiveJson.archive(archive);
    JsonFields manifest = pack.object("manifest");
    SortedMap<String, String> annotations = manifest.texts("annotations");
    Artifact artifact =
        new Artifact(
            pack.text("name"),
            pack.text("version"),
            pack.text("layer"),
            pack.text("sourceDir"),
            facts,
            ArchiveJson.leftOut(archive),
            new Created(annotations.getOrDefault(OciManifest.CREATED, ""), origin(manifest)),
            new OciManifest(Optional.of(facts), annotations));
    if (!OciNames.isComponent(artifact.name()) || !OciNames.isTag(artifact.version())) {
      throw pack.fault("`" + artifact + "` cannot be the name of anything in a registry");
    }
    if (!artifact.manifest().descriptor().digest().equals(manifest.digest("digest"))
        || !facts.topDir().equals(artifact.label())
        || !facts.fileName().startsWith(artifact.label() + ".")) {
      throw manifest.fault("the digest of `" + artifact + "` does not fit what is said of it");
    }
    return artifact;
  }

  private static Created.Origin origin(JsonFields manifest) throws Unreadable {
    String word = manifest.text("createdFrom");
    return Arrays.stream(Created.Origin.values())
        .filter(known -> known.word().equals(word))
        .findFirst()
        .orElseThrow(() -> manifest.fault("unknown `createdFrom`: `" + word + "`"));
  }
}
