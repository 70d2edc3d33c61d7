package packsite.site.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import packsite.text.Source;

class LeadTest {
  private static String lead(String markdown) {
    return Readme.lead(Source.of("README.md", markdown)).orElse("-");
  }

  @Test
  void is_the_first_sentence_without_markup() {
    assertEquals(
        "The *real* thing stores logs v1.2 fast.".replace("*", ""),
        lead("# Title\n\nThe **real** [thing](x) stores `logs` v1.2 fast. It does more."));
  }

  @Test
  void passes_over_all_that_is_no_prose() {
    assertEquals(
        "A tool that does it all.",
        lead(
            "[![b](https://e.org/b)](x) ![c](d)\n\n<p>html is here now</p>\n\n> a quote of"
                + " somebody\n\n- one two three four\n\n:::note\nmind the four words\n:::\n\n"
                + "|a|\n|-|\n|b|\n\nA tool that does it all."));
  }

  @Test
  void passes_over_sections_that_say_how() {
    assertEquals(
        "It keeps secrets safe.",
        lead(
            "## Prerequisites\n\nYou need a cluster of three."
                + "\n\n## Overview\n\nIt keeps secrets safe."));
    assertEquals("-", lead("## Usage\n\nCall the tool by name."));
  }

  @Test
  void passes_over_what_only_leads_to_a_list() {
    assertEquals("-", lead("To use it, do as follows:\n\n- a"));
  }

  @Test
  void does_not_end_at_an_abbreviation() {
    assertEquals(
        "Runs jobs, e.g. Backups, at night.", lead("Runs jobs, e.g. Backups, at night. More."));
  }

  @Test
  void is_cut_at_a_word() {
    String lead = lead("word ".repeat(60));
    assertTrue(lead.length() <= 160 && lead.endsWith("word…"), lead);
  }

  @Test
  void is_the_same_in_a_rendered_readme() {
    Source source = Source.of("README.md", "# A\n\nOne two three four five.");
    assertEquals("One two three four five.", Readme.render(source, LinkTargets.none()).lead());
  }
}
