package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;

final class AnnotationsTest {
  private static String annotation(Hit hit) {
    return Annotations.of(Found.report(Found.finding(Severity.ERROR, hit)));
  }

  @Test
  void a_command_has_place_title_message_and_label() {
    assertEquals(
        "::warning file=a.yaml,line=2,endLine=2,col=3,endColumn=8,title=IM102 image-entry-shape"
            + "::image entry has `iamge`%0Arename to `image`\n",
        Annotations.of(
            Found.report(
                Found.finding(
                    Severity.WARNING,
                    Hit.at(
                            Found.word("a.yaml", "x:\n- iamge: y\n", "iamge"),
                            "image entry has `iamge`")
                        .label("rename to `image`")))));
  }

  @Test
  void columns_are_left_out_where_several_lines_are_meant() {
    assertTrue(
        annotation(Hit.at(Found.word("a.yaml", "a: {1\n2}\n", "{1\n2}"), "bad"))
            .startsWith("::error file=a.yaml,line=1,endLine=2,title="));
  }

  @Test
  void nothing_in_a_text_ends_a_command_or_a_property() {
    assertEquals(
        "::error file=a%2Cb%3A50%25\\n%3A%3Ax.yaml,title=IM102 image-entry-shape"
            + "::100%25 \\n::error::no\n",
        annotation(Hit.in("a,b:50%\n::x.yaml", "100% \n::error::no")));
  }

  @Test
  void ten_of_a_level_are_shown_as_they_are() {
    assertEquals(10, Annotations.of(Found.report(Found.many(10, Severity.INFO))).lines().count());
  }

  @Test
  void of_more_the_tenth_tells_how_many() {
    List<Finding> findings = new ArrayList<>(Found.many(25, Severity.WARNING));
    findings.addAll(Found.many(11, Severity.ERROR));
    findings.addAll(Found.many(3, Severity.INFO));
    List<String> lines = Annotations.of(Found.report(findings)).lines().toList();
    assertEquals(23, lines.size());
    assertTrue(lines.get(8).endsWith("::bad 9"), lines.get(8));
    assertEquals("::error title=packsite::2 more errors, see the summary", lines.get(9));
    assertEquals("::warning title=packsite::16 more warnings, see the summary", lines.get(19));
    assertTrue(lines.get(20).startsWith("::notice file="), lines.get(20));
  }

  @Test
  void findings_with_a_line_come_first() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Found.finding(Severity.ERROR, Hit.in("logo.png", "no picture")));
    findings.addAll(Found.many(1, Severity.ERROR));
    List<String> lines = Annotations.of(Found.report(findings)).lines().toList();
    assertTrue(lines.get(0).contains("file=a/1.yaml,line=1"), lines.get(0));
    assertTrue(lines.get(1).startsWith("::error file=logo.png,title="), lines.get(1));
  }

  @Test
  void what_is_missing_or_in_an_archive_is_shown_at_pack_json() {
    assertTrue(
        Annotations.of(Linting.of(Example.without("values.yaml")).only("PK102").report())
            .startsWith("::error file=packs/web-1.0.0/pack.json,title=PK102 "));
    String inArchive =
        Annotations.of(
            Linting.of(Example.file("charts/web-1.0.0.tgz!/Chart.yaml", "name: web\n"))
                .only("CH101")
                .report());
    assertTrue(
        inArchive.startsWith("::error file=packs/web-1.0.0/pack.json,line=9,endLine=9,col="),
        inArchive);
  }
}
