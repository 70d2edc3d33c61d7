package packsite.lint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.io.MapTree;
import packsite.lint.Finding;
import packsite.lint.HealthyPack;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Profile;

final class ReadmeRulesTest {
  private static final String README = HealthyPack.DIR + "/README.md";
  private static final String LONG = "word ".repeat(80) + "\n\n";

  private static MapTree readme(String text) {
    return HealthyPack.tree().file(README, text);
  }

  private static List<String> found(String rule, String text) {
    return Linting.of(readme(text)).only(rule).lines();
  }

  @Test
  void an_absent_readme_is_created_with_headings() {
    Linting linting = Linting.of(Example.without("README.md")).only("RD101");
    assertEquals(List.of("warning RD101 README.md: no README.md"), linting.lines());
    Fix fix = linting.report().findings().get(0).hit().fix().orElseThrow();
    assertEquals(
        List.of(
            new Fix.Create(
                README,
                "# Web\n\n## Prerequisites\n\n## Parameters\n\n## Usage\n\n## References\n")),
        fix.edits());
    assertEquals(
        List.of("error RD101 README.md: no README.md"),
        linting.profile(Profile.COMMUNITY).only("RD101").lines());
  }

  @Test
  void a_readme_of_another_name_is_renamed_by_hand() {
    Example other = Example.without("README.md").and("Readme.txt", LONG);
    Fix fix = Linting.of(other).only("RD101").report().findings().get(0).hit().fix().orElseThrow();
    assertEquals(Fix.shown("rename `Readme.txt` to `README.md`"), fix);
  }

  @Test
  void a_short_readme_is_a_warning_even_in_the_community() {
    assertEquals(List.of("warning RD101 README.md: README.md is empty"), found("RD101", "\n\n"));
    assertEquals(
        List.of("warning RD101 README.md: README.md has 299 characters"),
        Linting.of(readme("x".repeat(299) + "\n"))
            .profile(Profile.COMMUNITY)
            .only("RD101")
            .lines());
    assertEquals(List.of(), found("RD101", "x".repeat(300)));
  }

  @Test
  void a_readme_that_is_no_text_is_told_once() {
    MapTree tree = HealthyPack.tree().file(README, new byte[] {'a', (byte) 0xC3, 'b'});
    assertEquals(
        List.of("warning RD101 README.md:1:2 `\uFFFD`: byte 0xC3 at offset 1 is not valid UTF-8"),
        Linting.of(tree).lines());
  }

  @Test
  void links_lead_to_what_the_pack_holds() {
    String text =
        """
        # Web

        [a](values.yaml) [b](./charts/) [c](charts/web-1.0.0.tgz#x) [d](values.yaml?raw=1)
        [e](https://web.example/x) [f](mailto:a@web.example) [g](//web.example/x) [h](#web)
        [i](<{{ .Url }}>) ![j](LOGO.png) `[k](gone.md)` [l](a%20b.md) [m](#top) [n](../web-1.0.0/x)
        [o](/docs/guide) [p](docs.web.io/guide) [q](#wed) [r](#nowhere) [s](examples/../values.yaml)
        <a href="gone.html">t</a> ![u][v] [w](#anchor) [x](..)
        <a id="anchor"></a>

        ```
        [y](gone.md)
        ```

        [v]: images/v.png
        """;
    assertEquals(
        List.of(
            "warning RD104 README.md:5:24 `LOGO.png`: picture to `LOGO.png` leads to nothing in the"
                + " pack",
            "warning RD104 README.md:5:77 `../web-1.0.0/x`: link to `../web-1.0.0/x` leads to"
                + " nothing in the pack",
            "warning RD104 README.md:6:5 `/docs/guide`: link to `/docs/guide` leads out of the pack",
            "warning RD104 README.md:6:22 `docs.web.io/guide`: link to `docs.web.io/guide` is taken"
                + " for a file of the pack",
            "warning RD104 README.md:6:45 `#wed`: no place in README.md is called `#wed`",
            "warning RD104 README.md:6:55 `#nowhere`: no place in README.md is called `#nowhere`",
            "warning RD104 README.md:7:10 `gone.html`: link to `gone.html` leads to nothing in the"
                + " pack",
            "warning RD104 README.md:7:52 `..`: link to `..` leads to nothing in the pack",
            "warning RD104 README.md:14:6 `images/v.png`: picture to `images/v.png` leads to nothing"
                + " in the pack"),
        Linting.of(readme(text + LONG).file(HealthyPack.DIR + "/a b.md", "x"))
            .only("RD104")
            .lines());
  }

  @Test
  void an_address_that_simply_stands_there_leads_out_of_the_pack() {
    assertEquals(
        List.of(),
        found("RD104", "www.web.example, https://web.example, <mailto:a@web.example>\n" + LONG));
    assertEquals(
        List.of(
            "warning RD104 README.md:1:5 `www.web.io`: link to `www.web.io` is taken for a file of"
                + " the pack"),
        found("RD104", "[a](www.web.io)\n" + LONG));
  }

  @Test
  void near_names_are_suggested() {
    List<Finding> findings =
        Linting.of(readme("# Web\n\n[a](LOGO.png) [b](valeus.yaml) [c](#wed)\n"))
            .only("RD104")
            .report()
            .findings();
    assertEquals(
        List.of("did you mean `logo.png`?", "did you mean `values.yaml`?", "did you mean `#web`?"),
        findings.stream().map(finding -> finding.hit().label()).toList());
  }

  /** The text with all fixes made. */
  private static String fixed(String text) {
    List<Fix.Replace> edits = new ArrayList<>();
    for (Finding finding : Linting.of(readme(text)).only("RD105").report().findings()) {
      finding
          .hit()
          .fix()
          .ifPresent(fix -> fix.edits().forEach(edit -> edits.add((Fix.Replace) edit)));
    }
    String result = text;
    for (int i = edits.size() - 1; i >= 0; i--) {
      Fix.Replace edit = edits.get(i);
      result =
          result.substring(0, edit.span().start())
              + edit.text()
              + result.substring(edit.span().end());
    }
    return result;
  }

  @Test
  void a_callout_becomes_an_alert() {
    assertEquals(
        List.of(
            "warning RD105 README.md:3:1 `:::tip[Mind]`: callout `:::tip[Mind]` is shown as text"),
        found("RD105", "a\n\n:::tip[Mind]\n\nx\n\n    y\n\n:::\nz\n" + LONG));
    assertEquals(
        "a\n\n> [!TIP]\n> **Mind**\n>\n> x\n>\n>     y\n\nz\n",
        fixed("a\n\n:::tip[Mind]\n\nx\n\n    y\n\n:::\nz\n"));
    assertEquals(
        "1. a\n\n   > [!CAUTION]\r\n   > x\n", fixed("1. a\n\n   :::danger\r\n   x\n   :::\n"));
  }

  @Test
  void what_takes_a_person_is_not_mended() {
    for (String text :
        List.of(
            ":::tip\nnot closed\n",
            "::::note\n:::tip\nx\n:::\n::::\n",
            ":::details\nfolded\n:::\n",
            "> :::tip\n> quoted\n> :::\n")) {
      String expected = text.replace(":::tip\nx\n:::\n::::", "> [!TIP]\n> x\n\n::::");
      assertEquals(expected, fixed(text));
    }
  }

  @Test
  void an_address_of_thousands_of_parts_is_a_broken_link() {
    assertEquals(1, found("RD104", LONG + "[a](" + "www.".repeat(20_000) + "x)\n").size());
  }
}
