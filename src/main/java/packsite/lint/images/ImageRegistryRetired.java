package packsite.lint.images;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.ImageRef;
import packsite.text.Span;

/** An image from a registry that its owners have given up. */
public final class ImageRegistryRetired implements PackRule {
  private static final About ABOUT =
      About.rule("IM110", "image-registry-retired", Levels.WARNING)
          .on("values.yaml, manifests, charts")
          .what(
              """
            A listed or used image comes from a registry, or from a part of one, that gets no updates any
            more. Which ones: `lint.options.retired-registries` in packsite.yaml, by default `k8s.gcr.io`
            and `docker.io/bitnami`.""")
          .why(
              """
            Images there are removed, or stay without security fixes. A pack that worked yesterday stops on
            the next node that has to pull.""")
          .fix(
              """
            `k8s.gcr.io` moved to `registry.k8s.io`. What was free below `docker.io/bitnami` is frozen in
            `docker.io/bitnamilegacy`; better change to an image that is looked after.""")
          .bad(Example.values(ImageTexts.list("k8s.gcr.io/pause:3.9")))
          .bad(Example.values(ImageTexts.list("bitnami/redis:7.2.4")))
          .good(Example.values(ImageTexts.list("registry.k8s.io/pause:3.9")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    List<String> retired = scope.options().retiredRegistries();
    Set<String> told = new HashSet<>();
    for (Listed listed : Listed.references(scope.values())) {
      ImageRef ref = listed.reference().orElseThrow();
      told.add(ref.normalisedName());
      retired(ref, retired)
          .ifPresent(registry -> hits.accept(hit(listed.span(ref.name()), ref, registry)));
    }
    for (Running image : Running.in(scope.pack())) {
      Optional<String> registry = retired(image.ref(), retired);
      if (registry.isPresent() && told.add(image.ref().normalisedName())) {
        hits.accept(hit(image.namePlace(), image.ref(), registry.get()));
      }
    }
  }

  private static Hit hit(Span place, ImageRef ref, String registry) {
    return Hit.at(
            place, "image `" + ref.text() + "` comes from `" + registry + "`, which is retired")
        .label("use an image from elsewhere");
  }

  /** Which of the retired registries an image comes from. */
  public static Optional<String> retired(ImageRef ref, List<String> retired) {
    return retired.stream().filter(registry -> isBelow(ref, registry)).findFirst();
  }

  /** Of a registry, or of a path in one. */
  private static boolean isBelow(ImageRef ref, String registry) {
    String name = ref.normalisedName();
    return name.startsWith(registry.endsWith("/") ? registry : registry + "/");
  }
}
