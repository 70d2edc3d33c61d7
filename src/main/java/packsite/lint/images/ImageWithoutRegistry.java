package packsite.lint.images;

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
import packsite.model.ImageRef;
import packsite.text.Span;

/** A listed image that does not say where it comes from. */
public final class ImageWithoutRegistry implements PackRule {
  private static final About ABOUT =
      About.rule(
              "IM107", "image-without-registry", Levels.INFO.in(Profile.AIRGAP, Severity.WARNING))
          .on("values.yaml")
          .what("A listed image names no registry.")
          .why(
              """
            That it means docker.io is a convention. Container runtimes can be set up to look elsewhere, and
            tools that rewrite references for a mirror look for a host to replace.""")
          .fix(
              """
            Write the registry: `docker.io/skerry/web:1.0.0`; for an official image
            `docker.io/library/nginx:1.27`.""")
          .bad(Example.values(ImageTexts.list("skerry/web:1.0.0")))
          .good(Example.values(ImageTexts.list("docker.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Listed listed : Listed.references(scope.values())) {
      ImageRef ref = listed.reference().orElseThrow();
      if (ref.registry().isEmpty()) {
        hits.accept(hit(listed, ref));
      }
    }
  }

  private static Hit hit(Listed listed, ImageRef ref) {
    Span name = listed.span(ref.name());
    String full = ref.normalisedName();
    Hit hit =
        Hit.at(name, "image `" + ref.text() + "` names no registry")
            .label("write `" + full + "` if that is meant");
    return listed.isVerbatim()
        ? hit.fix(Fix.unsafe("write `" + full + "`", new Fix.Replace(name, full)))
        : hit;
  }
}
