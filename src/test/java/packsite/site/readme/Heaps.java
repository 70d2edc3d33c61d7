package packsite.site.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of markup thrown together, the same ones each time. */
final class Heaps {
  private static final String[] PIECES = {
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<th>",
    "<ul>",
    "</ul>",
    "<li>",
    "<ol>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<details>",
    "</details>",
    "<summary>",
    "</summary>",
    "<h2>",
    "</h2>",
    "<pre>",
    "</pre>",
    "<br>",
    "<hr>",
    "<img src=x>",
    "<caption>",
    "<thead>",
    "<tbody>",
    "text ",
    "**",
    "_",
    "~~",
    "`",
    "[",
    "](x)",
    "![a](b)",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "|a|b|\n|-|-|\n",
    "|c",
    ":::note\n",
    ":::\n",
    "[^a]",
    "\n[^a]: n\n",
    "<!-- x -->",
    "<x>",
    "<script>",
    "</script>",
    "```\n",
    "    ",
    "- [ ] ",
    "<blockquote>",
    "</blockquote>",
    "<code>",
    "> [!TIP]\n> ",
    "&lt;",
    "<a name=n>",
    "[l](#n)"
  };

  private Heaps() {}

  static List<String> of(long seed, int count) {
    Random random = new Random(seed);
    List<String> heaps = new ArrayList<>();
    for (int round = 0; round < count; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      heaps.add(text.toString());
    }
    return heaps;
  }
}
