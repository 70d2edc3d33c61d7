package packsite.lint.packjson;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackFile;
import packsite.model.PackKind;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Span;

/** A pack that installs nothing. */
public final class NoPayload implements PackRule {
  private static final About ABOUT =
      About.rule("PJ211", "no-payload", Levels.ERROR)
          .on("pack.json")
          .what(
              "A pack that is neither an operating system nor Kubernetes lists nothing to install.")
          .why("It can be chosen, deploys without an error, and does nothing.")
          .fix("List charts under `charts`, or manifests under `kubeManifests`.")
          .bad(
              Example.json("charts", "")
                  .and(
                      "values.yaml",
                      """
                    pack:
                      namespace: web
                      content:
                        images:
                          - image: quay.io/skerry/web:1.0.0
                    """));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final List<String> LISTS = List.of("charts", "kubeManifests", "ansibleRoles");

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    boolean layered = scope.pack().json().packLayer().isPresent();
    if (layered && scope.pack().kind() == PackKind.EMPTY) {
      scope
          .json()
          .filter(root -> LISTS.stream().allMatch(key -> isEmpty(root, key)))
          .ifPresent(root -> hits.accept(hit(scope, root)));
    }
  }

  /** Something of another type has a rule of its own. */
  private static boolean isEmpty(Mapping root, String key) {
    Optional<Node> value = root.get(key);
    return value.isEmpty()
        || value.flatMap(Node::asSequence).filter(list -> list.items().isEmpty()).isPresent();
  }

  private static Hit hit(Scope scope, Mapping root) {
    Span place =
        root.entry("charts").map(entry -> entry.key().span()).orElse(root.span().part(0, 1));
    Hit hit = Hit.at(place, "pack installs nothing").label("list charts or manifests");
    for (Entry entry : root.entries()) {
      Optional<String> meant =
          Nearest.to(entry.name(), LISTS).filter(name -> !entry.name().equals(name));
      if (meant.isPresent()) {
        return hit.also(entry.key().span(), "is this meant to be `" + meant.get() + "`?");
      }
    }
    List<String> archives =
        scope.pack().files().stream()
            .map(PackFile::path)
            .filter(path -> path.endsWith(".tgz"))
            .toList();
    return archives.isEmpty() ? hit : hit.help("the pack has " + Scope.listed(archives));
  }
}
