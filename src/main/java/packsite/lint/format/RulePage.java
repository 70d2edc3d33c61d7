package packsite.lint.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;

/** What there is to know of a rule, for reading: as text for a terminal, or as Markdown. */
public final class RulePage {
  private final StringBuilder out = new StringBuilder();
  private final Rule rule;
  private final About about;
  private final Layout layout;

  private RulePage(Rule rule, Layout layout) {
    this.rule = rule;
    this.about = rule.about();
    this.layout = layout;
  }

  public static String text(Rule rule, int width) {
    return new RulePage(rule, new TerminalLayout(width)).page();
  }

  public static String markdown(Rule rule) {
    return new RulePage(rule, new MarkdownLayout()).page();
  }

  /** How the parts of a page look. */
  interface Layout {
    String title(String text);

    String heading(String text);

    String prose(String text);

    String facts(Map<String, String> rows);

    /** A file of an example and what is in it. */
    String code(String language, String caption, String text);
  }

  private String page() {
    out.append(layout.title(about.code() + " " + about.name()));
    out.append(layout.prose(about.what()));
    out.append(layout.facts(facts()));
    section("Why", about.why());
    section("How to fix", about.fix());
    examples("Found", about.bad());
    examples("Not found", about.good());
    section("How to suppress", Suppressing.advice(rule));
    String sample = Suppressing.sample(rule);
    out.append(layout.code(sample.startsWith("<!--") ? "markdown" : "yaml", "", sample));
    return out.toString();
  }

  private void section(String heading, String text) {
    out.append(layout.heading(heading)).append(layout.prose(text));
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("looks at", about.subject());
    facts.put("level", level(Profile.RECOMMENDED));
    List<String> others = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      if (!level(profile).equals(level(Profile.RECOMMENDED))) {
        others.add(level(profile) + " in " + profile.label());
      }
    }
    if (!others.isEmpty()) {
      facts.put("other profiles", String.join(", ", others));
    }
    return facts;
  }

  private String level(Profile profile) {
    return about.levels().of(profile).map(Severity::label).orElse("off");
  }

  private void examples(String heading, List<Example> examples) {
    if (examples.isEmpty()) {
      return;
    }
    out.append(layout.heading(heading));
    for (Example example : examples) {
      for (ExampleParts.Part part : ExampleParts.of(example)) {
        out.append(
            part.isSentence()
                ? layout.prose(part.text())
                : layout.code(part.language(), part.file(), part.text()));
      }
    }
  }
}
