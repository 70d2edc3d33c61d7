package packsite.site.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.lint.Finding;
import packsite.model.ArtifactFacts;
import packsite.model.Pack;
import packsite.model.PackJson;
import packsite.model.PackLayer;
import packsite.text.Node.Scalar;

/**
 * One version of one pack, with what is known of it.
 *
 * @param name of pack.json, else of the folder
 * @param version of pack.json, else a word that says that there is none
 * @param path of its folder in the catalog, without a slash at the end
 * @param rivals folders of other packs with the same name and version; this one is first
 * @param lead one sentence that says what it is; empty where nothing does
 * @param linted false where nobody looked for defects
 * @param findings of this pack, in order of file and place
 */
public record Edition(
    Pack pack,
    String name,
    String version,
    String path,
    List<String> rivals,
    String lead,
    boolean linted,
    List<Finding> findings,
    Optional<ArtifactFacts> artifact) {
  /** What stands for a version that pack.json does not say. */
  static final String NO_VERSION = "unversioned";

  public Edition {
    rivals = List.copyOf(rivals);
    findings = List.copyOf(findings);
  }

  /** What people call it. */
  public String displayName() {
    return pack.json()
        .displayName()
        .map(Scalar::value)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElse(name);
  }

  public State state() {
    return State.of(pack.json());
  }

  /** The layer as written; empty where there is none. */
  public String layer() {
    return pack.json().layer().map(Scalar::value).orElse("").strip();
  }

  public boolean isAddon() {
    return pack.json().packLayer().filter(layer -> layer == PackLayer.ADDON).isPresent();
  }

  /** The kind of an add-on in one spelling, {@code load balancer}; empty where there is none. */
  public String type() {
    String said = pack.json().addonType().map(Scalar::value).orElse("").strip();
    return said.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  /** As written, in the order of the file, each once. */
  public List<String> clouds() {
    return pack.json().cloudTypes().stream()
        .map(Scalar::value)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** What people look for: presets, a form, a list of images; a bit each, in that order. */
  public int has() {
    boolean presets = pack.presets().filter(all -> !all.all().isEmpty()).isPresent();
    boolean form = pack.formSchema().isPresent();
    boolean images = !pack.values().images().isEmpty();
    return (presets ? 1 : 0) | (form ? 2 : 0) | (images ? 4 : 0);
  }

  /** Empty where pack.json does not say it. */
  public String annotation(String key) {
    PackJson json = pack.json();
    return json.annotation(key).map(Scalar::value).map(String::strip).orElse("");
  }

  /** A file of it, as the repository knows it. */
  public String source(String relative) {
    String dir = pack.dir();
    return dir.isEmpty() ? relative : relative.isEmpty() ? dir : dir + "/" + relative;
  }

  /** True for an edition that one address stands for. */
  public boolean isIdentified() {
    return pack.id().isPresent();
  }

  /** The page of a file of the catalog that belongs to it. */
  public String page(String relative) {
    return path + "/" + relative;
  }

  /** A byte by byte copy of a file of the pack. */
  public String raw(String relative) {
    return "raw/" + path.substring("packs/".length()) + "/" + relative;
  }

  /** Each is one of a kind; what it holds is large. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return name + "@" + version;
  }
}
