package packsite.cli;

import java.util.List;
import java.util.Optional;
import packsite.compare.Changes;
import packsite.compare.UpgradePath;
import packsite.diff.DiffJson;
import packsite.diff.DiffMarkdown;
import packsite.diff.DiffText;
import packsite.diff.HunksText;
import packsite.diff.TextHunks;
import packsite.diff.TextHunks.Hunks;
import picocli.CommandLine.Option;

/** How a comparison is shown. */
final class Comparing {
  /** Values of {@code --format}. */
  enum Format {
    text,
    json,
    markdown
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Option(names = "--text", description = "Below the facts, the texts line by line.")
  private boolean texts;

  @Option(names = "--full", description = "All rows and values in full length.")
  private boolean full;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Looks.Color color = Looks.Color.auto;

  @Option(names = "--exit-code", description = "Exit with 1 where something differs.")
  private boolean exitCode;

  Format format() {
    return format;
  }

  Looks.Color color() {
    return color;
  }

  boolean texts() {
    return texts;
  }

  int code(boolean differs) {
    return exitCode && differs ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** One step, or a way of several. */
  void print(Changes changes, Optional<UpgradePath> path, Terminal terminal) {
    List<Hunks> hunks = texts ? TextHunks.of(changes, full) : List.of();
    switch (format) {
      case text -> {
        var style = terminal.outStyle(color);
        terminal
            .out()
            .print(
                path.map(way -> DiffText.of(way, style, full))
                    .orElseGet(() -> DiffText.of(changes, style, full)));
        terminal.out().print(HunksText.of(hunks, style));
      }
      case markdown ->
          terminal
              .out()
              .print(
                  path.map(way -> DiffMarkdown.of(way, hunks))
                      .orElseGet(() -> DiffMarkdown.of(changes, hunks)));
      case json -> {
        Optional<List<Hunks>> told = texts ? Optional.of(hunks) : Optional.empty();
        DiffJson.Item item = new DiffJson.Item(changes, path, told);
        DiffJson.of(List.of(item), ProductVersion.text())
            .utf8()
            .forEach(terminal.out()::writeBytes);
      }
    }
    terminal.out().flush();
  }
}
