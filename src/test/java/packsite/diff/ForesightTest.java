package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import packsite.compare.Consequence;
import packsite.compare.Consequence.*;
import packsite.compare.Identity;
import packsite.compare.Packaging;
import packsite.compare.Packaging.Means;
import packsite.compare.Sides;
import packsite.compare.tree.KeyPath;
import packsite.diff.Account.Advice;
import packsite.fixture.Published;

/** Every consequence has its words, and JSON of its own. */
final class ForesightTest {
  private static <T> Sides<T> gained(T now) {
    return new Sides<>(Optional.empty(), Optional.of(now));
  }

  static List<Consequence> all() {
    KeyPath old = KeyPath.of("charts", "orbit", "hub");
    KeyPath fresh = KeyPath.of("hub");
    Sides<String> same = Sides.of("x", "x");
    Identity identity =
        new Identity(
            Sides.of("orbit", "orbit-hub"), same, Sides.of("addon", "csi"), same, Map.of());
    return List.of(
        new NewIdentity(identity),
        new KeysGone(List.of(old), false),
        new KeysGone(List.of(old, fresh, old, fresh, old, fresh), true),
        new KeysRenamed(List.of(new Renamed(old, fresh, 1))),
        new KeysRenamed(
            List.of(
                new Renamed(KeyPath.of("charts", "orbit", "a"), KeyPath.of("a"), 300),
                new Renamed(KeyPath.of("charts", "orbit", "b"), KeyPath.of("b"), 7))),
        new ValuesUnreached("orbit", List.of(fresh), 307),
        new KeysRetyped(List.of(old, fresh)),
        new DefaultsChanged(
            List.of(
                new Default(old, Sides.of(Values.scalar("1"), Values.scalar("2"))),
                new Default(
                    KeyPath.of("db", "password"),
                    Sides.of(Values.scalar("hunter2"), Values.scalar("hunter3"))))),
        new HigherMinimum("kubernetes", Sides.of("1.27", "1.29"), false),
        new HigherMinimum("lantern", gained("5.2.0"), true),
        new HigherMinimum("lantern", new Sides<>(Optional.empty(), Optional.empty()), true),
        new LowerMaximum("kubernetes", Sides.of("1.33", "1.31")),
        new MoreResources("memory", gained("1024")),
        new NamespaceChanged(Sides.of("orbit", "orbit-system")),
        new NowRequired(
            List.of(new Requirement("charts.orbit.site", false), new Requirement("b", true))),
        new NowRequired(List.of(new Requirement("b", true))),
        new ImagesToMirror(List.of("quay.io/skerry/web:1.0.0")),
        new CrdsRemoved(List.of(new CrdLoss("sites.orbit.skerry.example", List.of()))),
        new CrdsRemoved(List.of(new CrdLoss("sites.orbit.skerry.example", List.of("v1beta1")))),
        new PackagingSwitched(new Packaging(Set.of(Means.MANIFESTS), Set.of(Means.CHARTS))),
        new Downgrade("orbit", Sides.of("2.0.0", "1.0.0")),
        new CloudsDropped(List.of("aws", "azure")),
        new PresetsGone(List.of("Size:single")));
  }

  @Test
  void every_kind_is_told_in_words() {
    Quote quote = new Quote(Secrecy.of(List.of()));
    List<String> told = all().stream().map(one -> line(new Foresight(quote).of(one))).toList();
    packsite.fixture.Golden.assertFile(
        "src/test/resources/diff/consequences.txt", String.join("\n", told) + "\n");
  }

  private static String line(Advice advice) {
    String items = advice.items().isEmpty() ? "" : " " + advice.items();
    return advice.weight() + " " + advice.fact() + items + "\n    " + advice.advice();
  }

  @Test
  void there_is_one_of_each_kind_here() {
    List<?> kinds =
        Arrays.stream(Consequence.class.getPermittedSubclasses())
            .filter(kind -> all().stream().noneMatch(kind::isInstance))
            .toList();
    assertEquals(List.of(), kinds);
  }

  @Test
  void programs_get_the_kinds_that_the_schema_has() {
    List<String> kinds = all().stream().map(ConsequenceJson::kind).distinct().sorted().toList();
    List<String> published = Published.words("diff", "$defs", "consequence", "properties", "kind");
    assertEquals(published, kinds);
  }
}
