package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.text.Reading.yaml;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFaultsTest {
  private static void expect(String text, String fault) {
    YamlFile file = yaml(text);
    assertFalse(file.isReadable());
    assertEquals(List.of(fault), Reading.faults(file.faults()));
  }

  @Test
  void tab_as_indentation() {
    expect("a:\n\tb: 1\n", "2:1 [\t] a tab stands where YAML wants blanks; indent with blanks");
    expect(
        "a:\n  b: 1\n\tc: 2\n",
        "3:1 [\t] a tab stands where YAML wants blanks; indent with blanks");
  }

  @Test
  void unclosed_quotes() {
    expect(
        "a: 1\nb: \"x\nc: 2\n",
        "2:4 [\"] the quote that opens here is never closed; close the quote");
    expect("b: 'x\n", "1:4 ['] the quote that opens here is never closed; close the quote");
  }

  @Test
  void unclosed_brackets() {
    expect("a: [1, 2\n", "1:4 [[] `[` is never closed; close it with `]`");
    expect("a: {b: 1\n", "1:4 [{] `{` is never closed; close it with `}`");
    expect("a: [1,\n", "1:4 [[] `[` is never closed; close it with `]`");
    expect("a: {b: 1,\n", "1:4 [{] `{` is never closed; close it with `}`");
  }

  @Test
  void characters_that_start_no_value() {
    String help = "; put the value in quotes";
    expect("a: @x\n", "1:4 [@] a value without quotes cannot start with `@`" + help);
    expect("a: `x\n", "1:4 [`] a value without quotes cannot start with ```" + help);
    expect("a: %x\n", "1:4 [%] a value without quotes cannot start with `%`" + help);
  }

  @Test
  void second_colon() {
    expect("a: b: c\n", "1:5 [:] a second `: ` stands in one value; put the value in quotes");
  }

  @Test
  void indentation_that_fits_nowhere() {
    expect(
        "a:\n    b: 1\n  c: 2\n",
        "3:3 [c] the indentation fits no level above; line it up with its neighbours");
    expect("a: 1\n  b: 2\n", "2:4 [:] a second `: ` stands in one value; put the value in quotes");
  }

  @Test
  void a_quote_that_ends_in_another_value() {
    expect(
        "a: \"b\nc: d\ne: \"f\"\n",
        "1:4 [\"] the quote that opens here is closed on line 3 only, where more text follows; close"
            + " it where its value ends");
    expect(
        "a: 1\nb: '2\nc: 'x'\n",
        "2:4 ['] the quote that opens here is closed on line 3 only, where more text follows; close"
            + " it where its value ends");
  }

  @Test
  void text_behind_quotes_and_brackets() {
    String told = "text stands behind the end of a value; put all of it in one pair of quotes";
    expect("a: 'b' c\n", "1:8 [c] " + told);
    expect("a: [b] c\n", "1:8 [c] " + told);
    expect("a: {{ .x }}-y\n", "1:12 [-] " + told);
  }

  @Test
  void numbers_of_characters_that_are_too_large() {
    expect(
        "a: \"\\UFFFFFFFF\"\n",
        "1:5 [\\UFFFFFFFF] `\\UFFFFFFFF` is beyond the last character there is; ");
  }

  @Test
  void key_without_colon() {
    expect(
        "a: 1\nb\nc: 2\n",
        "2:1 [b] a key without `:`; write `key: value`, or indent it to continue the value");
  }

  @Test
  void unknown_escape() {
    expect(
        "a: \"C:\\dir\"\n",
        "1:8 [d] an escape that YAML does not know; use single quotes, or double the backslash");
  }

  @Test
  void control_characters_wherever_they_stand() {
    expect("a: \u0007x\n", "1:4 [\u0007] character U+0007 is not allowed in YAML; delete it");
    expect("a: \u0000x\n", "1:4 [\u0000] character U+0000 is not allowed in YAML; delete it");
    String long1 = "k: v\n".repeat(3_000);
    expect(
        long1 + "a: \u0001\n",
        "3001:4 [\u0001] character U+0001 is not allowed in YAML; delete it");
    expect(
        "😀: v\n".repeat(3_000) + "a: \u0001\n",
        "3001:4 [\u0001] character U+0001 is not allowed in YAML; delete it");
  }

  @Test
  void undefined_alias() {
    expect("a: *x\n", "1:4 [*x] alias `*x` names no anchor; ");
  }

  @Test
  void anchor_that_contains_itself() {
    expect("a: &x\n  b: *x\n", "2:6 [*x] anchor `&x` contains itself; ");
    expect("&x [*x]\n", "1:5 [*x] anchor `&x` contains itself; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: ]\n",
        "[a]]\n",
        "a: }\n",
        "- a\nb: 1\n",
        "a: 1\n- b\n",
        "%YAML 9.9\n---\na\n",
        "%FOO\na: 1\n",
        "a: !<x\n",
        "a: !x!y z\n",
        "a: & b\n",
        "a: * b\n",
        "a: |x\n  b\n",
        "a: |0\n  b\n",
        "a: 'b' c\n",
        "a: \"b\" c\n",
        "a: [b] c\n",
        "{a: 1, b\n: 2}\n",
        "? a\n? [\n",
        "a: \"\\x1\"\n",
        "--- a\n... b\n",
        "a: &x &y 1\n",
        "a: 1\n...\nb: 2\n",
        ": : :\n",
        "a: -\n  - b\n c\n",
        "|\nx\n y: [\n",
        "!\u00e9 x\n",
        "a: \"\\UFFFFFFFF\"\n",
        "a: !!str [b\n",
        "%TAG\n---\n",
        "%TAG ! x %\n---\na\n",
        "\ud83d: 1\n"
      })
  void whatever_is_wrong_is_told_in_one_fault_without_words_of_the_library(String text) {
    YamlFile file = yaml(text);
    for (Fault fault : file.faults()) {
      String said = fault.message();
      assertFalse(said.contains("not valid YAML: "), said);
      assertFalse(said.contains("token") || said.contains("<") || said.contains("Mark"), said);
      assertTrue(fault.span().end() <= text.length());
    }
    assertEquals(1, file.faults().size());
  }

  @Test
  void what_came_before_the_fault_is_kept() {
    YamlFile file = yaml("a: 1\n---\nb: [\n");
    assertEquals(1, file.documents().size());
  }

  @Test
  void ten_thousand_levels_are_refused() {
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    for (String text :
        new String[] {
          "[".repeat(10_000), "{a: ".repeat(10_000), "- ".repeat(10_000) + "x", block.toString()
        }) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            Fault fault = yaml(text).faults().get(0);
            assertEquals("more than 200 levels of nesting", fault.message());
            assertEquals(Fault.Kind.LIMIT, fault.kind());
          });
    }
  }

  @Test
  void aliases_of_aliases_of_aliases_are_refused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a" + i + ": &a" + i + " [");
      text.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
    }
    Fault fault = yaml(text.toString()).faults().get(0);
    assertEquals(Fault.Kind.LIMIT, fault.kind());
    assertEquals("aliases unfold to more than 2000000 values", fault.message());
    assertEquals(7, fault.span().line());
  }

  @Test
  void aliases_of_many_documents_are_counted_together() {
    String document =
        "---\na: &a [" + "x, ".repeat(1_000) + "]\nb: &b [" + "*a, ".repeat(1_000) + "]\n";
    Fault fault = yaml(document.repeat(20)).faults().get(0);
    assertEquals(Fault.Kind.LIMIT, fault.kind());
  }

  @Test
  void a_chain_of_aliases_is_as_deep_as_it_is_long() {
    StringBuilder text = new StringBuilder("- &a0 [x]\n");
    for (int i = 1; i < 1_000; i++) {
      text.append("- &a").append(i).append(" [*a").append(i - 1).append("]\n");
    }
    Fault fault = yaml(text.toString()).faults().get(0);
    assertEquals("more than 200 levels of nesting", fault.message());
    assertTrue(fault.span().text().startsWith("*a"));
  }
}
