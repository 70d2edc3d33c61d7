package packsite.diff;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.compare.Consequence;
import packsite.compare.Consequence.CloudsDropped;
import packsite.compare.Consequence.CrdsRemoved;
import packsite.compare.Consequence.DefaultsChanged;
import packsite.compare.Consequence.Downgrade;
import packsite.compare.Consequence.HigherMinimum;
import packsite.compare.Consequence.ImagesToMirror;
import packsite.compare.Consequence.KeysGone;
import packsite.compare.Consequence.KeysRenamed;
import packsite.compare.Consequence.KeysRetyped;
import packsite.compare.Consequence.LowerMaximum;
import packsite.compare.Consequence.MoreResources;
import packsite.compare.Consequence.NamespaceChanged;
import packsite.compare.Consequence.NewIdentity;
import packsite.compare.Consequence.NowRequired;
import packsite.compare.Consequence.PackagingSwitched;
import packsite.compare.Consequence.PresetsGone;
import packsite.compare.Consequence.ValuesUnreached;
import packsite.compare.Sides;
import packsite.compare.tree.KeyPath;
import packsite.diff.Account.Advice;
import packsite.text.JsonWriter;

/** Consequences for programs: kind and weight, the facts by name, and the sentences for people. */
final class ConsequenceJson {
  /** As the schema has them, whatever the types are called. */
  private static final Map<Class<? extends Consequence>, String> KINDS =
      Map.ofEntries(
          entry(NewIdentity.class, "new-identity"),
          entry(KeysGone.class, "keys-gone"),
          entry(KeysRenamed.class, "keys-renamed"),
          entry(ValuesUnreached.class, "values-unreached"),
          entry(KeysRetyped.class, "keys-retyped"),
          entry(DefaultsChanged.class, "defaults-changed"),
          entry(HigherMinimum.class, "higher-minimum"),
          entry(LowerMaximum.class, "lower-maximum"),
          entry(MoreResources.class, "more-resources"),
          entry(NamespaceChanged.class, "namespace-changed"),
          entry(NowRequired.class, "now-required"),
          entry(ImagesToMirror.class, "images-to-mirror"),
          entry(CrdsRemoved.class, "crds-removed"),
          entry(PackagingSwitched.class, "packaging-switched"),
          entry(Downgrade.class, "downgrade"),
          entry(CloudsDropped.class, "clouds-dropped"),
          entry(PresetsGone.class, "presets-gone"));

  private final JsonWriter json;
  private final TreeJson trees;

  ConsequenceJson(JsonWriter json, Secrecy secrecy) {
    this.json = json;
    this.trees = new TreeJson(json, secrecy);
  }

  void consequence(Consequence consequence, Advice told) {
    json.object(
        () -> {
          json.member("kind", kind(consequence));
          json.member("weight", DiffJson.label(consequence.weight()));
          json.member("fact", told.fact());
          json.member("advice", told.advice());
          keys(consequence);
          demands(consequence);
          objects(consequence);
        });
  }

  static String kind(Consequence consequence) {
    return Optional.ofNullable(KINDS.get(consequence.getClass())).orElseThrow();
  }

  private void keys(Consequence consequence) {
    if (consequence instanceof KeysGone gone) {
      json.member("keys", texts(gone.keys()));
      json.member("certain", gone.certain());
    } else if (consequence instanceof KeysRetyped retyped) {
      json.member("keys", texts(retyped.keys()));
    } else if (consequence instanceof KeysRenamed renamed) {
      json.name("renamed")
          .array(
              () ->
                  renamed
                      .keys()
                      .forEach(
                          one ->
                              json.object(
                                  () -> {
                                    json.member("before", one.before().toString());
                                    json.member("after", one.after().toString());
                                    json.member("keys", one.keys());
                                  })));
    } else if (consequence instanceof ValuesUnreached unreached) {
      json.member("chart", unreached.chart()).member("count", unreached.values());
      json.member("keys", texts(unreached.keys()));
    } else if (consequence instanceof DefaultsChanged changed) {
      json.name("defaults").array(() -> changed.keys().forEach(this::changed));
    }
  }

  private void changed(Consequence.Default one) {
    json.object(
        () -> {
          json.member("key", one.key().toString());
          one.value().was().ifPresent(node -> trees.value("was", one.key(), node));
          one.value().now().ifPresent(node -> trees.value("now", one.key(), node));
        });
  }

  private static List<String> texts(List<KeyPath> keys) {
    return keys.stream().map(KeyPath::toString).toList();
  }

  private void demands(Consequence consequence) {
    if (consequence instanceof HigherMinimum higher) {
      of(higher.of(), higher.minimum());
      json.member("newlyRequired", higher.newlyRequired());
    } else if (consequence instanceof LowerMaximum lower) {
      of(lower.of(), lower.maximum());
    } else if (consequence instanceof MoreResources more) {
      of(more.type(), more.limit());
    } else if (consequence instanceof Downgrade downgrade) {
      of(downgrade.of(), downgrade.version());
    } else if (consequence instanceof NowRequired required) {
      json.name("required")
          .array(
              () ->
                  required
                      .values()
                      .forEach(
                          value ->
                              json.object(
                                  () -> {
                                    json.member("path", value.path());
                                    json.member("hasDefault", value.hasDefault());
                                  })));
    }
  }

  private void of(String name, Sides<String> sides) {
    json.member("of", name);
    json.member("was", sides.was()).member("now", sides.now());
  }

  private void objects(Consequence consequence) {
    if (consequence instanceof NamespaceChanged changed) {
      json.member("was", changed.namespace().was()).member("now", changed.namespace().now());
    } else if (consequence instanceof ImagesToMirror mirror) {
      json.member("images", mirror.images());
    } else if (consequence instanceof CloudsDropped dropped) {
      json.member("clouds", dropped.clouds());
    } else if (consequence instanceof PresetsGone gone) {
      json.member("presets", gone.presets());
    } else if (consequence instanceof CrdsRemoved removed) {
      json.name("crds")
          .array(
              () ->
                  removed
                      .crds()
                      .forEach(
                          crd ->
                              json.object(
                                  () -> {
                                    json.member("name", crd.name());
                                    json.member("versions", crd.versions());
                                  })));
    }
  }
}
