package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Chart.Dependency;
import packsite.model.EffectiveValues;
import packsite.model.ImageRef;
import packsite.model.UsedImage;
import packsite.model.UsedImage.Origin;
import packsite.model.UsedImage.State;
import packsite.read.ImageShape.Parts;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;
import packsite.text.Span;

/**
 * Images that a chart's values name by their shape. Good where templates cannot be asked; what the
 * values alone do not settle stays unknown.
 */
final class ValueImages {
  private final EffectiveValues effective;
  private final ImageShape shape;
  private final List<Found> found = new ArrayList<>();

  /** An image and the path of the values that name it. */
  record Found(List<String> path, UsedImage image) {}

  private ValueImages(EffectiveValues effective) {
    this.effective = effective;
    this.shape = new ImageShape(effective.values());
  }

  /** Of one chart, its subcharts not counted: they have values of their own. */
  static List<Found> in(EffectiveValues effective) {
    ValueImages images = new ValueImages(effective);
    State state = effective.switchedOff() ? State.OFF : State.USED;
    List<String> notOurs = new ArrayList<>(List.of("global"));
    for (Dependency dependency : effective.chart().meta().dependencies()) {
      dependency.valuesKey().ifPresent(notOurs::add);
    }
    for (EffectiveValues sub : effective.subcharts()) {
      notOurs.add(sub.path().substring(sub.path().lastIndexOf('/') + 1));
    }
    for (Entry entry : effective.values().effective()) {
      if (!notOurs.contains(entry.name())) {
        images.walk(entry, List.of(), effective.values(), state);
      }
    }
    return images.found;
  }

  private void walk(Entry entry, List<String> above, Mapping parent, State state) {
    List<String> path = new ArrayList<>(above);
    path.add(entry.name());
    Node value = entry.value().resolved();
    if (value instanceof Mapping map) {
      State here = isDisabled(map) ? State.OFF : state;
      Optional<Parts> parts = shape.ofMap(entry.name(), map);
      if (parts.isPresent()) {
        add(path, parts.get(), entry.key().span(), here);
      } else {
        map.effective().forEach(child -> walk(child, path, map, here));
      }
    } else if (value instanceof Sequence list) {
      walkItems(list, path, state);
    } else if (value instanceof Scalar scalar) {
      shape
          .ofText(path, scalar, parent)
          .ifPresent(parts -> add(path, parts, entry.key().span(), state));
    }
  }

  private void walkItems(Sequence list, List<String> path, State state) {
    for (Node item : list.items()) {
      Optional<Mapping> map = item.asMapping();
      Optional<Parts> variable = map.flatMap(shape::ofVariable);
      if (variable.isPresent()) {
        add(path, variable.get(), variable.get().spans().get(0), state);
      } else if (map.isPresent()) {
        State here = isDisabled(map.get()) ? State.OFF : state;
        map.get().effective().forEach(child -> walk(child, path, map.get(), here));
      }
    }
  }

  private static boolean isDisabled(Mapping map) {
<<<<<<< HEAD
    return map.scalar("enabled").filter(on -> on.printed().equals("false")).isPresent();
=======
    return map.scalar("enabled")
        .filter(on -> on.type() == ScalarType.BOOL && on.printed().equals("false"))
        .isPresent();
  }

  private static boolean isImageMap(String key, Mapping map) {
    boolean speaks = key.toLowerCase(Locale.ROOT).endsWith("image");
    boolean repository = hasText(map, "repository") || speaks && hasText(map, "repo");
    boolean named =
        speaks
            && hasText(map, "name")
            && (map.get("tag").isPresent() || map.get("registry").isPresent());
    boolean kin =
        map.get("tag").isPresent()
            || map.get("digest").isPresent()
            || map.get("registry").isPresent()
            || map.get("pullPolicy").isPresent();
    return repository && (speaks || kin) || named;
  }

  private static boolean namesImage(String key, Scalar scalar) {
    String lower = key.toLowerCase(Locale.ROOT);
    boolean speaks = lower.equals("image") || lower.endsWith("image") || lower.endsWith("_image");
    return speaks
        && Fields.isText(scalar)
        && !scalar.value().isBlank()
        && (looksComplete(scalar.value()) || lower.equals("image"));
  }

  /** A reference that says more than a word: with a registry, path, tag or digest. */
  private static boolean looksComplete(String text) {
    boolean more = text.indexOf('/') > 0 || text.indexOf(':') > 0;
    return more && !text.contains("{{") && ImageRef.parse(text).reference().isPresent();
  }

  /** What a reference is made of. */
  private record Parts(
      Optional<String> registry, String repository, String tag, String digest, List<Span> spans) {}

  private Parts fromMap(Mapping map) {
    List<Span> spans = new ArrayList<>();
    Optional<String> own = take(map, spans, "registry");
    String repository = take(map, spans, "repository", "repo", "name").orElse("");
    // The usual helper lets the global registry win; without a registry of its own, an image that
    // names its host does not go through that helper.
    boolean replaceable = map.get("registry").isPresent() || !namesHost(repository);
    Optional<String> registry = replaceable ? globalRegistry().or(() -> own) : own;
    Optional<String> tag = take(map, spans, "tag", "version");
    Optional<String> digest = take(map, spans, "digest", "sha");
    return new Parts(registry, repository, tag.orElse(""), digest.orElse(""), spans);
  }

  private Parts fromString(Scalar scalar, String key, Mapping parent) {
    List<Span> spans = new ArrayList<>();
    spans.add(scalar.span());
    boolean complete =
        ImageRef.parse(scalar.value())
            .reference()
            .filter(ref -> ref.tag().isPresent() || ref.digest().isPresent())
            .isPresent();
    Optional<String> tag =
        complete || !key.equals("image")
            ? Optional.empty()
            : take(parent, spans, "tag", "imageTag");
    return new Parts(Optional.empty(), scalar.value(), tag.orElse(""), "", spans);
  }

  private static boolean namesHost(String repository) {
    String first = repository.substring(0, Math.max(0, repository.indexOf('/')));
    return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
  }

  private Optional<String> globalRegistry() {
    return effective
        .values()
        .mapping("global")
        .flatMap(global -> Fields.text(global, "imageRegistry"))
        .map(Scalar::value)
        .filter(text -> !text.isBlank());
>>>>>>> c4900ce031687b097f3277b5343995e81f714179
  }

  private void add(List<String> path, Parts parts, Span where, State state) {
    String unknown = unknown(parts);
    boolean named = ImageRef.parse(parts.name()).reference().isPresent();
    found.add(
        new Found(
            path,
            new UsedImage(
                unknown.isEmpty() ? Optional.of(parts.reference()) : Optional.empty(),
                named ? Optional.of(parts.name()) : Optional.empty(),
                unknown,
                Origin.CHART_VALUES,
                state,
                effective.path(),
                where,
                parts.spans())));
  }

  /** Why these parts are not a reference; empty where they are. */
  private String unknown(Parts parts) {
    String reference = parts.reference();
    if (reference.contains("{{")) {
      boolean macro = reference.contains(".spectro.");
      return "`" + reference + "` is filled in " + (macro ? "at deployment" : "by a template");
    }
    if (ImageRef.parse(reference).reference().isEmpty()) {
      return "`" + reference + "` is no image reference";
    }
    return parts.lacksTag() ? noTag(parts.name()) : "";
  }

<<<<<<< HEAD
  /** Nearly every template has a default for an empty tag, and only the template knows which. */
  private String noTag(String name) {
    String version =
        effective.chart().meta().appVersion().map(v -> ", often `" + v.value() + "`").orElse("");
    return "`" + name + "` has no tag in the values; the template decides" + version;
=======
  private String appVersion() {
    return effective.chart().meta().appVersion().map(Scalar::printed).orElse("");
  }

  private static String strip(String registry) {
    return registry.endsWith("/") ? registry.substring(0, registry.length() - 1) : registry;
  }

  private static boolean hasText(Mapping map, String key) {
    return map.scalar(key)
        .filter(scalar -> !scalar.isNull() && !scalar.value().isBlank())
        .isPresent();
  }

  /** The first of the keys that says something, as Helm would print it. */
  private static Optional<String> take(Mapping map, List<Span> spans, String... keys) {
    for (String key : keys) {
      Optional<Scalar> scalar = map.scalar(key).filter(s -> hasText(map, key));
      if (scalar.isPresent()) {
        spans.add(scalar.get().span());
        return Optional.of(scalar.get().printed());
      }
    }
    return Optional.empty();
>>>>>>> c4900ce031687b097f3277b5343995e81f714179
  }
}
