package packsite.lint.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import packsite.lint.Report;
import packsite.lint.rule.Severity;

/** The last line of a run: how much was found, in how many packs, how long it took. */
public final class Summary {
  private Summary() {}

  public static String line(Report report, double seconds) {
    String time = String.format(Locale.ROOT, " in %.1f s", seconds);
    return "Found " + counts(report) + " " + packs(report) + aside(report) + time;
  }

  private static String counts(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0) {
        counts.add(counted(count, severity == Severity.INFO ? "note" : severity.label()));
      }
    }
    return counts.isEmpty() ? "nothing" : String.join(", ", counts);
  }

  private static String packs(Report report) {
    int affected = report.affectedPacks();
    String all = counted(report.packs(), "pack");
    return affected == 0 ? "in " + all : "in " + affected + " of " + all;
  }

  private static String aside(Report report) {
    List<String> parts = new ArrayList<>();
    if (report.fixable() > 0) {
      parts.add(report.fixable() + " fixable");
    }
    if (!report.suppressed().isEmpty()) {
      parts.add(report.suppressed().size() + " suppressed");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
