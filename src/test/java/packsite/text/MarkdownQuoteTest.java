package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownQuoteTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '\u0001',
      textBlock =
          """
          a.b                   § `a.b`
          a|b                   § <code>a&#124;b</code>
          a`b                   § <code>a&#96;b</code>
          <b>x</b>              § `<b>x</b>`
          @maintainer           § `@maintainer`
          @a|b                  § <code>&#64;a&#124;b</code>
          """)
  void names_are_code_in_any_cell(String text, String expected) {
    assertEquals(expected, MarkdownQuote.code(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '\u0001',
      textBlock =
          """
          plain words           § plain words
          <img src=x>           § &#60;img src=x&#62;
          see `a|b`             § see <code>a&#124;b</code>
          ask @maintainer #12   § ask @<!-- -->maintainer #<!-- -->12
          *bold* [x](y) _z_     § \\*bold\\* \\[x\\](y) \\_z\\_
          http://x.example      § http&#58;//x.example
          """)
  void sentences_hold_no_markup_and_call_nobody(String text, String expected) {
    assertEquals(expected, MarkdownQuote.prose(text));
  }

  @Test
  void a_fence_is_longer_than_any_in_what_it_holds() {
    assertEquals("```", MarkdownQuote.fence(List.of("a", "``")));
    assertEquals("`````", MarkdownQuote.fence(List.of("x ```` y")));
  }
}
