package packsite.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.config.Config.Site;
import packsite.config.Shape.Exactly;
import packsite.config.Shape.Key;
import packsite.config.Shape.Section;
import packsite.config.Shape.Text;
import packsite.config.Shape.Texts;
import packsite.text.Fault;
import packsite.text.Glob;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.Yaml;
import packsite.text.YamlFile;

/**
 * Reads packsite.yaml; every key that is not known and every value that does not fit is a fault.
 */
public final class ConfigReader {
  private final List<Fault> faults = new ArrayList<>();

  private ConfigReader() {}

  /** A configuration, or what is wrong with the file; never both. */
  public record Reading(Config config, List<Fault> faults) {}

  public static Reading read(Source source) {
    return new ConfigReader().reading(source);
  }

  private Reading reading(Source source) {
    YamlFile file = Yaml.read(source);
    faults.addAll(file.faults());
    if (file.documents().size() > 1) {
      Span second = file.documents().get(1).root().span();
      String message = "the file holds a second document";
      faults.add(new Fault(Fault.Kind.SYNTAX, message, second, "delete it, one is all there is"));
    }
    Optional<Node> root = file.root().filter(node -> !node.isNull());
    root.ifPresent(node -> check(node, ConfigShape.ROOT, "the file"));
    Config config =
        faults.isEmpty()
            ? root.flatMap(Node::asMapping).map(ConfigReader::config).orElse(Config.DEFAULT)
            : Config.DEFAULT;
    return new Reading(config, List.copyOf(faults));
  }

  private static Config config(Mapping root) {
    Optional<Mapping> site = root.mapping("site");
    return new Config(
        globs(root, "packs"),
        globs(root, "exclude"),
        LintConfig.DEFAULT,
        new Site(
            site.flatMap(map -> map.scalar("title"))
                .map(Scalar::value)
                .orElse(Config.DEFAULT.site().title())));
  }

  private static List<Glob> globs(Mapping map, String key) {
    Optional<Node> value = map.get(key);
    return value.flatMap(Node::asScalar).filter(scalar -> !scalar.isNull()).stream()
        .map(scalar -> List.of(new Glob(scalar.value())))
        .findFirst()
        .orElseGet(
            () ->
                value.flatMap(Node::asSequence).stream()
                    .flatMap(list -> list.items().stream())
                    .flatMap(item -> item.asScalar().stream())
                    .map(scalar -> new Glob(scalar.value()))
                    .toList());
  }

  private void check(Node node, Shape shape, String name) {
    if (shape instanceof Section section) {
      checkSection(node, section, name);
    } else if (shape instanceof Texts) {
      checkTexts(node, name);
    } else if (!fits(node, shape)) {
      mismatch(node, shape, name);
    }
  }

  private static boolean fits(Node node, Shape shape) {
    Optional<Scalar> scalar = node.asScalar().filter(value -> !value.isNull());
    if (shape instanceof Exactly exactly) {
      String number = String.valueOf(exactly.number());
      return scalar
          .filter(value -> value.type().isNumber() && value.printed().equals(number))
          .isPresent();
    }
    List<String> allowed = ((Text) shape).allowed();
    return scalar
        .filter(value -> value.type() == ScalarType.STRING)
        .filter(value -> allowed.isEmpty() || allowed.contains(value.value()))
        .isPresent();
  }

  private void checkTexts(Node node, String name) {
    if (node.asScalar().filter(scalar -> scalar.type() == ScalarType.STRING).isPresent()) {
      return;
    }
    if (node.asSequence().isEmpty()) {
      mismatch(node, new Texts(), name);
      return;
    }
    for (Node item : node.asSequence().get().items()) {
      if (!fits(item, Shape.text())) {
        mismatch(item, Shape.text(), "an item of " + name);
      }
    }
  }

  private void checkSection(Node node, Section section, String name) {
    if (node.isNull()) {
      return; // A section without content is as good as none.
    }
    if (node.asMapping().isEmpty()) {
      mismatch(node, section, name);
      return;
    }
    for (Entry entry : node.asMapping().get().effective()) {
      Optional<Key> key =
          section.keys().stream().filter(k -> k.name().equals(entry.name())).findFirst();
      if (key.isEmpty()) {
        unknown(entry, section);
      } else {
        check(entry.value(), key.get().shape(), "`" + entry.name() + "`");
      }
    }
  }

  private void unknown(Entry entry, Section section) {
    List<String> names = section.keys().stream().map(Key::name).toList();
    String help =
        Nearest.to(entry.name(), names)
            .map(name -> "did you mean `" + name + "`?")
            .orElse("known here: " + String.join(", ", names));
    faults.add(
        new Fault(
            Fault.Kind.SYNTAX, "unknown key `" + entry.name() + "`", entry.key().span(), help));
  }

  private void mismatch(Node node, Shape shape, String name) {
    String message = name + " is " + node.kindName() + ", expected " + shape.phrase();
    String said = node.asScalar().map(Scalar::value).orElse("");
    String help =
        shape instanceof Text text
            ? Nearest.to(said, text.allowed())
                .map(word -> "did you mean `" + word + "`?")
                .orElse(shape.example(said))
            : shape.example(said);
    faults.add(new Fault(Fault.Kind.SYNTAX, message, node.span(), help));
  }
}
