package packsite.compare.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.compare.tree.Compared.compare;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static Wording wording(String was, String now) {
    return compare(was, now).wording();
  }

  private static List<String> texts(List<KeyPath> paths) {
    return paths.stream().map(KeyPath::toString).toList();
  }

  @Test
  void another_comment_is_told_at_its_key() {
    TreeChanges changes =
        compare(
            "# one\na: 1\nb:\n  c: 2 # two\n  d: 3\n", "# uno\na: 1\nb:\n  c: 2 # due\n  d: 3\n");
    assertTrue(changes.isSameData());
    assertEquals(List.of("a", "b.c"), texts(changes.wording().comments()));
    assertEquals(4, changes.wording().commentLines());
  }

  @Test
  void blanks_in_comments_do_not_count() {
    assertTrue(wording("#  a  b\na: 1\n", "# a b\na: 1\n").isSame());
    assertTrue(wording("a:\n  b: 1\n", "a:\n    b: 1\n\n").isSame());
  }

  @Test
  void a_comment_of_no_key_is_counted_as_a_line() {
    Wording wording = wording("a: 1\n", "a: 1\n# b: 2\n# c: 3\n");
    assertEquals(List.of(), wording.comments());
    assertEquals(2, wording.commentLines());
  }

  @Test
  void comments_of_what_changed_are_compared_too() {
    assertEquals(List.of("a"), texts(wording("# x\na: 1\n", "# y\na: 2\n").comments()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "k: 'a'; k: a; k",
        "k: \"a\"; k: 'a'; k",
        "k: yes; k: true; k",
        "k: ~; k: null; k",
        "k:; k: null; k",
        "k: 1.0; k: 1; k",
        "k: !!str a; k: a; k",
        "k: {a: 1}; k:\\n  a: 1; k",
        "k: [a]; k:\\n  - a; k",
        "'k': a; k: a; k",
        "k: |-\\n  a; k: a; k",
        "k: b\\nk: a; k: a; ``",
        "a: &x [b]\\nk: *x; a: [b]\\nk: [b]; k",
        "a: &x {b: 1}\\nk:\\n  <<: *x; a: {b: 1}\\nk:\\n  b: 1; k",
      })
  void other_writing_of_the_same_is_told_once(String was, String now, String path) {
    TreeChanges changes = compare(was.replace("\\n", "\n"), now.replace("\\n", "\n"));
    assertEquals(List.of(), changes.changes());
    assertEquals(List.of(path), texts(changes.wording().spelling()));
  }

  @Test
  void another_order_of_keys_is_told_at_their_mapping() {
    Wording wording = wording("a: 1\nb: {c: 1, d: 2}\n", "b: {d: 2, c: 1}\na: 1\n");
    assertEquals(List.of("", "b"), texts(wording.order()));
  }

  @Test
  void new_keys_in_between_are_no_other_order() {
    assertEquals(List.of(), wording("a: 1\nb: 2\n", "c: 3\na: 1\nd: 4\nb: 2\n").order());
  }
}
