package packsite.cli;

import java.util.concurrent.Callable;
import packsite.lint.Rules;
import packsite.lint.format.RuleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code packsite rules}: all rules. */
@Command(
    name = "rules",
    description = "List all rules.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite rules",
      "  packsite rules --format json      for programs; markdown gives the whole manual"
    })
final class RulesCommand implements Callable<Integer> {
  /** How the list is shown. */
  enum Format {
    table,
    json,
    markdown
  }

  private final Terminal terminal;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String text =
        switch (format) {
          case table -> RuleCatalogue.table(Rules.ALL);
          case json -> RuleCatalogue.json(Rules.ALL);
          case markdown -> RuleCatalogue.markdown(Rules.ALL);
        };
    terminal.out().print(text);
    return ExitCode.OK;
  }
}
