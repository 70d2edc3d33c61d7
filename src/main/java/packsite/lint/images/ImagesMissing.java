package packsite.lint.images;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;
import packsite.model.ImageRef;
import packsite.model.PackLayer;
import packsite.model.UsedImage.State;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.YamlFile;

/** A pack that lists no images. */
public final class ImagesMissing implements PackRule {
  private static final String VALUES = "values.yaml";
  private static final List<String> PATH = List.of("pack", "content", "images");

  private static final About ABOUT =
      About.rule(
              "IM101",
              "images-missing",
              Levels.WARNING
                  .in(Profile.COMMUNITY, Severity.ERROR)
                  .in(Profile.AIRGAP, Severity.ERROR))
          .on(VALUES)
          .what(
              """
            `pack.content.images` is missing or empty. Packs of the layers `os` and `k8s` need no list. Where
            no image is found in use either, it stays a warning in all profiles but the strict one.""")
          .why(
              """
            Images are mirrored for clusters without a network, and scanned, by that list. Without one the
            pack works only where everything can be pulled.""")
          .fix(
              """
            List all that the charts and manifests pull, one `- image: registry/path:tag` each. The finding
            names those that were found.""")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                """))
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images: []
                """))
          .good(Example.values(ImageTexts.list("quay.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    if (!isExpected(scope)) {
      return;
    }
    absence(scope).ifPresent(absence -> hits.accept(hit(scope, absence)));
  }

  /** Where something is installed and the file is there to be looked at. */
  private static boolean isExpected(Scope scope) {
    YamlFile file = scope.values().file();
    boolean installs =
        switch (scope.pack().kind()) {
          case HELM, MANIFEST, MIXED -> true;
          default -> false;
        };
    Optional<PackLayer> layer = scope.pack().json().packLayer();
    boolean wholeMachine = layer.filter(l -> l == PackLayer.OS || l == PackLayer.K8S).isPresent();
    return installs
        && !wholeMachine
        && scope.has(VALUES)
        && !scope.pack().isPartlyRead(VALUES)
        && file.root().map(root -> root.isNull() || root.asMapping().isPresent()).orElse(true);
  }

  /** What is not there, and the nearest place that is. */
  private record Absence(Spot spot, String what) {}

  /** Empty where images are listed, or where something of another type is in the way. */
  private static Optional<Absence> absence(Scope scope) {
    Spot nearest = Spot.file(scope.path(VALUES));
    Optional<Mapping> map = scope.values().root();
    for (String key : PATH) {
      Optional<Entry> entry = map.flatMap(m -> m.entry(key));
      if (entry.isEmpty()) {
        return Optional.of(new Absence(nearest, "is missing"));
      }
      nearest = Spot.at(entry.get().key().span());
      Node value = entry.get().value();
      boolean empty = value.asSequence().filter(list -> list.items().isEmpty()).isPresent();
      if (empty || value.isNull()) {
        return Optional.of(new Absence(nearest, key.equals("images") ? "is empty" : "is missing"));
      }
      map = value.asMapping();
      if (map.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Hit hit(Scope scope, Absence absence) {
    List<String> found = found(scope, true);
    String subject = "`pack.content.images` " + absence.what();
    if (found.isEmpty()) {
      return Hit.at(absence.spot(), subject + " and no image was found in use")
          .label("list the images that the pack pulls")
          .help("a pack that runs no container can ignore this rule")
          .levels(Levels.WARNING);
    }
    String count = found.size() == 1 ? "an image" : found.size() + " images";
    return Hit.at(absence.spot(), subject + " though the pack runs " + count)
        .label("list the images that the pack pulls")
        .fix(Fix.shown("list " + Scope.listed(found(scope, false))));
  }

  /** References, or names where the tag is not known; each once. */
  private static List<String> found(Scope scope, boolean certain) {
    return scope.pack().images().stream()
        .filter(image -> image.state() == State.USED || !certain && image.state() != State.OFF)
        .flatMap(image -> image.reference().or(image::name).stream())
        .filter(text -> ImageRef.parse(text).reference().isPresent())
        .distinct()
        .toList();
  }
}
