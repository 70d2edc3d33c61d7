package packsite.site.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TemplatesTest {
  record View(String text, Optional<String> maybe, List<Item> items, String textHtml) {}

  record Item(String name) {}

  private static final View VIEW =
      new View("<b> & \"c\" 'd'", Optional.empty(), List.of(), "<b>bold</b>");

  private static String render(String template, View view) {
    Theme theme =
        Theme.with(
            Map.of(
                "page/x.mustache", template.getBytes(StandardCharsets.UTF_8),
                "partial/item.mustache", "({{name}})".getBytes(StandardCharsets.UTF_8)));
    return new Templates(theme).render("page/x", view);
  }

  @Test
  void values_are_escaped() {
    assertEquals("&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;", render("{{text}}", VIEW));
  }

  @Test
  void what_is_html_by_its_name_is_printed_as_it_is() {
    assertEquals("<b>bold</b>", render("{{{textHtml}}}", VIEW));
  }

  @Test
  void sections_and_partials_work_from_any_folder() {
    View two = new View("", Optional.empty(), List.of(new Item("a"), new Item("b")), "");
    assertEquals("(a)(b)", render("{{#items}}{{>partial/item}}{{/items}}", two));
  }

  @Test
  void a_section_of_nothing_is_nothing() {
    assertEquals("", render("{{#items}}x{{/items}}{{#maybe}}y{{/maybe}}", VIEW));
    assertEquals("no", render("{{^maybe}}no{{/maybe}}", VIEW));
  }

  @Test
  void a_value_that_may_be_missing_is_its_text_where_it_is_there() {
    View there = new View("", Optional.of("it"), List.of(), "");
    assertEquals("it", render("{{#maybe}}{{maybe}}{{/maybe}}", there));
  }

  @Test
  void a_name_that_the_view_does_not_have_stops() {
    assertStops("{{gone}}", "page/x.mustache: ", "gone");
    assertStops("{{#gone}}x{{/gone}}", "page/x.mustache: ", "gone");
  }

  @Test
  void a_tag_that_does_not_escape_stops() {
    assertStops("{{{text}}}", "{{{text}}} does not escape");
    assertStops("{{&text}}", "does not escape");
    assertStops("{{ & text}}", "does not escape");
  }

  @Test
  void a_template_that_is_not_there_stops() {
    assertStops("{{>partial/gone}}", "partial/gone.mustache");
  }

  private static void assertStops(String template, String... messages) {
    ThemeException e = assertThrows(ThemeException.class, () -> render(template, VIEW));
    for (String message : messages) {
      assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }
  }
}
