package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SpokenTest {
  @Test
  void tells_names_from_words() {
    assertEquals(
        "2 keys moved: <code>charts.<wbr>a</code> → <code>imageTag</code>",
        Spoken.html("2 keys moved: charts.a → imageTag"));
    assertEquals("needs 256 MiB of memory.", Spoken.html("needs 256 MiB of memory."));
    assertEquals(
        "<code>packsite diff</code> finds them.", Spoken.html("`packsite diff` finds them."));
  }

  @Test
  void begins_with_a_capital_letter_where_the_first_word_is_ours() {
    assertEquals("It is another pack", Spoken.html("it is another pack"));
    assertEquals("kubernetes is required now", Spoken.html("kubernetes is required now"));
  }

  @Test
  void takes_a_single_backtick_for_what_it_is() {
    assertEquals("a ` b", Spoken.html("a ` b"));
    assertEquals("`", Spoken.html("`"));
    assertEquals("", Spoken.html(""));
  }

  @Test
  void escapes_what_it_marks() {
    assertEquals("<code>&lt;a.<wbr>b&gt;</code> &amp;", Spoken.html("<a.b> &"));
  }
}
