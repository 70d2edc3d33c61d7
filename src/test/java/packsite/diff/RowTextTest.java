package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.text.DisplayWidth;
import packsite.text.Style;

final class RowTextTest {
  private static String text(int width, Row... rows) {
    RowText text = new RowText(new Style(false, false, width), false, List.of(rows));
    StringBuilder out = new StringBuilder();
    List.of(rows).forEach(row -> out.append(text.of(row)));
    return out.toString();
  }

  @Test
  void values_stand_in_a_column() {
    assertEquals(
        """
          changed  a.b      1 -> 2
          added    a.longer  x
        """
            .replace("a.longer  x", "a.longer  x")
            .replace("a.b      1", "a.b       1"),
        text(60, Row.changed("a.b", "1", "2"), Row.changed("a.longer", "", "x")));
  }

  @Test
  void of_long_values_what_they_share_is_left_out() {
    assertEquals(
        "  changed  image  .../agent:1.1.2 -> .../agent:1.1.3\n",
        text(
            60,
            Row.changed(
                "image",
                "public.ecr.aws/q1c5c5i2/gridlight/agent:1.1.2",
                "public.ecr.aws/q1c5c5i2/gridlight/agent:1.1.3")));
  }

  @Test
  void both_names_of_what_moved_go_below_each_other_where_they_have_to() {
    String deep = "charts.orbit.collector.receivers.telemetry.endpoint";
    assertEquals(
        "  moved    " + deep + "\n           -> " + deep + ".url\n             3 keys\n",
        text(72, new Row(Mark.MOVED, deep, deep + ".url", "", "", "3 keys")));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 61, 73, 80, 100, 133})
  void no_line_is_wider_than_the_terminal(int width) {
    String key =
        "charts.a-chart.some.very.long.path.to.a.key.that.goes.on.and.on.and.on.for.ever.x";
    String wide = "日本語".repeat(40);
    String text =
        text(
            width,
            Row.changed(key, "x".repeat(200), "y".repeat(200)),
            Row.changed(key + key, "", wide),
            Row.changed(wide, wide, "1"),
            Row.changed("x".repeat(300), "a", "b"),
            new Row(Mark.RETYPED, key, "", "1", "\"1\"", "number → text"),
            Row.noted(Mark.CHANGED, "🚀".repeat(99), "3 lines"));
    text.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= width, width + ": " + line));
  }

  @Test
  void control_characters_are_made_visible() {
    String text = text(80, Row.changed("a\u001B[31m", "\u0007", "b\nc"));
    assertEquals("  changed  a\\u001b[31m  \\u0007 -> b\\nc\n", text);
  }
}
