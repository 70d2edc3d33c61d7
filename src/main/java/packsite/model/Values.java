package packsite.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Span;
import packsite.text.YamlFile;

/**
 * values.yaml: what a user of the pack may set.
 *
 * @param pack the root entry of that name, whatever its value is; so for charts and manifests
 * @param others root entries beside those three
 */
public record Values(
    YamlFile file,
    Optional<Entry> pack,
    Optional<Entry> charts,
    Optional<Entry> manifests,
    List<Entry> others,
    List<DeclaredImage> images,
    List<ContentChart> contentCharts,
    Optional<PresetMarker> presetMarker,
    List<Macro> macros) {
  public Values {
    others = List.copyOf(others);
    images = List.copyOf(images);
    contentCharts = List.copyOf(contentCharts);
    macros = List.copyOf(macros);
  }

  /** The document, where it is a mapping; an empty file has none. */
  public Optional<Mapping> root() {
    return file.mapping();
  }

  /** What the pack passes to the chart of that name. */
  public Optional<Mapping> ofChart(String name) {
    return under(charts, name);
  }

  /** What the pack passes to the manifest of that base name. */
  public Optional<Mapping> ofManifest(String name) {
    return under(manifests, name);
  }

  private static Optional<Mapping> under(Optional<Entry> root, String key) {
    return root.flatMap(entry -> entry.value().asMapping()).flatMap(map -> map.mapping(key));
  }

  /** {@code pack.namespace} and its like: a single value directly below {@code pack}. */
  public Optional<Scalar> packSetting(String key) {
    return pack.flatMap(entry -> entry.value().asMapping()).flatMap(map -> map.scalar(key));
  }

  /**
   * An item of {@code pack.content.images}.
   *
   * @param item the whole item
   * @param text the reference, where the item is a string or a mapping with {@code image}
   */
  public record DeclaredImage(Node item, Form form, Optional<Scalar> text) {
    /** How the item is written. */
    public enum Form {
      /** {@code - image: a/b:1}. */
      MAP,
      /** {@code - a/b:1}. */
      STRING,
      OTHER
    }
  }

  /** An item of {@code pack.content.charts}: where the chart came from. */
  public record ContentChart(
      Node item, Optional<Scalar> repo, Optional<Scalar> name, Optional<Scalar> version) {}

  /** The comment that tells Palette's console which preset of each group is on. */
  public record PresetMarker(Span span, List<Choice> choices) {
    public PresetMarker {
      choices = List.copyOf(choices);
    }

    /** One {@code group:name} of the list. */
    public record Choice(String group, String name, Span span) {}
  }

  /**
   * A {@code .spectro.} expression, which Palette resolves when it deploys.
   *
   * @param span the whole action, braces included
   * @param expression from {@code .spectro} to the end of the path
   * @param path behind {@code .spectro.<scope>.}
   * @param quoted false where YAML would read the braces as a mapping
   */
  public record Macro(Span span, Span expression, Scope scope, String path, boolean quoted) {
    /** Whose value it is. */
    public enum Scope {
      SYSTEM,
      PACK,
      MACRO,
      VAR,
      UNKNOWN;

      public String label() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
