package packsite.oci.push;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import packsite.oci.Descriptor;
import packsite.oci.OciManifest;
import packsite.oci.registry.Document;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;

/**
 * What a tag holds, as far as it can be a pack.
 *
 * @param tarDigest of the tar within, where packsite pushed it
 * @param layer the one archive
 * @param foreign what it is where it cannot be a pack; empty otherwise
 * @param oddity why Palette may not find a pack that it is; usually empty
 */
record RemoteManifest(
    Optional<String> tarDigest, Optional<Descriptor> layer, String foreign, String oddity) {
  /** Registries take manifests up to this size. */
  private static final int LARGEST = 4 << 20;

  private static final int LONGEST_TYPE = 100;
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");

  static RemoteManifest of(Document document, String title) {
    if (document.bytes().length > LARGEST) {
      return foreign("a manifest of " + Sizes.of(document.bytes().length), Optional.empty());
    }
    String text = new String(document.bytes(), StandardCharsets.UTF_8);
    Optional<Mapping> root = Json.read(Source.of("manifest", text)).mapping();
    if (root.isEmpty()) {
      return foreign("something that is no JSON object", Optional.empty());
    }
    Optional<String> tar =
        root.get().mapping("annotations").flatMap(all -> word(all, OciManifest.TAR_DIGEST));
    Optional<String> kind = kind(root.get(), document.mediaType());
    return kind.isPresent() ? foreign(kind.get(), tar) : layered(root.get(), tar, title);
  }

  private static RemoteManifest foreign(String what, Optional<String> tarDigest) {
    return new RemoteManifest(tarDigest, Optional.empty(), what, "");
  }

  private static Optional<String> word(Mapping mapping, String key) {
    return mapping.scalar(key).map(Scalar::value);
  }

  /** What it is, where it is not an OCI manifest of files. */
  private static Optional<String> kind(Mapping root, String header) {
    int parameters = header.indexOf(';');
    String sent = (parameters < 0 ? header : header.substring(0, parameters)).strip();
    String type = word(root, "mediaType").orElse(sent);
    if (type.contains("image.index") || type.contains("manifest.list") || isIndex(root)) {
      return Optional.of("an index of several manifests, as images for many platforms have it");
    }
    if (type.startsWith("application/vnd.docker.")) {
      return Optional.of("a Docker image");
    }
    if (!type.equals(OciManifest.MEDIA_TYPE)) {
      return Optional.of("a manifest of type " + shown(type));
    }
    String config = root.mapping("config").flatMap(it -> word(it, "mediaType")).orElse("");
    return switch (config) {
      case "application/vnd.oci.image.config.v1+json" -> Optional.of("a container image");
      case "application/vnd.cncf.helm.config.v1+json" -> Optional.of("a Helm chart");
      default -> Optional.empty();
    };
  }

  private static boolean isIndex(Mapping root) {
    return root.get("manifests").isPresent() && root.get("layers").isEmpty();
  }

  private static RemoteManifest layered(Mapping root, Optional<String> tar, String title) {
    List<Node> layers =
        root.get("layers").flatMap(Node::asSequence).map(Node.Sequence::items).orElse(List.of());
    if (layers.size() != 1) {
      String count = layers.isEmpty() ? "no layer" : layers.size() + " layers";
      return foreign("a manifest with " + count + " where a pack has one", tar);
    }
    Optional<Mapping> layer = layers.get(0).asMapping();
    Optional<String> digest = layer.flatMap(it -> word(it, "digest")).filter(matching(DIGEST));
    Optional<String> size = layer.flatMap(it -> word(it, "size")).filter(matching(SIZE));
    if (layer.isEmpty() || digest.isEmpty() || size.isEmpty()) {
      return foreign("a manifest whose layer has no SHA-256 digest or no size", tar);
    }
    String type = word(layer.get(), "mediaType").orElse("");
    Descriptor pointed = new Descriptor(type, digest.get(), Long.parseLong(size.get()));
    return new RemoteManifest(tar, Optional.of(pointed), "", oddity(root, layer.get(), title));
  }

  private static java.util.function.Predicate<String> matching(Pattern pattern) {
    return text -> pattern.matcher(text).matches();
  }

  /** Palette finds packs by the shape that ORAS 1.0.0 gives them. */
  private static String oddity(Mapping root, Mapping layer, String title) {
    String named =
        layer.mapping("annotations").flatMap(all -> word(all, OciManifest.TITLE)).orElse("");
    String config = root.mapping("config").flatMap(it -> word(it, "mediaType")).orElse("");
    if (!named.equals(title)) {
      return named.isEmpty()
          ? "its layer has no title"
          : "its layer is titled " + shown(named) + ", not " + title;
    }
    if (!config.equals(OciManifest.CONFIG.mediaType())) {
      return "its configuration is of type " + shown(config);
    }
    return root.get("artifactType").isPresent() ? "it has an artifactType" : "";
  }

  private static String shown(String foreign) {
    return foreign.length() <= LONGEST_TYPE ? foreign : foreign.substring(0, LONGEST_TYPE) + "...";
  }
}
