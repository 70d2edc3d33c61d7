package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.model.Chart.Dependency;
import packsite.model.EffectiveValues;
import packsite.model.ImageRef;
import packsite.model.UsedImage;
import packsite.model.UsedImage.Origin;
import packsite.model.UsedImage.State;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;
import packsite.text.Span;

/**
 * Images that a chart's values name by their shape: a mapping with {@code repository} and its kin,
 * a string under a key that speaks of an image. Good where templates cannot be asked.
 */
final class ValueImages {
  private final EffectiveValues effective;
  private final String owner;
  private final List<Found> found = new ArrayList<>();

  /** An image and the path of the values that name it. */
  record Found(List<String> path, UsedImage image) {}

  private ValueImages(EffectiveValues effective, String owner) {
    this.effective = effective;
    this.owner = owner;
  }

  /** Of one chart, its subcharts not counted: they have values of their own. */
  static List<Found> in(EffectiveValues effective, String owner) {
    ValueImages images = new ValueImages(effective, owner);
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
      if (isImageMap(entry.name(), map)) {
        add(path, fromMap(map), entry.key().span(), here);
      } else {
        map.effective().forEach(child -> walk(child, path, map, here));
      }
    } else if (value instanceof Sequence list) {
      walkItems(list, path, state);
    } else if (value instanceof Scalar scalar && namesImage(entry.name(), scalar)) {
      add(path, fromString(scalar, entry.name(), parent), entry.key().span(), state);
    }
  }

  private void walkItems(Sequence list, List<String> path, State state) {
    for (Node item : list.items()) {
      Optional<Mapping> map = item.asMapping();
      if (map.isPresent() && isRelatedImage(map.get())) {
        Scalar value = map.get().scalar("value").orElseThrow();
        add(
            path,
            new Parts(Optional.empty(), value.value(), "", "", List.of(value.span())),
            value.span(),
            state);
      } else if (map.isPresent()) {
        State here = isDisabled(map.get()) ? State.OFF : state;
        map.get().effective().forEach(child -> walk(child, path, map.get(), here));
      }
    }
  }

  /** Operators take the images that they deploy from variables of this name. */
  private static boolean isRelatedImage(Mapping map) {
    return map.scalar("name").filter(name -> name.value().startsWith("RELATED_IMAGE_")).isPresent()
        && map.scalar("value").filter(value -> looksComplete(value.value())).isPresent();
  }

  private static boolean isDisabled(Mapping map) {
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
  }

  private void add(List<String> path, Parts parts, Span where, State state) {
    String name =
        parts.registry().map(registry -> strip(registry) + "/").orElse("") + parts.repository();
    boolean tagged =
        ImageRef.parse(name)
            .reference()
            .filter(ref -> ref.tag().isPresent() || ref.digest().isPresent())
            .isPresent();
    String note = "";
    String tag = parts.tag();
    if (tag.isEmpty() && parts.digest().isEmpty() && !tagged) {
      tag = appVersion();
      note = tag.isEmpty() ? "no tag set" : "no tag set, the chart's appVersion assumed";
    }
    String reference = name + (tag.isEmpty() || tagged ? "" : ":" + tag) + digest(parts.digest());
    String unknown = unknown(reference);
    found.add(
        new Found(
            path,
            new UsedImage(
                unknown.isEmpty() ? Optional.of(reference) : Optional.empty(),
                unknown,
                note,
                Origin.CHART_VALUES,
                state,
                owner,
                where,
                parts.spans())));
  }

  private static String unknown(String reference) {
    if (reference.contains("{{")) {
      return "`" + reference + "` is filled in at deployment";
    }
    return ImageRef.parse(reference).reference().isPresent()
        ? ""
        : "`" + reference + "` is no image reference";
  }

  private static String digest(String digest) {
    if (digest.isEmpty()) {
      return "";
    }
    return "@" + (digest.indexOf(':') > 0 ? digest : "sha256:" + digest);
  }

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
  }
}
