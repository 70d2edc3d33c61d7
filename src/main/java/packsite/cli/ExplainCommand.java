package packsite.cli;

import java.util.concurrent.Callable;
import packsite.lint.Rules;
import packsite.lint.Selector;
import packsite.lint.format.RuleCatalogue;
import packsite.lint.format.RulePage;
import packsite.lint.rule.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packsite explain}: the page of a rule. */
@Command(
    name = "explain",
    description = "Explain a rule: what it finds, why, how to fix it, how to suppress it.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite explain IM102",
      "  packsite explain image-entry-shape --format markdown"
    })
final class ExplainCommand implements Callable<Integer> {
  /** How the page is shown. */
  enum Format {
    text,
    markdown,
    json
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "RULE", description = "Code or name.")
  private String rule = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Rule wanted = wanted();
    String page =
        switch (format) {
          case text -> RulePage.text(wanted, Math.min(terminal.width(), 100));
          case markdown -> RulePage.markdown(wanted);
          case json -> RuleCatalogue.json(wanted);
        };
    terminal.out().print(page);
    return ExitCode.OK;
  }

  private Rule wanted() {
    return Rules.ALL.stream()
        .filter(known -> known.code().equalsIgnoreCase(rule) || known.about().name().equals(rule))
        .findFirst()
        .orElseThrow(
            () ->
                Stop.usage(
                    "no rule is called `" + rule + "`",
                    new Selector(rule)
                        .nearest(Rules.ALL)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("`packsite rules` lists them")));
  }
}
