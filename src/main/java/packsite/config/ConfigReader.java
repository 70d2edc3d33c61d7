package packsite.config;

import java.util.List;
import java.util.Optional;
import packsite.config.Config.Site;
import packsite.config.Shape.Switch;
import packsite.text.Fault;
import packsite.text.Glob;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/**
 * Reads packsite.yaml; every key that is not known and every value that does not fit is a fault.
 */
public final class ConfigReader {
  private ConfigReader() {}

  /** A configuration, or what is wrong with the file; never both. */
  public record Reading(Config config, List<Fault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  public static Reading read(Source source) {
    YamlFile file = Yaml.read(source);
    ConfigCheck check = new ConfigCheck();
    file.faults().forEach(check::add);
    if (file.documents().size() > 1) {
      Span second = file.documents().get(1).root().span();
      String message = "the file holds a second document";
      check.add(new Fault(Fault.Kind.SYNTAX, message, second, "delete it, one is all there is"));
    }
    Optional<Node> root = file.root().filter(node -> !node.isNull());
    root.ifPresent(node -> check.check(node, ConfigShape.ROOT, "the file"));
    List<Fault> faults = check.faults();
    return new Reading(
        faults.isEmpty()
            ? root.flatMap(Node::asMapping).map(ConfigReader::config).orElse(Config.DEFAULT)
            : Config.DEFAULT,
        faults);
  }

  private static Config config(Mapping root) {
    return new Config(
        globs(root, "packs"),
        globs(root, "exclude"),
        root.mapping("lint").map(LintReader::lint).orElse(LintConfig.DEFAULT),
        root.mapping("site").map(ConfigReader::site).orElse(Site.DEFAULT),
        root.mapping("oci").map(ConfigReader::oci).orElse(Config.Oci.DEFAULT));
  }

  private static Site site(Mapping map) {
    Site unsaid = Site.DEFAULT;
    return new Site(
        text(map, "title").orElse(unsaid.title()),
        text(map, "description").orElse(unsaid.description()),
        text(map, "url"),
        text(map, "source"),
        text(map, "registry-name"),
        isOn(map, "history"),
        isOn(map, "hash-assets"),
        text(map, "pairs").orElse(unsaid.pairs()),
        text(map, "links").equals(Optional.of("file")),
        text(map, "theme"),
        text(map, "readme-images").equals(Optional.of("remote")));
  }

  private static boolean isOn(Mapping map, String key) {
    return map.scalar(key).filter(s -> new Switch().meaning(s).equals(Switch.OFF)).isEmpty();
  }

  private static Optional<String> text(Mapping map, String key) {
    return map.scalar(key).map(Scalar::value);
  }

  private static Config.Oci oci(Mapping map) {
    return new Config.Oci(
        map.scalar("registry").map(Scalar::value),
        map.scalar("type").map(Scalar::value),
        globs(map, "exclude"),
        map.scalar("annotate").map(Scalar::value).filter("full"::equals).isPresent());
  }

  static List<Glob> globs(Mapping map, String key) {
    return texts(map, key).stream().map(Glob::new).toList();
  }

  /** The items of a list of texts; a single text is a list of one. */
  static List<String> texts(Mapping map, String key) {
    Optional<Node> value = map.get(key);
    List<Node> items =
        value
            .flatMap(Node::asSequence)
            .map(Node.Sequence::items)
            .orElseGet(() -> value.stream().toList());
    return items.stream().flatMap(item -> item.asScalar().stream()).map(Scalar::value).toList();
  }
}
