package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackLayer;
import packsite.text.Nearest;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** A setting below {@code pack} that Palette does not know. */
public final class UnknownPackKey implements PackRule {
  private static final List<String> SETTINGS =
      List.of(
          "additionalNamespaces",
          "content",
          "namespace",
          "namespaceAnnotations",
          "namespaceLabels",
          "palette",
          "releaseNameOverride",
          "spectrocloud.com/display-name",
          "spectrocloud.com/install-priority");
  private static final List<String> OF_KUBERNETES =
      List.of(
          "k8sHardening",
          "podCIDR",
          "serviceClusterIPRange",
          "serviceClusterIpRange",
          "serviceDomain");
  private static final List<String> CONTENT = List.of("charts", "images");

  /** Palette reads more there than its documentation tells. */
  private static final Set<PackLayer> CORE = Set.of(PackLayer.KERNEL, PackLayer.OS, PackLayer.K8S);

  private static final About ABOUT =
      About.rule("VA206", "unknown-pack-key", Levels.WARNING)
          .on("values.yaml")
          .what("A key below `pack` or `pack.content` is none that Palette reads.")
          .why(
              """
            Palette does not complain, it goes on with its defaults: with a misspelt `namespace` the pack lands
            in `default`, with a misspelt `images` nothing is mirrored.""")
          .fix("Correct the name, or move the key to where it belongs.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  namespaceLabel:
                    web: team=docs
                """))
          .bad(
              Example.values(
                  """
                pack:
                  content:
                    namespace: web
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                  namespaceLabels:
                    web: team=docs
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Mapping> pack = scope.values().pack().flatMap(entry -> entry.value().asMapping());
    if (pack.isEmpty()) {
      return;
    }
    boolean addon = scope.pack().json().packLayer().filter(CORE::contains).isEmpty();
    Set<String> read = Sections.readByMacros(scope.values());
    for (Entry entry : pack.get().effective()) {
      if (isUnknown(entry.name()) && !read.contains("pack." + entry.name())) {
        setting(entry, addon).ifPresent(hits);
      }
    }
    for (Entry entry : pack.get().mapping("content").map(Mapping::effective).orElse(List.of())) {
      if (!CONTENT.contains(entry.name()) && !entry.name().contains("{{")) {
        hits.accept(content(entry));
      }
    }
  }

  private static boolean isUnknown(String name) {
    return !SETTINGS.contains(name) && !OF_KUBERNETES.contains(name) && !name.contains("{{");
  }

  private static Optional<Hit> setting(Entry entry, boolean addon) {
    String message = "`" + entry.name() + "` is no setting that Palette reads below `pack`";
    Hit hit = Hit.at(entry.key().span(), message);
    List<String> known = new ArrayList<>(SETTINGS);
    known.addAll(OF_KUBERNETES);
    Optional<String> near = Nearest.to(entry.name(), known);
    if (near.isPresent()) {
      return Optional.of(renamed(hit, entry, near.get()));
    }
    if (CONTENT.contains(entry.name())) {
      return Optional.of(hit.label("belongs below `pack.content`"));
    }
    return addon
        ? Optional.of(hit.label(Scope.suggestion(entry.name(), SETTINGS)))
        : Optional.empty();
  }

  private static Hit content(Entry entry) {
    String message = "`" + entry.name() + "` is none of the lists below `pack.content`";
    Hit hit = Hit.at(entry.key().span(), message);
    if (SETTINGS.contains(entry.name())) {
      return hit.label("belongs directly below `pack`");
    }
    return Nearest.to(entry.name(), CONTENT)
        .map(near -> renamed(hit, entry, near))
        .orElseGet(() -> hit.label("use images or charts"));
  }

  /** A letter too many or too few is a slip of the hand; of more somebody should think. */
  private static Hit renamed(Hit hit, Entry entry, String name) {
    String title = "rename to `" + name + "`";
    Fix.Replace edit = new Fix.Replace(entry.key().span(), name);
    boolean slip = Nearest.isOneEdit(entry.name(), name);
    return hit.label(title).fix(slip ? Fix.safe(title, edit) : Fix.unsafe(title, edit));
  }
}
