package packsite.oci;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import packsite.model.OciNames;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.Archiver;
import packsite.text.Printable;
import packsite.text.Source;

/**
 * Reads dist/push-manifest.json back. What cannot be is refused, for it decides what goes where: a
 * digest that does not fit the rest, a name that leads elsewhere.
 */
public final class PushManifestReader {
  /** Nothing that would make the rest of an address something else. */
  private static final Pattern HOST = Pattern.compile("[^\\s/\\\\@?#]+");

  /** Of a tar: no file or folder takes less. */
  private static final long TAR_BLOCK = 512;

  private PushManifestReader() {}

  public static PushPlan read(Source source) throws Unreadable {
    JsonFields root = JsonFields.of(source);
    String kind = root.optional("kind").orElse("");
    String version = root.optional("schemaVersion").orElse("");
    if (!kind.equals(PushManifestJson.KIND) || !version.equals("1")) {
      throw root.fault("this is no push manifest that this version of packsite reads");
    }
    JsonFields origin = root.object("source");
    return new PushPlan(
        root.object("generator").printable("version"),
        root.object("generator").printable("deflater"),
        new PushPlan.Origin(
            origin.optionalPrintable("repository"),
            origin.optionalPrintable("revision"),
            origin.flag("dirty")),
        target(root.object("registry")),
        artifacts(root),
        skipped(root));
  }

  private static List<Artifact> artifacts(JsonFields root) throws Unreadable {
    List<Artifact> artifacts = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (JsonFields pack : root.objects("packs")) {
      Artifact artifact = artifact(pack);
      if (!labels.add(artifact.label())) {
        throw pack.fault(
            "`" + artifact + "` is there twice, or another pack has an archive of its name");
      }
      artifacts.add(artifact);
    }
    return artifacts;
  }

  /** Whatever kept a pack back may be in its name: that is escaped, and no reason to refuse. */
  private static List<Skipped> skipped(JsonFields root) throws Unreadable {
    List<Skipped> all = new ArrayList<>();
    for (JsonFields item : root.objects("skipped")) {
      Skipped skipped = SkippedJson.read(item);
      all.add(
          new Skipped(
              Printable.line(skipped.sourceDir()),
              Printable.line(skipped.label()),
              skipped.rule().map(Printable::line),
              Printable.line(skipped.place()),
              Printable.line(skipped.reason())));
    }
    return all;
  }

  private static Target target(JsonFields registry) throws Unreadable {
    String type = registry.text("type");
    Target.Kind kind =
        Arrays.stream(Target.Kind.values())
            .filter(known -> known.word().equals(type))
            .findFirst()
            .orElseThrow(
                () -> registry.fault("`type` is harbor, ecr or basic, not `" + type + "`"));
    Optional<String> host = registry.optionalPrintable("host");
    if (host.isPresent() && !HOST.matcher(host.get()).matches()) {
      throw registry.fault("`host` cannot be that of a registry: `" + host.get() + "`");
    }
    String project = registry.printable("project");
    boolean unknown = host.isEmpty() && project.equals(Target.PROJECT_TO_FILL_IN);
    if (!unknown && !project.isEmpty() && !OciNames.isRepository(project)) {
      throw registry.fault("`project` cannot be a path in a registry: `" + project + "`");
    }
    return new Target(host, project, kind);
  }

  private static Artifact artifact(JsonFields pack) throws Unreadable {
    String name = pack.text("name");
    String version = pack.text("version");
    if (!OciNames.isComponent(name) || !OciNames.isTag(version)) {
      throw pack.fault(
          "`" + name + "@" + version + "` cannot be the name of anything in a registry");
    }
    JsonFields archive = pack.object("archive");
    ArchiveFacts facts = archive(archive, name + "-" + version);
    JsonFields manifest = pack.object("manifest");
    SortedMap<String, String> annotations = manifest.texts("annotations");
    Artifact artifact =
        new Artifact(
            name,
            version,
            pack.printable("layer"),
            pack.printable("sourceDir"),
            facts,
            ArchiveJson.leftOut(archive),
            new Created(annotations.getOrDefault(OciManifest.CREATED, ""), origin(manifest)),
            new OciManifest(Optional.of(facts), annotations));
    if (!artifact.manifest().descriptor().digest().equals(manifest.digest("digest"))) {
      throw manifest.fault("the digest of `" + artifact + "` does not fit what is said of it");
    }
    if (!facts.tarDigest().equals(annotations.get(OciManifest.TAR_DIGEST))) {
      throw archive.fault(
          "`tarDigest` of `" + artifact + "` does not fit its " + OciManifest.TAR_DIGEST);
    }
    return artifact;
  }

  /** The archive of the pack of that name and version. */
  static ArchiveFacts archive(JsonFields archive, String label) throws Unreadable {
    long entries = archive.number("entries");
    if (entries < 1
        || entries > Integer.MAX_VALUE
        || entries > archive.number("tarSize") / TAR_BLOCK) {
      throw archive.fault("`entries` cannot be the number of its files: " + entries);
    }
    ArchiveFacts facts = ArchiveJson.archive(archive);
    if (!facts.topDir().equals(label) || !facts.fileName().equals(label + Archiver.EXTENSION)) {
      throw archive.fault("`file` and `topDir` do not fit `" + label + "`");
    }
    return facts;
  }

  private static Created.Origin origin(JsonFields manifest) throws Unreadable {
    String word = manifest.text("createdFrom");
    return Arrays.stream(Created.Origin.values())
        .filter(known -> known.word().equals(word))
        .findFirst()
        .orElseThrow(() -> manifest.fault("unknown `createdFrom`: `" + word + "`"));
  }
}
