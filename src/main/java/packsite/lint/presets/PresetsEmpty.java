package packsite.lint.presets;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.YamlFile;

/** A presets.yaml that offers nothing. */
public final class PresetsEmpty implements PackRule {
  private static final About ABOUT =
      About.rule("PS102", "presets-empty", Levels.WARNING)
          .on("presets.yaml")
          .what("presets.yaml is there and has no preset in it.")
          .why(
              """
              Nobody can tell whether presets were forgotten or given up, and the file is published with the
              pack all the same.""")
          .fix("Delete the file, or write the presets.")
          .bad(Example.file("presets.yaml", "presets: []\n"))
          .bad(Example.file("presets.yaml", "# none yet\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .presets()
        .map(presets -> presets.file())
        .filter(YamlFile::isReadable)
        .flatMap(PresetsEmpty::hit)
        .ifPresent(hits);
  }

  private static Optional<Hit> hit(YamlFile file) {
    String path = file.source().path();
    Optional<Node> root = file.root().filter(node -> !node.isNull());
    Optional<Mapping> map = root.flatMap(Node::asMapping);
    Optional<Entry> list = map.flatMap(found -> found.entry("presets"));
    if (root.isEmpty() || map.filter(Mapping::isEmpty).isPresent()) {
      return Optional.of(offered(Hit.in(path, "presets.yaml is empty"), path));
    }
    boolean none =
        list.filter(
                entry ->
                    entry.value().isNull() && entry.value().span().isEmpty()
                        || entry.value().asSequence().filter(s -> s.items().isEmpty()).isPresent())
            .isPresent();
    return list.filter(entry -> none)
        .map(entry -> Hit.at(entry.key().span(), "presets.yaml has no presets"))
        .map(hit -> offered(hit.label("write one below, or delete the file"), path));
  }

  private static Hit offered(Hit hit, String path) {
    return hit.help("delete the file, or write the presets")
        .fix(Fix.unsafe("delete presets.yaml", new Fix.Delete(path)));
  }
}
