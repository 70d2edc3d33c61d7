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
    return map.scalar("enabled")
        .filter(on -> on.type() == ScalarType.BOOL && on.printed().equals("false"))
        .isPresent();
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

  /** Nearly every template has a default for an empty tag, and only the template knows which. */
  private String noTag(String name) {
    String version =
        effective.chart().meta().appVersion().map(v -> ", often `" + v.printed() + "`").orElse("");
    return "`" + name + "` has no tag in the values; the template decides" + version;
  }
}
