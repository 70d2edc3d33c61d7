package packsite.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.format.Annotations;
import packsite.lint.format.Concise;
import packsite.lint.format.JsonReport;
import packsite.lint.format.SarifReport;
import packsite.lint.format.Statistics;
import packsite.lint.format.StepSummary;
import packsite.lint.format.TextReport;
import packsite.text.Style;

/** The reports of a run: which formats, and where each goes. */
final class Outputs {
  /** How a report is written. */
  enum Format {
    TEXT,
    CONCISE,
    JSON,
    SARIF,
    GITHUB,
    MARKDOWN;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** True for what a program reads: nothing else may be on its stream. */
    boolean standsAlone() {
      return this == JSON || this == SARIF;
    }

    static List<String> labels() {
      return List.of(values()).stream().map(Format::label).toList();
    }
  }

  /**
   * What a report is made with beside its findings.
   *
   * @param suppressed also what somebody accepted
   * @param counted counts instead of findings
   */
  record Dress(Style style, boolean suppressed, Optional<Statistics.By> counted) {
    /** For files. */
    Dress plain() {
      return new Dress(new Style(false, false, style.width()), suppressed, counted);
    }
  }

  private record Output(Format format, Optional<Path> file) {}

  private final List<Output> outputs;
  private final Terminal terminal;

  private Outputs(List<Output> outputs, Terminal terminal) {
    this.outputs = outputs;
    this.terminal = terminal;
  }

  /** Of the words {@code FORMAT} and {@code FORMAT=FILE}; text if there is none. */
  static Outputs of(List<String> words, Terminal terminal) {
    List<Output> outputs = new ArrayList<>();
    words.forEach(word -> outputs.add(output(word, terminal.folder())));
    if (words.isEmpty()) {
      outputs.add(new Output(Format.TEXT, Optional.empty()));
    }
    List<Format> printed =
        outputs.stream().filter(o -> o.file().isEmpty()).map(Output::format).toList();
    // Annotations are lines of a log: beside text they do no harm.
    long reports = printed.stream().filter(format -> format != Format.GITHUB).count();
    if (reports > 1 || (printed.size() > 1 && printed.stream().anyMatch(Format::standsAlone))) {
      throw Stop.usage(
          "two reports on one stream", "give all but one a file, as in `--output sarif=FILE`");
    }
    List<Path> files = outputs.stream().flatMap(output -> output.file().stream()).toList();
    if (files.stream().distinct().count() < files.size()) {
      throw Stop.usage("two reports in one file", "give each a file of its own");
    }
    return new Outputs(outputs, terminal);
  }

  /** Of formats that show findings one by one there are no counts. */
  void requireCounted() {
    for (Output output : outputs) {
      if (output.format() != Format.TEXT && output.format() != Format.JSON) {
        String format = output.format().label();
        throw Stop.usage("--statistics knows no format `" + format + "`", "one of text, json");
      }
    }
  }

  private static Output output(String word, Path folder) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    for (Format format : Format.values()) {
      if (format.label().equals(name)) {
        if (equals == word.length() - 1) {
          throw Stop.usage("--output " + word + " names no file", "write `" + name + "=FILE`");
        }
        return new Output(
            format,
            equals < 0
                ? Optional.empty()
                : Optional.of(folder.resolve(word.substring(equals + 1)).normalize()));
      }
    }
    throw Words.unknown("format", name, Format.labels());
  }

  void write(Report report, Dress dress) {
    for (Output output : outputs) {
      Dress worn = output.file().isEmpty() ? dress : dress.plain();
      String text = text(output.format(), report, worn);
      output.file().ifPresentOrElse(file -> save(file, text), () -> terminal.out().print(text));
    }
    terminal.out().flush();
  }

  private String text(Format format, Report report, Dress dress) {
    if (dress.counted().isPresent()) {
      Statistics.By by = dress.counted().get();
      return format == Format.JSON ? Statistics.json(report, by) : Statistics.table(report, by);
    }
    return switch (format) {
      case TEXT ->
          TextReport.of(report, dress.style())
              + (dress.suppressed() ? TextReport.suppressed(report, dress.style()) : "");
      case CONCISE -> Concise.of(report);
      case JSON -> JsonReport.of(report, ProductVersion.text(), dress.suppressed());
      case SARIF -> SarifReport.of(report, Rules.ALL, ProductVersion.text(), dress.suppressed());
      case GITHUB -> Annotations.of(report);
      case MARKDOWN -> StepSummary.of(report, blobs(terminal.environment()));
    };
  }

  /**
   * In a workflow of GitHub: annotations, and the summary of the step, beside what was asked for.
   * Annotations are lines of the log, so they do not go where a program reads.
   */
  void serveWorkflow(Report report) {
    Map<String, String> environment = terminal.environment();
    if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
      return;
    }
    if (outputs.stream().noneMatch(output -> output.format() == Format.GITHUB)) {
      boolean taken =
          outputs.stream().anyMatch(o -> o.file().isEmpty() && o.format().standsAlone());
      PrintStream log = taken ? terminal.err() : terminal.out();
      log.print(Annotations.of(report));
      log.flush();
    }
    String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (!summary.isEmpty()) {
      append(terminal.folder().resolve(summary), StepSummary.of(report, blobs(environment)));
    }
  }

  private static String blobs(Map<String, String> environment) {
    String server = environment.getOrDefault("GITHUB_SERVER_URL", "");
    String repository = environment.getOrDefault("GITHUB_REPOSITORY", "");
    String commit = environment.getOrDefault("GITHUB_SHA", "");
    boolean known = !server.isEmpty() && !repository.isEmpty() && !commit.isEmpty();
    return known ? server + "/" + repository + "/blob/" + commit + "/" : "";
  }

  private static void save(Path file, String text) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Stop.environment("cannot write " + file + ": " + Reason.of(e), "name another file");
    }
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(
          file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Stop.environment(
          "cannot write the step summary " + file + ": " + Reason.of(e),
          "check GITHUB_STEP_SUMMARY, or leave it out with --no-ci");
    }
  }
}
