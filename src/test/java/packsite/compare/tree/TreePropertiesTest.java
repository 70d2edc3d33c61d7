package packsite.compare.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.compare.tree.Trees.Side;

/** What holds of all pairs, tried on many that random edits make. */
class TreePropertiesTest {
  private static final int PAIRS = 150;

  /** Two texts and what they are made of. */
  private record Pair(String was, String now) {
    static Pair edited(Random random) {
      Object data = RandomEdits.values();
      RandomEdits edits = new RandomEdits(random);
      edits.edit(data, random.nextInt(6));
      String was = YamlWriter.write(data, random, false);
      Object changed = RandomEdits.copy(data);
      edits.edit(changed, 1 + random.nextInt(12));
      return new Pair(was, YamlWriter.write(changed, random, random.nextInt(5) == 0));
    }

    @Override
    public String toString() {
      return was + "=====\n" + now;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_changes_lead_from_one_tree_to_the_other(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Pair pair = Pair.edited(random);
      Side was = Compared.side(pair.was());
      Side now = Compared.side(pair.now());
      TreeChanges changes = Trees.compare(was, now);
      assertEquals(
          Patch.data(now.root()),
          Patch.apply(was.root(), changes),
          () -> pair + "=====\n" + String.join("\n", Compared.lines(changes)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void the_way_back_is_the_mirror_image(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Pair pair = Pair.edited(random);
      Side was = Compared.side(pair.was());
      Side now = Compared.side(pair.now());
      Set<String> there =
          Trees.compare(was, now).changes().stream()
              .map(change -> Compared.line(Compared.mirrored(change)))
              .collect(Collectors.toSet());
      Set<String> back = new HashSet<>(Compared.lines(Trees.compare(now, was)));
      assertEquals(there, back, pair::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void another_writing_is_the_same_data(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Object data = RandomEdits.values();
      new RandomEdits(random).edit(data, random.nextInt(9));
      String was = YamlWriter.write(data, random, false);
      String now = YamlWriter.write(data, random, true);
      TreeChanges changes = Compared.compare(was, now);
      assertTrue(changes.isSameData(), () -> was + "=====\n" + now);
      assertTrue(Compared.compare(now, now).isEmpty());
      TreeChanges rest = Compared.compare(now + "\n", now);
      assertTrue(rest.isEmpty(), () -> rest + now);
    }
  }
}
