package packsite.compare.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static packsite.compare.tree.Compared.changes;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static List<String> items(String was, String now) {
    return changes("l: " + was + "\n", "l: " + now + "\n");
  }

  @Test
  void an_item_put_in_between_moves_no_other() {
    assertEquals(List.of("+ l[1]"), items("[a, b, c]", "[a, x, b, c]"));
    assertEquals(List.of("- l[0]"), items("[a, b, c]", "[b, c]"));
  }

  @Test
  void another_order_of_the_same_is_one_change() {
    assertEquals(List.of("% l: [2, 0, 1]"), items("[a, b, c]", "[c, a, b]"));
    assertEquals(List.of("% l: [1, 0, 2]"), items("[a, b, a]", "[b, a, a]"));
  }

  @Test
  void new_items_have_no_old_position() {
    assertEquals(List.of("% l: [2, -1, 0]", "+ l[1]", "- l[1]"), items("[1, 2, 3]", "[3, 4, 1]"));
  }

  @Test
  void items_go_by_their_names() {
    assertEquals(
        List.of("~ l[0].v => l[1].v: 1 -> 3", "- l[1]", "+ l[0]"),
        items("[{name: a, v: 1}, {name: b, v: 2}]", "[{name: x, v: 9}, {name: a, v: 3}]").stream()
            .sorted(Comparator.comparing((String line) -> -line.charAt(0)))
            .toList());
  }

  @Test
  void another_order_and_other_values_are_both_told() {
    assertEquals(
        List.of("% l: [1, 0]", "~ l[0].v => l[1].v: 1 -> 3"),
        items("[{name: a, v: 1}, {name: b, v: 2}]", "[{name: b, v: 2}, {name: a, v: 3}]"));
  }

  @Test
  void images_go_by_what_stands_before_the_tag() {
    assertEquals(
        List.of("~ l[0].image: r/a:1 -> r/a:2", "~ l[1].image: r:5000/b@sha256:1 -> r:5000/b:3"),
        items(
            "[{image: 'r/a:1'}, {image: 'r:5000/b@sha256:1'}]".replace("'", ""),
            "[{image: 'r/a:2'}, {image: 'r:5000/b:3'}]".replace("'", "")));
    assertEquals(
        List.of("~ l[1]: r/b:1 -> r/b:2", "+ l[2]"),
        items("[r/a:1, r/b:1]", "[r/a:1, r/b:2, r/c:1]"));
  }

  @Test
  void flags_go_by_what_stands_before_the_equals_sign() {
    assertEquals(
        List.of("~ l[1]: --v=2 -> --v=4", "+ l[2]"), items("[--x, --v=2]", "[--x, --v=4, --z=1]"));
  }

  @Test
  void a_name_that_stands_twice_names_nothing() {
    assertEquals(
        List.of("+ l[2]", "- l[1]"),
        items(
                "[{name: a, p: 80}, {name: a, q: 90}]",
                "[{name: a, p: 80}, {name: a, r: 1}, {name: b, s: 4}]")
            .stream()
            .filter(line -> !line.equals("+ l[1]"))
            .sorted()
            .toList());
  }

  @Test
  void at_the_same_position_likeness_is_enough() {
    assertEquals(
        List.of("~ l[0].effect: NoSchedule -> NoExecute"),
        items(
            "[{operator: Exists, effect: NoSchedule}]", "[{operator: Exists, effect: NoExecute}]"));
    assertEquals(List.of("- l[0]", "+ l[0]"), items("[alpha]", "[omega]"));
    assertEquals(
        List.of("~ l[0]: example.com -> example.org"), items("[example.com]", "[example.org]"));
  }
}
