package packsite.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  private static Source of(String text) {
    return Source.of("a.yaml", text);
  }

  @Test
  void an_empty_text_has_one_empty_line() {
    Source empty = of("");
    assertEquals(1, empty.lineCount());
    assertEquals("", empty.line(1));
    assertEquals(new Place(1, 1, 0), empty.place(0));
    assertTrue(empty.all().isEmpty());
  }

  @Test
  void a_final_newline_opens_one_more_line() {
    assertEquals(2, of("a\n").lineCount());
    assertEquals(1, of("a").lineCount());
    assertEquals(new Place(2, 1, 2), of("a\n").place(2));
    assertEquals(new Place(1, 2, 1), of("a").place(1));
  }

  @Test
  void lines_leave_out_their_line_break() {
    Source source = of("one\r\n\ntwo\r\r\nthree");
    assertEquals("one", source.line(1));
    assertEquals("", source.line(2));
    assertEquals("two", source.line(3));
    assertEquals("three", source.line(4));
    assertEquals(4, source.lineCount());
  }

  @Test
  void a_carriage_return_alone_breaks_no_line() {
    Source source = of("a\rb\r");
    assertEquals(1, source.lineCount());
    assertEquals("a\rb", source.line(1));
    assertEquals(new Place(1, 3, 2), source.place(2));
  }

  @Test
  void places_at_line_breaks_belong_to_the_line_they_end() {
    Source source = of("a\r\nb");
    assertEquals(new Place(1, 2, 1), source.place(1));
    assertEquals(new Place(1, 3, 2), source.place(2));
    assertEquals(new Place(2, 1, 3), source.place(3));
    assertEquals(new Place(2, 2, 4), source.place(4));
  }

  @Test
  void columns_count_utf16_units_and_offsets_bytes() {
    Source source = of("é漢😀x\n€y");
    assertEquals(new Place(1, 2, 2), source.place(1));
    assertEquals(new Place(1, 3, 5), source.place(2));
    assertEquals(new Place(1, 5, 9), source.place(4));
    assertEquals(new Place(2, 2, 14), source.place(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\n", "\n\n", "é漢😀\r\n\tß\u0000\n😀😀", "\uFEFFa"})
  void every_place_agrees_with_the_bytes_before_it(String text) {
    Source source = of(text);
    for (int i = 0; i <= text.length(); i++) {
      if (i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i))) {
        continue;
      }
      String before = text.substring(0, i);
      Place place = source.place(i);
      assertEquals(before.getBytes(StandardCharsets.UTF_8).length, place.offset());
      assertEquals(before.chars().filter(c -> c == '\n').count() + 1, place.line());
      assertEquals(i - before.lastIndexOf('\n'), place.column());
    }
  }

  @Test
  void a_byte_order_mark_counts_in_offsets_alone() {
    byte[] bytes = "\uFEFFé: 1".getBytes(StandardCharsets.UTF_8);
    Source source = Encoding.decode("a.yaml", bytes).source();
    assertTrue(source.hasByteOrderMark());
    assertEquals("é: 1", source.text());
    assertEquals(new Place(1, 2, 5), source.place(1));
    assertArrayEquals(bytes, source.bytes());
    assertFalse(of("\uFEFFa").hasByteOrderMark());
  }

  @Test
  void a_member_is_named_behind_its_archive() {
    Source source = Source.ofMember("charts/a.tgz", "a/values.yaml", "x: 1\ny: 2");
    assertEquals("charts/a.tgz!/a/values.yaml:2:1", source.span(5, 6).toString());
  }

  @Test
  void a_span_outside_of_the_text_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> of("abc").span(2, 4));
    assertThrows(IllegalArgumentException.class, () -> of("abc").span(2, 1));
    assertThrows(IllegalArgumentException.class, () -> of("abc").span(-1, 1));
  }

  @Test
  void spans_know_their_parts_and_what_they_contain() {
    Source source = of("a: hello");
    Span hello = source.span(3, 8);
    assertEquals("ell", hello.part(1, 4).text());
    assertTrue(hello.contains(hello.part(0, 5)));
    assertFalse(hello.contains(source.all()));
    assertFalse(hello.contains(of("a: hello").span(3, 8)));
    assertEquals(new Place(1, 9, 8), hello.to());
  }
}
