package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.Golden;
import packsite.lint.Rules;
import packsite.lint.rule.Rule;
import packsite.text.DisplayWidth;

/** {@code packsite explain} and {@code packsite rules}. */
final class ExplainTest {
  @TempDir Path folder;

  private String printed(String... args) {
    CliRun run = CliRun.in(folder, args);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.out();
  }

  @Test
  void the_page_of_a_rule() {
    Golden.assertFile("src/test/resources/lint/explain-IM102.txt", printed("explain", "IM102"));
  }

  @Test
  void a_rule_goes_by_its_name_too() {
    String page = printed("explain", "IM102");
    assertEquals(page, printed("explain", "image-entry-shape"));
    assertEquals(page, printed("explain", "im102"));
  }

  @Test
  void a_rule_that_is_not_there_is_told_with_the_nearest() {
    CliRun run = CliRun.in(folder, "explain", "image-entry-shap");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(
        "packsite: no rule is called `image-entry-shap`\n"
            + "  help: did you mean `image-entry-shape`?\n",
        run.err());
  }

  @Test
  void pages_fit_the_width() {
    for (Rule rule : Rules.ALL) {
      boolean example = false;
      for (String line : printed("explain", rule.code()).lines().toList()) {
        example = line.startsWith("  ") || (example && line.isEmpty());
        assertTrue(example || DisplayWidth.of(line) <= 100, line);
      }
    }
  }

  @Test
  void the_list_of_rules() {
    Golden.assertFile("src/test/resources/lint/rules.txt", printed("rules"));
  }

  @Test
  void the_manual_is_up_to_date() {
    Golden.assertFile("docs/RULES.md", printed("rules", "--format", "markdown"));
  }

  @Test
  void the_manual_has_no_stray_markup_and_no_dangling_link() {
    List<Extension> tables = List.of(TablesExtension.create());
    Node manual =
        Parser.builder().extensions(tables).build().parse(printed("rules", "--format", "markdown"));
    List<String> links = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    List<String> html = new ArrayList<>();
    manual.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
          }

          @Override
          public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
          }

          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
          }

          @Override
          public void visit(Heading heading) {
            StringBuilder text = new StringBuilder();
            for (Node part = heading.getFirstChild(); part != null; part = part.getNext()) {
              text.append(part instanceof Text plain ? plain.getLiteral() : "");
              text.append(part instanceof Code code ? code.getLiteral() : "");
            }
            headings.add("#" + text.toString().toLowerCase(Locale.ROOT).replace(' ', '-'));
          }
        });
    assertEquals(List.of(), html);
    assertEquals(Rules.ALL.size(), links.size());
    links.forEach(link -> assertTrue(headings.contains(link), link));
  }
}
