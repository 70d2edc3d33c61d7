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
import packsite.lint.rule.Scope;
import packsite.model.Values.DeclaredImage;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Span;

/** An item of the image list that names no image. */
public final class ImageEntryShape implements PackRule {
  private static final String KEY = "image";
  private static final String EXPECTED = "expected `image: registry/path:tag`";

  private static final About ABOUT =
      About.rule("IM102", "image-entry-shape", Levels.ERROR)
          .on("values.yaml")
          .what(
              "An item of `pack.content.images` has no `image`, or something else than text there.")
          .why(
              """
            Items without `image` are skipped when images are mirrored for clusters without a network. The
            pack installs where it was written and fails where it was meant for.""")
          .fix("Write each item as `- image: registry/path:tag`.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      - iamge: quay.io/skerry/web:1.0.0
                """))
          .good(
              Example.values(
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

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (DeclaredImage image : scope.values().images()) {
      if (image.text().isEmpty()) {
        hits.accept(hit(image.item()));
      }
    }
  }

  private static Hit hit(Node item) {
    String why =
        "entries without `image` are skipped when images are mirrored for air-gapped clusters";
    return item.asMapping()
        .flatMap(ImageEntryShape::misspelt)
        .orElseGet(() -> shapeless(item))
        .why(why);
  }

  private static Optional<Hit> misspelt(Mapping map) {
    return map.entries().stream()
        .filter(entry -> Nearest.to(entry.name(), List.of(KEY)).isPresent())
        .findFirst()
        .map(ImageEntryShape::renamed);
  }

  private static Hit renamed(Entry entry) {
    if (entry.name().equals(KEY)) {
      return Hit.at(entry.value().span(), "`image` is " + entry.value().kindName())
          .label("expected registry/path:tag");
    }
    return Hit.at(entry.key().span(), "image entry has `" + entry.name() + "` instead of `image`")
        .label("rename to `image`")
        .fix(Fix.safe("rename to `image`", new Fix.Replace(entry.key().span(), KEY)));
  }

  private static Hit shapeless(Node item) {
    if (item.isNull()) {
      return Hit.at(item.span(), "image entry is empty").label(EXPECTED);
    }
    return Hit.at(start(item), "image entry is " + item.kindName() + " without `image`")
        .label(EXPECTED);
  }

  /** The first key of a mapping: an item may go on for many lines. */
  private static Span start(Node item) {
    return item.asMapping()
        .filter(map -> !map.isEmpty())
        .map(map -> map.entries().get(0).key().span())
        .orElseGet(item::span);
  }
}
