package packsite.site.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import packsite.text.Source;

class XssTest {
  /** Resolves everything, so that each target gets as far as it can. */
  static final LinkTargets TRUSTING = Optional::of;

  static Stream<Vectors.Vector> vectors() {
    return Vectors.all("evil.invalid/pwned").stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void nothing_but_what_is_allowed_comes_out(Vectors.Vector vector) {
    String html = Readme.render(Source.of("README.md", vector.markdown()), TRUSTING).html();
    assertEquals(List.of(), AllowedHtml.complaints(html), html);
  }

  @Test
  void all_in_one_text_are_as_harmless() {
    StringBuilder all = new StringBuilder();
    vectors().forEach(vector -> all.append(vector.markdown()).append("\n\n"));
    String html = Readme.render(Source.of("README.md", all.toString()), TRUSTING).html();
    assertEquals(List.of(), AllowedHtml.complaints(html));
  }

  @Test
  void our_own_writer_holds_without_the_sanitizer_behind_it() {
    vectors()
        .forEach(
            vector -> {
              String html = Rendering.unlocked(vector.markdown(), TRUSTING);
              assertEquals(List.of(), AllowedHtml.complaints(html), vector.name() + "\n" + html);
            });
  }

  @Test
  void the_list_of_attacks_is_long_and_each_has_its_name() {
    Set<String> names = new HashSet<>();
    vectors().forEach(vector -> assertTrue(names.add(vector.name()), vector.name()));
    assertTrue(names.size() >= 160, () -> "only " + names.size());
  }

  @Test
  void the_check_sees_what_it_is_there_for() {
    for (String bad :
        List.of(
            "<script>x</script>",
            "<p onclick=\"x\">x</p>",
            "<a href=\"javascript:x\">x</a>",
            "<a href=\"//example.org\">x</a>",
            "<img src=\"https://example.org/x.png\">",
            "<p>",
            "</p>",
            "<p id=\"main\">x</p>",
            "<b class=\"hero\">x</b>",
            "<b><i></b></i>",
            "a > b",
            "a & b",
            "<!-- x -->",
            "<p title='x'>x</p>")) {
      assertFalse(AllowedHtml.complaints(bad).isEmpty(), bad);
    }
  }
}
