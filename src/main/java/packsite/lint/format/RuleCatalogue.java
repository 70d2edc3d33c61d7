package packsite.lint.format;

import java.util.List;
import java.util.Locale;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.text.DisplayWidth;
import packsite.text.JsonWriter;

/**
 * All rules: as a table for a terminal, as Markdown, as JSON of format {@code packsite-rules/1}.
 */
public final class RuleCatalogue {
  private RuleCatalogue() {}

  public static String table(List<Rule> rules) {
    int name = rules.stream().mapToInt(rule -> rule.about().name().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Rule rule : rules) {
      About about = rule.about();
      out.append(about.code()).append("  ").append(DisplayWidth.padEnd(about.name(), name));
      out.append("  ").append(DisplayWidth.padEnd(level(about, Profile.RECOMMENDED), 7));
      out.append("  ").append(about.subject()).append('\n');
    }
    return out.toString();
  }

  /** The page that documents them all. */
  public static String markdown(List<Rule> rules) {
    StringBuilder out = new StringBuilder("# Rules\n\n");
    out.append(
        "What `packsite lint` finds. `packsite explain CODE` shows the same in a terminal.\n\n");
    out.append("| code | name | recommended | community | strict | airgap | publish |\n");
    out.append("|---|---|---|---|---|---|---|\n");
    for (Rule rule : rules) {
      About about = rule.about();
      String anchor = about.code().toLowerCase(Locale.ROOT) + "-" + about.name();
      out.append("| [").append(about.code()).append("](#").append(anchor).append(") | ");
      out.append(about.name()).append(" |");
      for (Profile profile : Profile.values()) {
        out.append(' ').append(level(about, profile)).append(" |");
      }
      out.append('\n');
    }
    out.append('\n');
    rules.forEach(rule -> out.append(RulePage.markdown(rule)));
    return out.toString().stripTrailing() + "\n";
  }

  public static String json(List<Rule> rules) {
    JsonWriter json = new JsonWriter();
    json.object(
        () -> {
          json.member("format", "packsite-rules/1");
          json.name("rules").array(() -> rules.forEach(rule -> rule(json, rule.about())));
        });
    return json.toString();
  }

  /** One rule alone, as {@code explain} gives it. */
  public static String json(Rule rule) {
    JsonWriter json = new JsonWriter();
    rule(json, rule.about());
    return json.toString();
  }

  private static void rule(JsonWriter json, About about) {
    json.object(
        () -> {
          json.member("code", about.code());
          json.member("name", about.name());
          json.member("family", about.family());
          json.member("subject", about.subject());
          json.name("levels")
              .object(
                  () -> {
                    for (Profile profile : Profile.values()) {
                      json.member(profile.label(), level(about, profile));
                    }
                  });
          json.member("what", Prose.line(about.what()));
          json.member("why", Prose.line(about.why()));
          json.member("fix", Prose.line(about.fix()));
          json.name("bad").array(() -> about.bad().forEach(example -> example(json, example)));
          json.name("good").array(() -> about.good().forEach(example -> example(json, example)));
        });
  }

  private static void example(JsonWriter json, Example example) {
    json.object(
        () -> {
          json.name("files")
              .object(() -> example.files().forEach((path, text) -> json.member(path, text)));
          json.name("properties")
              .object(() -> example.properties().forEach((name, v) -> json.member(name, v)));
          json.member("removed", example.removed());
        });
  }

  private static String level(About about, Profile profile) {
    return about.levels().of(profile).map(Severity::label).orElse("off");
  }
}
