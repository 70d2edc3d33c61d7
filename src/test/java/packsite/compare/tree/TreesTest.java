package packsite.compare.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.compare.tree.Compared.changes;
import static packsite.compare.tree.Compared.compare;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
  @Test
  void nothing_leads_from_a_tree_to_itself() {
    String text = "# a\na: {b: [1, 2]}\nc: &x [d]\ne: *x\n";
    assertTrue(compare(text, text).isEmpty());
  }

  @Test
  void keys_come_and_go_with_all_below_them() {
    assertEquals(
        List.of("- gone", "+ fresh", "- deep.old", "+ deep.young"),
        changes(
            "kept: 1\ngone: {a: {b: 1}}\ndeep: {old: 23, kept: 1}\n",
            "kept: 1\nfresh: {c: {d: 2}}\ndeep: {young: 45, kept: 1}\n"));
  }

  /** A null is a value left open; whole numbers and others are one kind. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1; 2; ~",
        "1; 1.5; ~",
        "1.5; 1; ~",
        "a; b; ~",
        "true; false; ~",
        "1.10; \"1.10\"; !",
        "1; true; !",
        "'true'; true; !",
        "''; 1; !",
        "a; [a]; !",
        "a; {a: b}; !",
        "[a]; {a: b}; !",
        "{}; []; !",
        "{}; a; !",
        "null; a; ~",
        "null; 1; ~",
        "null; true; ~",
        "null; [a]; ~",
        "null; {a: b}; ~",
        "null; {}; ~",
        "null; ''; ~",
        "{}; null; ~",
        "[]; null; ~",
        "[a]; null; ~",
        "a; null; ~",
      })
  void a_change_of_kind_is_not_a_change_of_value(String was, String now, String mark) {
    assertEquals(
        List.of(mark + " k: " + was + " -> " + now), changes("k: " + was + "\n", "k: " + now));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k: 'a'; k: a",
        "k: \"a\"; k: 'a'",
        "k: yes; k: true",
        "k: 0x10; k: 16",
        "k: 1.0; k: 1",
        "k: 1.10; k: 1.1",
        "k: ~; k: null",
        "k: {a: 1, b: 2}; k: {b: 2, a: 1}",
        "k: [a, b]; k: [ 'a', \"b\" ]",
        "'k': a; k: a",
        "k: b\nk: a; k: a",
      })
  void spelling_is_not_data(String pair) {
    String[] sides = pair.split("; ");
    assertTrue(compare(sides[0], sides[1]).isSameData());
  }

  @Test
  void aliases_and_merges_are_what_they_stand_for() {
    assertTrue(
        compare(
                "a: &a {x: 1, y: 2}\nb: *a\nc:\n  <<: *a\n  y: 3\n",
                "a: {x: 1, y: 2}\nb: {x: 1, y: 2}\nc: {y: 3, x: 1}\n")
            .isSameData());
  }

  @Test
  void a_change_behind_an_alias_is_told_where_it_takes_effect() {
    assertEquals(
        List.of("~ a.x: 1 -> 2", "~ b.x: 1 -> 2"),
        changes("a: &a {x: 1}\nb: *a\n", "a: &a {x: 2}\nb: *a\n"));
  }

  @Test
  void what_is_gone_is_told_where_it_was() {
    assertEquals(
        List.of("- first", "~ a: 1 -> 2", "- second", "- third", "+ new", "~ b: 3 -> 4"),
        changes("first: 7\na: 1\nsecond: 8\nthird: 9\nb: 3\n", "a: 2\nnew: 10\nb: 4\n"));
  }

  @Test
  void a_root_may_be_of_any_kind() {
    assertEquals(List.of("! : a: 1 -> [1]"), changes("a: 1\n", "[1]\n"));
    assertEquals(List.of("~ : null -> a: 1"), changes("null\n", "a: 1\n"));
    assertEquals(List.of("+ [1]"), changes("[1]\n", "[1, 2]\n"));
  }
}
