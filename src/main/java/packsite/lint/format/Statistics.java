package packsite.lint.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.text.DisplayWidth;
import packsite.text.Printable;

/** How much of what was found: a line for each rule or pack, the most first. */
public final class Statistics {
  private Statistics() {}

  public static String byRule(Report report) {
    return table(report, finding -> finding.rule().title());
  }

  public static String byPack(Report report) {
    return table(report, finding -> finding.pack().map(Pack::dir).orElse("the repository"));
  }

  private static String table(Report report, Function<Finding, String> key) {
    Map<String, List<Finding>> groups = new TreeMap<>();
    report
        .findings()
        .forEach(f -> groups.computeIfAbsent(key.apply(f), k -> new ArrayList<>()).add(f));
    List<String> keys = new ArrayList<>(groups.keySet());
    Comparator<String> mostFirst =
        Comparator.comparing(k -> -groups.getOrDefault(k, List.of()).size());
    keys.sort(mostFirst.thenComparing(Comparator.naturalOrder()));
    StringBuilder out = new StringBuilder();
    for (String name : keys) {
      List<Finding> findings = groups.getOrDefault(name, List.of());
      out.append(DisplayWidth.padStart(String.valueOf(findings.size()), 5));
      out.append("  ").append(DisplayWidth.padEnd(worst(findings).label(), 7));
      out.append("  ").append(Printable.line(name)).append('\n');
    }
    return out.toString();
  }

  private static Severity worst(List<Finding> findings) {
    return findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
  }
}
