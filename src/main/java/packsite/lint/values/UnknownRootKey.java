package packsite.lint.values;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackLayer;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Alias;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/** A key at the top of values.yaml that nobody reads. */
public final class UnknownRootKey implements PackRule {
  private static final List<String> MAIN = List.of("charts", "manifests", "pack");
  private static final List<String> KNOWN =
      List.of(
          "ansibleRoles",
          "charts",
          "kubeadmconfig",
          "manifests",
          "options",
          "pack",
          "readinessCheck");

  /** Palette itself reads what those packs hold, and more than it documents. */
  private static final Set<PackLayer> CORE = Set.of(PackLayer.KERNEL, PackLayer.OS, PackLayer.K8S);

  private static final About ABOUT =
      About.rule("VA204", "unknown-root-key", Levels.INFO)
          .on("values.yaml")
          .what("A key at the top of values.yaml is none that Palette reads, nor any macro.")
          .why(
              """
            Charts and manifests see what stands below `charts` and `manifests`. What stands beside them
            reaches nobody.""")
          .fix(
              """
            Move it below `charts.<name>` or `manifests.<name>`. A root of your own makes sense where a macro
            reads it.""")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                chart:
                  web:
                    replicas: 2
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                region: eu-west-1
                charts:
                  web:
                    replicas: 2
                    image:
                      repository: "{{.spectro.pack.web.region}}.example.com/skerry/web"
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    boolean core = scope.pack().json().packLayer().filter(CORE::contains).isPresent();
    List<Entry> others = scope.values().others();
    if (core || others.isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>(KNOWN);
    known.addAll(Sections.readByMacros(scope.values()));
    known.addAll(ValuesNeverReachAChart.strays(scope));
    NavigableSet<Integer> repeated = new TreeSet<>();
    scope.values().root().ifPresent(root -> collectAnchors(root, repeated));
    for (Entry entry : others) {
      if (isUnknown(entry.name(), known) && !holdsOneOf(repeated, entry)) {
        hits.accept(hit(entry));
      }
    }
  }

  private static boolean isUnknown(String name, Set<String> known) {
    return !known.contains(name) && !name.startsWith("x-") && !name.contains("{{");
  }

  private static boolean holdsOneOf(NavigableSet<Integer> repeated, Entry entry) {
    Integer next = repeated.ceiling(entry.span().start());
    return next != null && next < entry.span().end();
  }

  /** Where the nodes start that aliases repeat. */
  private static void collectAnchors(Node node, Set<Integer> starts) {
    if (node instanceof Alias alias) {
      starts.add(alias.target().span().start());
    } else if (node instanceof Mapping map) {
      map.entries().forEach(entry -> collectAnchors(entry.value(), starts));
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> collectAnchors(item, starts));
    }
  }

  private static Hit hit(Entry entry) {
    String name = entry.name();
    Hit hit = Hit.at(entry.key().span(), "nothing reads `" + name + "` at the top of values.yaml");
    Optional<String> near = Nearest.to(name, MAIN);
    return near.map(meant -> hit.label("did you mean `" + meant + "`?").levels(Levels.WARNING))
        .orElseGet(() -> hit.label("belongs below `charts.<name>` or `manifests.<name>`"));
  }
}
