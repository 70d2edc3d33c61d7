package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintTest {
  private static final String HOSTILE = "a\u001B[31m\u001B]8;;http://x\u0007b\u009Bc\nd\u202E";

  @Test
  void without_colour_the_text_is_all_there_is() {
    assertEquals("text", Paint.NONE.of(Ink.ERROR, "text"));
    assertEquals("text", Paint.NONE.link("text", "https://example.org"));
  }

  @Test
  void a_colour_ends_where_its_text_ends() {
    assertEquals("\u001B[1;31merror\u001B[0m", Paint.ANSI.of(Ink.ERROR, "error"));
    assertEquals("plain", Paint.ANSI.of(Ink.PLAIN, "plain"));
    assertEquals("", Paint.ANSI.of(Ink.ERROR, ""));
  }

  @ParameterizedTest
  @EnumSource(Ink.class)
  void nothing_hostile_gets_through(Ink ink) {
    assertEquals(Printable.line(HOSTILE), Paint.NONE.of(ink, HOSTILE));
    assertEquals(Printable.line(HOSTILE), withoutColour(Paint.ANSI.of(ink, HOSTILE)));
  }

  @Test
  void a_link_has_its_address_around_the_text() {
    assertEquals(
        "\u001B]8;;https://example.org/a%20b%1B%C3%A9\u001B\\IM102\u001B]8;;\u001B\\",
        Paint.ANSI.link("IM102", "https://example.org/a b\u001Bé"));
  }

  @Test
  void an_address_that_is_no_page_and_no_file_is_left_out() {
    assertEquals("x", Paint.ANSI.link("x", "javascript:alert(1)"));
    assertEquals("x", Paint.ANSI.link("x", ""));
    assertEquals("", Paint.ANSI.link("", "https://example.org"));
  }

  @Test
  void colour_adds_nothing_to_what_a_message_says() {
    Source text =
        Source.of("f\u001B[2J.yaml", "a: " + HOSTILE.replace('\n', ' ') + "\nb: [\n  1]\n");
    List<Part> parts =
        List.of(
            new Part.Title(Ink.WARNING, "warning" + HOSTILE, HOSTILE),
            new Part.Frame(text.span(3, 9), HOSTILE),
            new Part.Frame(text.span(text.text().indexOf('['), text.text().length()), HOSTILE),
            new Part.Pointer(HOSTILE),
            new Part.Note(HOSTILE, (HOSTILE + " ").repeat(9)));
    String plain = Frames.of(new Style(true, false, 60), parts);
    String coloured = Frames.of(new Style(true, true, 60), parts);
    assertEquals(plain, withoutColour(coloured));
    assertFalse(plain.codePoints().anyMatch(c -> c != '\n' && Printable.isHarmful(c)), plain);
    assertTrue(coloured.contains("\u001B[33m"));
  }

  @Test
  void each_piece_has_its_ink() {
    Source text = Source.of("f.yaml", "a: 1\n");
    assertEquals(
        """
        <1;31>error:<0> <1>no<0>
        <2;34>  --><0> f.yaml:1:4
        <2;34>   |<0>
        <2;34> 1 |<0> a: 1
        <2;34>   |<0>    <1;31>^ what<0>
        <2;34>   |<0>
        <2;34>  :::<0> f.yaml:1:1
        <2;34>   |<0>
        <2;34> 1 |<0> a: 1
        <2;34>   |<0> <34>- here<0>
        <2;34>   =<0> <2>help: none<0>
        """,
        Frames.of(
                new Style(false, true, 60),
                List.of(
                    new Part.Title(Ink.ERROR, "error:", "no"),
                    new Part.Frame(text.span(3, 4), "what"),
                    new Part.Frame(text.span(0, 1), "here"),
                    new Part.Note("help", "none")))
            .replaceAll("\u001B\\[([0-9;]+)m", "<$1>"));
  }

  private static String withoutColour(String text) {
    return text.replaceAll("\u001B\\[[0-9;]+m", "");
  }
}
