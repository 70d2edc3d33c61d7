package packsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mustachejava.MustacheException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Templates of src/test/resources/templates/test, through the strict factory. */
final class TemplatesTest {
  record View(String text, boolean on, List<Item> items) {}

  record Item(String name) {}

  private final Templates templates = new Templates();

  @Test
  void values_are_escaped() {
    assertEquals(
        "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\n",
        templates.render("test/value", new View("<b> & \"c\" 'd'", true, List.of())));
  }

  @Test
  void sections_and_partials_work() {
    assertEquals(
        "(a)(b)\n",
        templates.render(
            "test/section", new View("", true, List.of(new Item("a"), new Item("b")))));
  }

  @Test
  void a_section_of_nothing_is_nothing() {
    assertEquals("\n", templates.render("test/section", new View("", true, List.of())));
  }

  @Test
  void a_name_that_the_view_does_not_have_stops() {
    assertStops("test/missing", "nothing-of-that-name");
  }

  @Test
  void a_section_that_the_view_does_not_have_stops() {
    assertStops("test/missing-section", "nothing-of-that-name");
  }

  @Test
  void a_tag_that_does_not_escape_stops() {
    assertStops("test/triple", "does not escape");
    assertStops("test/ampersand", "does not escape");
    assertStops("test/spaced-ampersand", "does not escape");
  }

  @Test
  void a_template_that_is_not_there_stops() {
    assertStops("test/gone", "no template test/gone");
  }

  private void assertStops(String template, String message) {
    MustacheException e =
        assertThrows(
            MustacheException.class,
            () -> templates.render(template, new View("", true, List.of())));
    StringBuilder said = new StringBuilder();
    for (Throwable t = e; t != null; t = t.getCause()) {
      said.append(t.getMessage()).append('\n');
    }
    assertTrue(said.toString().contains(message), said.toString());
  }
}
