package packsite.compare.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.Trees.Side;

/** What nobody writes must come to an end as well. */
class WorstTreesTest {
  private static final int MANY = 100_000;

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static TreeChanges applied(String was, String now) {
    Side before = Compared.side(was);
    Side after = Compared.side(now);
    TreeChanges changes = Trees.compare(before, after);
    assertEquals(Patch.data(after.root()), Patch.apply(before.root(), changes));
    return changes;
  }

  @Test
  void many_keys_against_many_others() {
    TreeChanges changes =
        applied(lines(MANY, i -> "a" + i + ": x" + i), lines(MANY, i -> "b" + i + ": y" + i));
    assertEquals(MANY, changes.of(Added.class).size());
    assertEquals(MANY, changes.of(Removed.class).size());
  }

  @Test
  void many_keys_with_the_same_value() {
    TreeChanges changes =
        applied(lines(MANY, i -> "a" + i + ": true"), lines(MANY, i -> "b" + i + ": true"));
    assertEquals(List.of(), changes.of(Moved.class));
  }

  @Test
  void many_keys_with_the_same_telling_value_and_key() {
    String was = lines(20_000, i -> "a" + i + ": {url: https://example.com/orbit}");
    String now = lines(20_000, i -> "b" + i + ": {url: https://example.com/orbit}");
    assertEquals(List.of(), applied(was, now).of(Moved.class));
  }

  @Test
  void very_many_keys_with_the_same_telling_value_against_some() {
    IntFunction<String> block = i -> i + ": {url: https://example.com/orbit}";
    TreeChanges changes =
        applied(lines(MANY, i -> "a" + block.apply(i)), lines(100, i -> "b" + block.apply(i)));
    assertEquals(List.of(), changes.of(Moved.class));
    assertEquals(MANY, changes.of(Removed.class).size());
  }

  @Test
  void a_long_list_in_another_order() {
    List<Integer> items = new ArrayList<>(IntStream.range(0, MANY).boxed().toList());
    Collections.shuffle(items, new Random(7));
    TreeChanges changes =
        applied(lines(MANY, i -> "- x" + i), lines(MANY, i -> "- x" + items.get(i)));
    assertEquals(1, changes.changes().size());
    assertEquals(items, changes.of(Reordered.class).get(0).order());
  }

  @Test
  void a_long_list_of_which_each_item_changed() {
    TreeChanges changes =
        applied(
            lines(MANY, i -> "- {name: n" + i + ", v: 1}"),
            lines(MANY, i -> "- {name: n" + i + ", v: 2}"));
    assertEquals(MANY, changes.of(Changed.class).size());
  }

  @Test
  void deep_nesting() {
    int depth = 190;
    String was = "{a: ".repeat(depth) + "1" + "}".repeat(depth) + "\n";
    String now = "{a: ".repeat(depth) + "2" + "}".repeat(depth) + "\n";
    assertEquals(1, applied(was, now).changes().size());
    String other = "{b: ".repeat(depth) + "1" + "}".repeat(depth) + "\n";
    assertFalse(applied(was, other).isSameData());
  }

  @Test
  void each_key_of_a_long_file_renamed() {
    IntFunction<String> block =
        i -> "  image: ghcr.io/x/y" + i + ":1.0." + i + "\n  port: " + (20_000 + i) + "\n  on: yes";
    TreeChanges changes =
        applied(
            lines(1_425, i -> "old" + i + "x:\n" + block.apply(i)),
            lines(1_425, i -> "new" + i + "y:\n" + block.apply(i)));
    assertEquals(1_425, changes.of(Moved.class).size());
    assertEquals(1_425, changes.changes().size());
  }

  @Test
  void similar_subtrees_by_the_thousand() {
    IntFunction<String> block = i -> "  a: common-value-1\n  b: common-value-2\n  c: " + i;
    applied(
        lines(2_000, i -> "old" + i + ":\n" + block.apply(i)),
        lines(2_000, i -> "new" + i + ":\n" + block.apply(i + 7)));
  }

  @Test
  void aliases_that_unfold_a_thousand_times() {
    String inner = lines(900, i -> "  k" + i + ": v" + i);
    String aliases = lines(1_000, i -> "a" + i + ": *x");
    String was = "x: &x\n" + inner + aliases;
    TreeChanges one = Compared.compare(was, was.replace("v5\n", "w5\n"));
    assertEquals(1_001, one.changes().size());
    TreeChanges all = Compared.compare(was, was.replace(": v", ": w"));
    assertFalse(all.isSameData());
    assertTrue(all.changes().stream().allMatch(change -> change instanceof Changed));
  }
}
