package packsite.compare;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.model.Pack;
import packsite.model.PackJson;
import packsite.model.PackJson.Annotation;
import packsite.text.Node.Scalar;

/** Holds two packs' names and marks against each other. */
final class IdentityComparison {
  private IdentityComparison() {}

  /** Of a pack whose pack.json could not be read it is not known, so of neither. */
  static Identity compare(Pack was, Pack now) {
    boolean known = !Unread.isWhole("pack.json", was, now);
    Sides<PackJson> json =
        Sides.of(was, now).flatMap(pack -> Optional.of(pack.json()).filter(j -> known));
    return new Identity(
        json.flatMap(j -> text(j.name())),
        json.flatMap(j -> text(j.displayName())),
        json.flatMap(j -> text(j.layer())),
        json.flatMap(j -> text(j.addonType())),
        known ? annotations(was.json(), now.json()) : Map.of());
  }

  private static Optional<String> text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value);
  }

  private static Map<String, Sides<String>> annotations(PackJson was, PackJson now) {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    for (Annotation annotation : was.annotations()) {
      before.put(annotation.key().value(), annotation.value().value());
    }
    for (Annotation annotation : now.annotations()) {
      after.put(annotation.key().value(), annotation.value().value());
    }
    Map<String, Sides<String>> both = new TreeMap<>();
    for (Map<String, String> side : java.util.List.of(before, after)) {
      for (String key : side.keySet()) {
        both.put(
            key,
            new Sides<>(Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))));
      }
    }
    return both;
  }
}
