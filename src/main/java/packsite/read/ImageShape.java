package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.model.ImageRef;
import packsite.text.DottedPath;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/**
 * What values look like that name an image: a mapping with {@code repository} and its kin, a text
 * under a key that speaks of an image, a variable as operators have them.
 */
final class ImageShape {
  /** The usual helper of charts lets it replace the registry of each image. */
  private static final String REPLACING_REGISTRY = "global.imageRegistry";

  /** Where charts keep the registry that holds for all their images. */
  private static final List<String> COMMON_REGISTRY =
      List.of(
          REPLACING_REGISTRY,
          "global.image.registry",
          "global.registry",
          "globalRegistry",
          "imageRegistry",
          "image.baseRepo");

  private static final String[] TAG = {"tag", "imageTag", "version"};
  private static final String[] REPOSITORY = {"repository", "repo", "name"};

  private final Optional<Scalar> commonRegistry;
  private final boolean replacing;

  /** Of the images in the values of one chart. */
  ImageShape(Mapping values) {
    this.commonRegistry =
        COMMON_REGISTRY.stream().flatMap(path -> registry(values, path).stream()).findFirst();
    this.replacing = registry(values, REPLACING_REGISTRY).isPresent();
  }

  private static Optional<Scalar> registry(Mapping values, String path) {
    return DottedPath.first(values, path)
        .flatMap(Node::asScalar)
        .filter(scalar -> Fields.isText(scalar) && !scalar.value().isBlank());
  }

  /**
   * What a reference is made of.
   *
   * @param name registry and repository
   * @param suffix {@code :tag}, {@code @digest} or both, as far as set apart from the name
   * @param lacksTag true where a tag is expected beside the name and not there
   */
  record Parts(String name, String suffix, boolean lacksTag, List<Span> spans) {
    String reference() {
      return name + suffix;
    }
  }

  Optional<Parts> ofMap(String key, Mapping map) {
    boolean speaks = key.toLowerCase(Locale.ROOT).endsWith("image");
    boolean kin =
        has(map, "registry") || has(map, "digest") || isThere(map, TAG) || isPullPolicy(map);
    boolean repository = has(map, "repository") || speaks && has(map, "repo");
    boolean named = speaks && has(map, "name") && kin;
    if (!named && !(repository && (speaks || kin))) {
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>();
    Optional<String> registry = replacing ? Optional.empty() : take(map, spans, "registry");
    String repositoryName = take(map, spans, REPOSITORY).orElse("");
    Optional<String> common =
        registry.isPresent() || hasHost(repositoryName) ? Optional.empty() : common(spans);
    String name =
        registry.or(() -> common).map(host -> join(host, repositoryName)).orElse(repositoryName);
    String tag = take(map, spans, TAG).map(text -> ":" + text).orElse("");
    String digest = take(map, spans, "digest", "sha").map(ImageShape::digest).orElse("");
    boolean complete = isComplete(name);
    String suffix = (complete ? "" : tag) + digest;
    return Optional.of(new Parts(name, suffix, suffix.isEmpty() && !complete, spans));
  }

  private Optional<String> common(List<Span> spans) {
    commonRegistry.ifPresent(scalar -> spans.add(scalar.span()));
    return commonRegistry.map(Scalar::value);
  }

  /**
   * A text that is a reference, under {@code image}, a key that ends so, or below {@code images}.
   * Its tag may stand beside it, under {@code tag} or the key's own name and {@code Tag}.
   */
  Optional<Parts> ofText(List<String> path, Scalar scalar, Mapping parent) {
    String key = path.get(path.size() - 1);
    String text = scalar.value();
    boolean isWord = text.indexOf('/') < 0 && text.indexOf(':') < 0;
    boolean isImage = key.equalsIgnoreCase("image");
    if (!Fields.isText(scalar)
        || !speaksOfImages(path)
        || isWord && !isImage
        || ImageRef.parse(text).reference().isEmpty()) {
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>(List.of(scalar.span()));
    String[] tagKeys = isImage ? TAG : new String[] {key + "Tag"};
    boolean tagBeside = !isComplete(text) && isThere(parent, tagKeys);
    String tag = tagBeside ? take(parent, spans, tagKeys).map(value -> ":" + value).orElse("") : "";
    return Optional.of(new Parts(text, tag, tagBeside && tag.isEmpty(), spans));
  }

  private static boolean speaksOfImages(List<String> path) {
    String key = path.get(path.size() - 1).toLowerCase(Locale.ROOT);
    String above = path.size() < 2 ? "" : path.get(path.size() - 2).toLowerCase(Locale.ROOT);
    return key.endsWith("image") || above.endsWith("images");
  }

  /** Operators take the images that they deploy from variables of this name. */
  Optional<Parts> ofVariable(Mapping map) {
    boolean related =
        map.scalar("name").filter(n -> n.value().startsWith("RELATED_IMAGE_")).isPresent();
    return map.scalar("value")
        .filter(value -> related && ImageRef.parse(value.value()).reference().isPresent())
        .map(value -> new Parts(value.value(), "", false, List.of(value.span())));
  }

  private static boolean hasHost(String name) {
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
  }

  private static boolean isComplete(String name) {
    return ImageRef.parse(name)
        .reference()
        .filter(ref -> ref.tag().isPresent() || ref.digest().isPresent())
        .isPresent();
  }

  /** With one slash between them, which some charts write on either side. */
  private static String join(String registry, String repository) {
    String host = registry.endsWith("/") ? registry : registry + "/";
    return host + (repository.startsWith("/") ? repository.substring(1) : repository);
  }

  private static String digest(String digest) {
    return "@" + (digest.indexOf(':') > 0 ? digest : "sha256:" + digest);
  }

  private static boolean isPullPolicy(Mapping map) {
    return isThere(map, "pullPolicy", "imagePullPolicy");
  }

  private static boolean isThere(Mapping map, String... keys) {
    for (String key : keys) {
      if (map.get(key).flatMap(Node::asScalar).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Mapping map, String key) {
    return map.scalar(key)
        .filter(scalar -> !scalar.isNull() && !scalar.value().isBlank())
        .isPresent();
  }

  /** The first of the keys that says something, as Helm would print it. */
  private static Optional<String> take(Mapping map, List<Span> spans, String... keys) {
    for (String key : keys) {
      if (has(map, key)) {
        Scalar scalar = map.scalar(key).orElseThrow();
        spans.add(scalar.span());
        return Optional.of(scalar.printed());
      }
    }
    return Optional.empty();
  }
}
