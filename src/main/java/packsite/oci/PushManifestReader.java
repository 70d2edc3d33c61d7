package packsite.oci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import packsite.model.OciNames;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.LeftOut;
import packsite.text.Json;
import packsite.text.JsonFile;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;

/**
 * Reads dist/push-manifest.json back. What it cannot be is refused, for it decides what goes where:
 * a digest that does not fit the rest, a path that leads out of the folder.
 */
public final class PushManifestReader {
  private static final String DIGEST = "sha256:[0-9a-f]{64}";

  private PushManifestReader() {}

  /** Why a document is no push manifest, with its line. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  public static PushPlan read(Source source) throws Unreadable {
    JsonFile file = Json.read(source);
    if (!file.isReadable()) {
      throw new Unreadable(
          source.path()
              + " is no JSON: "
              + file.faults().get(0).message()
              + " (line "
              + file.faults().get(0).span().line()
              + ")");
    }
    Mapping root =
        file.mapping().orElseThrow(() -> new Unreadable(source.path() + " is no push manifest"));
    String kind = root.scalar("kind").map(Scalar::value).orElse("");
    String version = root.scalar("schemaVersion").map(Scalar::value).orElse("");
    if (!kind.equals(PushManifestJson.KIND) || !version.equals("1")) {
      throw new Unreadable(
          source.path() + " is no push manifest that this version reads: kind `" + kind + "`");
    }
    Mapping generator = mapping(root, "generator");
    List<Artifact> artifacts = new ArrayList<>();
    for (Mapping pack : mappings(root, "packs")) {
      artifacts.add(artifact(pack));
    }
    List<Skipped> skipped = new ArrayList<>();
    for (Mapping item : mappings(root, "skipped")) {
      skipped.add(skipped(item));
    }
    return new PushPlan(
        text(generator, "version"),
        text(generator, "deflater"),
        origin(mapping(root, "source")),
        target(mapping(root, "registry")),
        artifacts,
        skipped);
  }

  private static PushPlan.Origin origin(Mapping source) {
    return new PushPlan.Origin(
        optional(source, "repository"),
        optional(source, "revision"),
        optional(source, "dirty").filter("true"::equals).isPresent());
  }

  private static Target target(Mapping registry) throws Unreadable {
    String type = text(registry, "type");
    for (Target.Kind kind : Target.Kind.values()) {
      if (kind.word().equals(type)) {
        return new Target(optional(registry, "host"), text(registry, "project"), kind);
      }
    }
    throw at(registry, "`type` is harbor, ecr or basic, not `" + type + "`");
  }

  private static Skipped skipped(Mapping item) throws Unreadable {
    return new Skipped(
        text(item, "sourceDir"),
        text(item, "label"),
        optional(item, "rule"),
        text(item, "place"),
        text(item, "reason"));
  }

  private static Artifact artifact(Mapping pack) throws Unreadable {
    Mapping archive = mapping(pack, "archive");
    ArchiveFacts facts =
        new ArchiveFacts(
            text(archive, "file"),
            text(archive, "topDir"),
            (int) number(archive, "entries"),
            number(archive, "tarSize"),
            digest(archive, "tarDigest"),
            number(archive, "size"),
            digest(archive, "digest"));
    Mapping manifest = mapping(pack, "manifest");
    SortedMap<String, String> annotations = new TreeMap<>();
    Mapping annotated = mapping(manifest, "annotations");
    for (Node.Entry entry : annotated.entries()) {
      annotations.put(entry.name(), text(annotated, entry.name()));
    }
    OciManifest oci = new OciManifest(Optional.of(facts), annotations);
    if (!oci.descriptor().digest().equals(digest(manifest, "digest"))) {
      throw at(manifest, "the digest of the manifest does not fit what it is made of");
    }
    Artifact artifact =
        new Artifact(
            text(pack, "name"),
            text(pack, "version"),
            text(pack, "layer"),
            text(pack, "sourceDir"),
            facts,
            leftOut(archive),
            created(manifest, annotations),
            oci);
    if (!facts.fileName().equals(artifact.label() + ".tar.gz")
        || !OciNames.isComponent(artifact.name())
        || !OciNames.isTag(artifact.version())) {
      throw at(pack, "`" + artifact + "` is no name that can be published");
    }
    return artifact;
  }

  private static Created created(Mapping manifest, SortedMap<String, String> annotations)
      throws Unreadable {
    String origin = text(manifest, "createdFrom");
    for (Created.Origin known : Created.Origin.values()) {
      if (known.word().equals(origin)) {
        return new Created(annotations.getOrDefault(OciManifest.CREATED, ""), known);
      }
    }
    throw at(manifest, "unknown `createdFrom`: `" + origin + "`");
  }

  private static List<LeftOut> leftOut(Mapping archive) throws Unreadable {
    List<LeftOut> all = new ArrayList<>();
    for (Mapping item : mappings(archive, "ignored")) {
      String reason = text(item, "reason");
      LeftOut.Why why = LeftOut.Why.DEBRIS;
      for (LeftOut.Why known : LeftOut.Why.values()) {
        why = known.word().equals(reason) ? known : why;
      }
      all.add(new LeftOut(text(item, "path"), why, optional(item, "pattern").orElse("")));
    }
    return all;
  }

  private static Mapping mapping(Mapping parent, String key) throws Unreadable {
    return parent.mapping(key).orElseThrow(() -> at(parent, "`" + key + "` is missing"));
  }

  private static List<Mapping> mappings(Mapping parent, String key) throws Unreadable {
    List<Node> items =
        parent
            .get(key)
            .flatMap(Node::asSequence)
            .map(Node.Sequence::items)
            .orElseThrow(() -> at(parent, "`" + key + "` is missing, or no list"));
    List<Mapping> all = new ArrayList<>();
    for (Node item : items) {
      all.add(item.asMapping().orElseThrow(() -> at(item, "`" + key + "` lists objects")));
    }
    return all;
  }

  private static Optional<String> optional(Mapping parent, String key) {
    return parent
        .get(key)
        .filter(node -> !node.isNull())
        .flatMap(Node::asScalar)
        .map(Scalar::value);
  }

  private static String text(Mapping parent, String key) throws Unreadable {
    return optional(parent, key).orElseThrow(() -> at(parent, "`" + key + "` is missing"));
  }

  private static String digest(Mapping parent, String key) throws Unreadable {
    String text = text(parent, key);
    if (!text.matches(DIGEST)) {
      throw at(parent, "`" + key + "` is no SHA-256 digest");
    }
    return text;
  }

  private static long number(Mapping parent, String key) throws Unreadable {
    String text = text(parent, key);
    if (!text.matches("[0-9]{1,15}")) {
      throw at(parent, "`" + key + "` is no number: `" + text + "`");
    }
    return Long.parseLong(text);
  }

  private static Unreadable at(Node node, String message) {
    Source source = node.span().source();
    return new Unreadable(
        String.format(Locale.ROOT, "%s:%d: %s", source.path(), node.span().line(), message));
  }
}
