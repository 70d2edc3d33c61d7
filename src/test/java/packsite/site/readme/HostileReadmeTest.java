package packsite.site.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Source;

/** A text may be made to be slow or deep: it takes its time, not the machine's. */
class HostileReadmeTest {
  private static final int LENGTH = 200_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a b=\"",
        "<a b='\"",
        "<a ",
        "<b>",
        "<div>\n",
        "</b>",
        "<!--",
        "<!-- -->",
        "<x>",
        "<",
        "<p>\n\n",
        "[",
        "](",
        "![",
        "[a](b",
        "[^",
        "[^a]",
        "[^a]: x\n\n",
        "[a]: b\n",
        "*a_",
        "**",
        "~~a",
        "`",
        "``a`",
        "> ",
        "- ",
        "- a\n",
        "1. ",
        "#\n",
        "# a\n",
        "# a\n\n<a name=a></a>\n\n",
        ":::note\n",
        ":::note\n:::\n",
        "> [!NOTE]\n> a\n\n",
        "|a",
        "|a|\n|-|\n",
        "|",
        "&amp;",
        "<i>&amp;",
        "&",
        "https://e.org/",
        "www.",
        "https://e.org/((",
        "[a](#b) ",
        "![a](https://e.org/b)\n",
        "<table><tr><td>\n",
        "<td>\n",
        "<li>\n",
        "<details>\n\n",
        "<h1>\n",
        "<script>\n",
        "</script>\n",
        "<style>a</style>",
        "\u202e",
        "\ud800",
        "\u0000",
        "a. ",
        "\t",
        "\\",
        "- [ ] a\n",
        "```\n",
        "~~~ yaml\na: \"\n~~~\n",
        "<a href=#a>",
        "<pre>\n"
      })
  void many_of_the_same_are_read_in_seconds(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    Readme readme =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Readme.render(Source.of("README.md", text), XssTest.TRUSTING));
    assertTrue(depth(readme.html()) < 256, () -> "depth " + depth(readme.html()));
  }

  @Test
  void any_heap_of_markup_comes_out_balanced() {
    for (String markdown : Heaps.of(7, 3000)) {
      String own = Rendering.unlocked(markdown, XssTest.TRUSTING);
      assertEquals(List.of(), AllowedHtml.complaints(own), markdown);
      String html = Readme.render(Source.of("README.md", markdown), XssTest.TRUSTING).html();
      assertEquals(List.of(), AllowedHtml.complaints(html), markdown);
    }
  }

  private static int depth(String html) {
    int depth = 0;
    int deepest = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      boolean isVoid =
          html.startsWith("<br", at)
              || html.startsWith("<hr", at)
              || html.startsWith("<img", at)
              || html.startsWith("<input", at)
              || html.startsWith("<wbr", at);
      depth += html.charAt(at + 1) == '/' ? -1 : isVoid ? 0 : 1;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
