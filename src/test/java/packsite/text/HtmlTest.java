package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HtmlTest {
  @Test
  void escapes_what_is_markup_in_content_and_in_quotes() {
    assertEquals("&lt;b a=&quot;x&quot;&gt;&amp;&#39;", Html.escape("<b a=\"x\">&'"));
  }

  @Test
  void leaves_other_text_alone() {
    assertEquals("Größe → 1\n\t2", Html.escape("Größe → 1\n\t2"));
  }

  @Test
  void shows_what_no_document_may_hold_as_a_replacement() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", Html.escape("a\0b\u0085c\uFFFF"));
  }
}
