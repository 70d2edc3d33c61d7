package packsite.lint.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.Suppression;
import packsite.lint.rule.About;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;
import packsite.text.JsonWriter;
import packsite.text.Place;
import packsite.text.Source;
import packsite.text.Span;

/**
 * The report as SARIF 2.1.0, made for GitHub's code scanning: one location for each result, its
 * region on one line, fingerprints that survive moves, the worst results first.
 */
public final class SarifReport {
  /** More than that GitHub does not keep, and which ones it drops it does not say. */
  private static final int LIMIT = 5000;

  private static final int LONGEST_DESCRIPTION = 1024;

  private final JsonWriter json = new JsonWriter();
  private final Report report;
  private final List<Rule> rules;
  private final Map<String, Integer> occurrences = new HashMap<>();

  private SarifReport(Report report, List<Rule> rules) {
    this.report = report;
    this.rules = rules;
  }

  /** Of a report; {@code suppressed} adds what somebody accepted. */
  public static String of(Report report, List<Rule> rules, String version, boolean suppressed) {
    return new SarifReport(report, rules).document(version, suppressed);
  }

  private String document(String version, boolean suppressed) {
    json.object(
        () -> {
          json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          json.member("version", "2.1.0");
          json.name("runs").array(() -> json.object(() -> run(version, suppressed)));
        });
    return json.toString();
  }

  private void run(String version, boolean suppressed) {
    json.name("tool").object(() -> json.name("driver").object(() -> driver(version)));
    json.name("automationDetails")
        .object(() -> json.member("id", "packsite-lint/" + report.profile().label() + "/"));
    json.member("columnKind", "utf16CodeUnits");
    json.name("invocations")
        .array(() -> json.object(() -> json.member("executionSuccessful", report.isComplete())));
    json.name("results")
        .array(
            () -> {
              List<Finding> open = results();
              open.forEach(finding -> result(finding, Optional.empty()));
              if (suppressed) {
                report.suppressed().stream()
                    .limit(LIMIT - open.size())
                    .forEach(s -> result(s.finding(), Optional.of(s.by())));
              }
            });
  }

  private List<Finding> results() {
    List<Finding> worstFirst = new ArrayList<>(report.findings());
    worstFirst.sort(Comparator.comparing(Finding::severity));
    return worstFirst.subList(0, Math.min(LIMIT, worstFirst.size()));
  }

  private void driver(String version) {
    json.member("name", "packsite");
    json.member("semanticVersion", version);
    json.name("rules").array(() -> rules.forEach(this::rule));
  }

  private void rule(Rule rule) {
    About about = rule.about();
    json.object(
        () -> {
          json.member("id", about.code());
          json.member("name", camel(about.name()));
          text("shortDescription", clipped(sentence(about.what())));
          text("fullDescription", clipped(Prose.line(about.what() + " " + about.why())));
          json.name("help")
              .object(
                  () ->
                      json.member("text", Prose.line(about.fix()))
                          .member("markdown", "**How to fix**: " + Prose.line(about.fix())));
          json.name("defaultConfiguration")
              .object(
                  () -> json.member("level", level(about.levels().whenWanted(report.profile()))));
          json.name("properties").object(() -> properties(about));
        });
  }

  private void properties(About about) {
    json.member("tags", List.of(about.family(), about.name()));
    json.member("precision", "high");
    json.member("problem.severity", problem(about.levels().whenWanted(report.profile())));
  }

  private static String camel(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split("-", -1)) {
      out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return out.toString();
  }

  private static String sentence(String text) {
    String line = Prose.line(text);
    return line.endsWith(".") ? line : line + ".";
  }

  private static String clipped(String text) {
    return text.length() <= LONGEST_DESCRIPTION
        ? text
        : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }

  private static String problem(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : severity.label();
  }

  private void text(String name, String text) {
    json.name(name).object(() -> json.member("text", text));
  }

  private void result(Finding finding, Optional<Suppression> by) {
    Hit hit = finding.hit();
    json.object(
        () -> {
          json.member("ruleId", finding.code());
          json.member("ruleIndex", rules.indexOf(finding.rule()));
          json.member("level", level(finding.severity()));
          text("message", message(finding));
          json.name("locations").array(() -> location(Listed.of(finding), "", true));
          json.name("relatedLocations")
              .array(() -> hit.related().forEach(r -> location(r.spot(), r.label(), false)));
          json.name("partialFingerprints").object(() -> fingerprints(finding));
          hit.fix().filter(fix -> edits(fix)).ifPresent(this::fix);
          by.ifPresent(this::suppression);
        });
  }

  /** The first sentence is the title; the advice follows. */
  private static String message(Finding finding) {
    Hit hit = finding.hit();
    StringBuilder text = new StringBuilder(hit.message()).append('.');
    for (String more : List.of(hit.label(), hit.why(), hit.help())) {
      if (!more.isEmpty()) {
        text.append(' ').append(more.substring(0, 1).toUpperCase(Locale.ROOT));
        text.append(more.substring(1)).append(more.endsWith("?") ? "" : ".");
      }
    }
    return text.toString();
  }

  private void fingerprints(Finding finding) {
    String print = finding.fingerprint();
    int occurrence = occurrences.merge(print, 1, Integer::sum);
    String hash = print.substring(print.lastIndexOf(':') + 1);
    json.member("primaryLocationLineHash", hash + ":" + occurrence);
    json.member("packsite/v1", print + ":" + occurrence);
  }

  /** GitHub wants a line where an alert is: of a file as a whole it is the first. */
  private void location(Spot spot, String label, boolean alert) {
    json.object(
        () -> {
          if (!label.isEmpty()) {
            text("message", label);
          }
          json.name("physicalLocation")
              .object(
                  () -> {
                    json.name("artifactLocation")
                        .object(() -> json.member("uri", Address.path(spot.path())));
                    Optional<Span> span = spot.span().filter(s -> spot.member().isEmpty());
                    span.ifPresent(this::region);
                    if (alert && span.isEmpty()) {
                      json.name("region").object(() -> json.member("startLine", 1));
                    }
                  });
        });
  }

  /** On one line, so that GitHub shows it in a pull request that touches the line. */
  private void region(Span span) {
    Source source = span.source();
    Place from = span.from();
    int lineEnd = source.lineEnd(span.line());
    Place to = span.end() > lineEnd ? source.place(Math.max(span.start(), lineEnd)) : span.to();
    json.name("region")
        .object(
            () ->
                json.member("startLine", from.line())
                    .member("startColumn", from.column())
                    .member("endLine", to.line())
                    .member("endColumn", to.column()));
  }

  private static boolean edits(Fix fix) {
    return fix.safety() != Fix.Safety.DISPLAY
        && !fix.edits().isEmpty()
        && fix.edits().stream().allMatch(Fix.Replace.class::isInstance);
  }

  private void fix(Fix fix) {
    json.name("fixes")
        .array(
            () ->
                json.object(
                    () -> {
                      text("description", fix.title());
                      json.name("artifactChanges").array(() -> fix.edits().forEach(this::change));
                    }));
  }

  private void change(Fix.Edit edit) {
    Fix.Replace replace = (Fix.Replace) edit;
    Place from = replace.span().from();
    Place to = replace.span().to();
    json.object(
        () -> {
          json.name("artifactLocation").object(() -> json.member("uri", Address.path(edit.path())));
          json.name("replacements")
              .array(
                  () ->
                      json.object(
                          () -> {
                            json.name("deletedRegion")
                                .object(
                                    () ->
                                        json.member("startLine", from.line())
                                            .member("startColumn", from.column())
                                            .member("endLine", to.line())
                                            .member("endColumn", to.column()));
                            json.name("insertedContent")
                                .object(() -> json.member("text", replace.text()));
                          }));
        });
  }

  private void suppression(Suppression by) {
    json.name("suppressions")
        .array(
            () ->
                json.object(
                    () -> {
                      boolean comment = by.kind() == Suppression.Kind.COMMENT;
                      json.member("kind", comment ? "inSource" : "external");
                      json.member("justification", by.reason());
                    }));
  }
}
