package packsite.lint.presets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.Scope;
import packsite.model.Problem;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Span;
import packsite.text.YamlFile;

/** A presets.yaml that is no list of presets, or presets that nobody could tell apart. */
public final class PresetsInvalid implements PackRule, ProblemRule {
  private static final String PRESETS = "presets";
  private static final List<String> NEEDED = List.of("name", "displayName", "group");
  private static final List<String> KNOWN =
      List.of("name", "displayName", "group", "remove", "add");

  private static final Mapping NO_PRESET = Mapping.empty(Source.of("", ""));

  private static final About ABOUT =
      About.rule("PS101", "presets-invalid", Levels.ERROR)
          .on("presets.yaml")
          .what(
              """
              presets.yaml cannot be read, has another shape than `presets:` with a list, or a preset lacks
              `name`, `displayName` or `group`, or shares its name with another one.""")
          .why(
              """
              The form of the pack offers what this file lists. A preset that cannot be read is not offered,
              and of two with one name only one can be chosen.""")
          .fix(
              """
              Give each preset a `name` of its own, the `displayName` that users read, and the `group` of
              which it is one choice; `remove` is a list of dotted paths and `add` a block of YAML text.""")
          .bad(
              Example.file(
                  "presets.yaml",
                  """
                  presets:
                    - name: small
                      displayName: One replica
                      add: |
                        charts:
                          web:
                            replicas: 1
                  """))
          .good(
              Example.file(
                  "presets.yaml",
                  """
                  presets:
                    - name: small
                      displayName: One replica
                      group: Size
                      remove: []
                      add: |
                        charts:
                          web:
                            replicas: 1
                  """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("presets.yaml") && problem.kind().isAboutContent();
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .presets()
        .map(presets -> presets.file())
        .filter(YamlFile::isReadable)
        .ifPresent(file -> check(file, hits));
  }

  private static void check(YamlFile file, Consumer<Hit> hits) {
    Optional<Node> root = file.root().filter(node -> !node.isNull());
    Optional<Mapping> map = root.flatMap(Node::asMapping).filter(found -> !found.isEmpty());
    if (root.isPresent() && root.get().asMapping().isEmpty()) {
      String kind = root.get().kindName();
      hits.accept(
          Hit.at(root.get().span(), "presets.yaml holds " + kind + ", not a mapping with `presets`")
              .label("write `presets:` and below it the list"));
    } else if (map.isPresent() && map.get().entry(PRESETS).isEmpty()) {
      hits.accept(withoutList(map.get().entries().get(0)));
    }
    map.flatMap(found -> found.get(PRESETS))
        .flatMap(Node::asSequence)
        .ifPresent(list -> checkAll(list.items(), hits));
  }

  private static Hit withoutList(Entry first) {
    boolean misspelt = Nearest.to(first.name(), List.of(PRESETS)).isPresent();
    return Hit.at(first.key().span(), "presets.yaml has no key `presets`")
        .label(misspelt ? "rename to `presets`" : "write `presets:` and below it a list");
  }

  private static void checkAll(List<Node> items, Consumer<Hit> hits) {
    Map<String, Scalar> names = new HashMap<>();
    Map<List<String>, Scalar> titles = new HashMap<>();
    for (Node item : items) {
      Mapping preset = item.asMapping().orElse(NO_PRESET);
      if (preset.isEmpty()) {
        continue; // The reader tells of what is no mapping.
      }
      NEEDED.forEach(key -> lack(preset, key).ifPresent(hits));
      filled(preset, "name")
          .ifPresent(
              name -> {
                Scalar first = names.putIfAbsent(name.value(), name);
                if (first != null) {
                  hits.accept(again("two presets have the name", name, first));
                }
              });
      Optional<String> group = filled(preset, "group").map(Scalar::value);
      filled(preset, "displayName")
          .filter(title -> group.isPresent())
          .ifPresent(
              title -> {
                List<String> key = List.of(group.orElseThrow(), title.value());
                Scalar first = titles.putIfAbsent(key, title);
                if (first != null) {
                  String message = "two presets of group `" + key.get(0) + "` are shown as";
                  hits.accept(again(message, title, first).levels(Levels.WARNING));
                }
              });
    }
  }

  private static Hit again(String message, Scalar second, Scalar first) {
    return Hit.at(second.span(), message + " `" + second.value() + "`")
        .label("write another one")
        .also(first.span(), "first here");
  }

  private static Optional<Scalar> filled(Mapping preset, String key) {
    return preset.scalar(key).filter(scalar -> !scalar.isNull() && !scalar.value().isBlank());
  }

  /** What is there with another type is the reader's to tell. */
  private static Optional<Hit> lack(Mapping preset, String key) {
    Optional<Entry> entry = preset.entry(key);
    if (entry.isPresent()) {
      boolean empty =
          entry
              .flatMap(found -> found.value().asScalar())
              .filter(value -> value.isNull() ? value.span().isEmpty() : value.value().isBlank())
              .isPresent();
      return empty
          ? Optional.of(
              Hit.at(entry.get().key().span(), called(preset) + " has an empty `" + key + "`")
                  .label("write a text behind it"))
          : Optional.empty();
    }
    for (Entry other : preset.entries()) {
      if (!KNOWN.contains(other.name()) && Nearest.to(other.name(), List.of(key)).isPresent()) {
        return Optional.of(
            Hit.at(
                    other.key().span(),
                    called(preset) + " has `" + other.name() + "` instead of `" + key + "`")
                .label("rename to `" + key + "`"));
      }
    }
    Span place =
        filled(preset, "name").map(Scalar::span).orElse(preset.entries().get(0).key().span());
    return Optional.of(
        Hit.at(place, called(preset) + " has no `" + key + "`").label("add `" + key + ": ...`"));
  }

  private static String called(Mapping preset) {
    return filled(preset, "name").map(name -> "preset `" + name.value() + "`").orElse("a preset");
  }
}
