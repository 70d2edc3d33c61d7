package packsite.lint.packjson;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackLayer;
import packsite.text.Node.Entry;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** An add-on that stands on no shelf of the catalogue. */
public final class AddonTypeMissing implements PackRule {
  private static final About ABOUT =
      About.rule("PJ205", "addon-type-missing", Levels.ERROR)
          .on("pack.json")
          .what("A pack of layer addon has no `addonType`.")
          .why("The catalogue sorts add-ons by it, and leaves out those without.")
          .fix("Add `addonType` with one of the words in use, such as `monitoring`.")
          .bad(Example.json("addonType", ""))
          .good(Example.json("addonType", "\"security\""));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String KEY = "addonType";

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    boolean addon = scope.pack().json().packLayer().filter(PackLayer.ADDON::equals).isPresent();
    if (!addon || scope.json().isEmpty()) {
      return;
    }
    Optional<Entry> entry = scope.json().flatMap(root -> root.entry(KEY));
    String words = "one of " + Scope.listed(scope.options().addonTypes());
    if (entry.isEmpty()) {
      Span layer = scope.pack().json().layer().map(Scalar::span).orElseThrow();
      hits.accept(
          Hit.at(layer, "layer is `addon` and there is no `" + KEY + "`")
              .label("add \"" + KEY + "\": " + words));
    } else if (scope.pack().json().addonType().filter(t -> t.value().isBlank()).isPresent()) {
      hits.accept(
          Hit.at(entry.get().value().span(), "`" + KEY + "` is blank").label("expected " + words));
    }
  }
}
