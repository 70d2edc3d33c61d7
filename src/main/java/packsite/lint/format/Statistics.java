package packsite.lint.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.text.DisplayWidth;
import packsite.text.JsonWriter;
import packsite.text.Node.Scalar;
import packsite.text.Printable;

/** How much of what was found: by rule or by pack, the most first. */
public final class Statistics {
  /** What is counted. */
  public enum By {
    RULE,
    PACK
  }

  private Statistics() {}

  /** A line for each. */
  public static String table(Report report, By by) {
    StringBuilder out = new StringBuilder();
    groups(report, by)
        .forEach(
            findings -> {
              Severity worst =
                  findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
              out.append(DisplayWidth.padStart(String.valueOf(findings.size()), 5));
              out.append("  ").append(DisplayWidth.padEnd(worst.label(), 7));
              out.append("  ").append(Printable.line(key(findings.get(0), by))).append('\n');
            });
    return out.toString();
  }

  /** For programs, format {@code packsite-statistics/1}. */
  public static String json(Report report, By by) {
    JsonWriter json = new JsonWriter();
    json.object(
        () -> {
          json.member("format", "packsite-statistics/1");
          json.member("profile", report.profile().label());
          json.member("complete", report.isComplete());
          json.member("packs", report.packs());
          json.name(by == By.RULE ? "rules" : "affected")
              .array(() -> groups(report, by).forEach(findings -> counts(json, findings, by)));
        });
    return json.toString();
  }

  private static void counts(JsonWriter json, List<Finding> findings, By by) {
    json.object(
        () -> {
          name(json, findings.get(0), by);
          json.member("findings", findings.size());
          for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            json.member(severity.label(), count);
          }
        });
  }

  private static void name(JsonWriter json, Finding finding, By by) {
    if (by == By.RULE) {
      json.member("code", finding.code()).member("name", finding.rule().about().name());
      return;
    }
    json.member("dir", finding.pack().map(Pack::dir));
    json.member("name", finding.pack().flatMap(pack -> pack.json().name()).map(Scalar::value));
    json.member(
        "version", finding.pack().flatMap(pack -> pack.json().version()).map(Scalar::value));
  }

  private static List<List<Finding>> groups(Report report, By by) {
    Map<String, List<Finding>> groups = new TreeMap<>();
    report
        .findings()
        .forEach(f -> groups.computeIfAbsent(key(f, by), k -> new ArrayList<>()).add(f));
    List<List<Finding>> mostFirst = new ArrayList<>(groups.values());
    mostFirst.sort(Comparator.comparing(findings -> -findings.size()));
    return mostFirst;
  }

  private static String key(Finding finding, By by) {
    return by == By.RULE
        ? finding.rule().title()
        : finding.pack().map(Pack::dir).orElse("the repository");
  }
}
