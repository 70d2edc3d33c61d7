package packsite.lint.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;
import packsite.model.Pack;
import packsite.text.MarkdownQuote;
import packsite.text.Printable;

/** The report as Markdown, as the summary of a workflow run shows it. */
public final class StepSummary {
  /** GitHub drops a summary of more than a mebibyte as a whole. */
  private static final int LIMIT = 900 << 10;

  /** Of one pack, so that there is room for others. */
  private static final int ROWS = 200;

  private final StringBuilder out = new StringBuilder();
  private final String blobs;
  private int bytes;

  private StepSummary(String blobs) {
    this.blobs = blobs;
  }

  /**
   * Of a report.
   *
   * @param blobs address in front of paths, so that places are links; empty for plain places
   */
  public static String of(Report report, String blobs) {
    return new StepSummary(blobs).document(report);
  }

  private String document(Report report) {
    add("## packsite lint\n\n");
    add(head(report));
    Map<String, List<Finding>> byPack = byPack(report);
    int told = 0;
    for (Map.Entry<String, List<Finding>> pack : byPack.entrySet()) {
      String section = section(pack.getKey(), pack.getValue());
      if (bytes + section.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
        add("\n" + left(byPack.size() - told) + " left out here; the log has all.\n");
        break;
      }
      add(section);
      told++;
    }
    return out.toString();
  }

  private static String left(int packs) {
    return Summary.counted(packs, "more pack") + (packs == 1 ? " is" : " are");
  }

  private void add(String text) {
    out.append(text);
    bytes += text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String head(Report report) {
    if (report.findings().isEmpty()) {
      return "**Nothing found** in " + Summary.counted(report.packs(), "pack") + ".\n";
    }
    StringBuilder head = new StringBuilder("| | findings |\n|---|--:|\n");
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0) {
        head.append("| ").append(mark(severity)).append(" | ").append(count).append(" |\n");
      }
    }
    if (!report.suppressed().isEmpty()) {
      head.append("| suppressed | ").append(report.suppressed().size()).append(" |\n");
    }
    String packs = Summary.counted(report.packs(), "pack");
    head.append("\nErrors or warnings in ").append(report.affectedPacks()).append(" of ");
    return head.append(packs + ", profile `" + report.profile().label() + "`.\n").toString();
  }

  private static String mark(Severity severity) {
    return switch (severity) {
      case ERROR -> "❌ error";
      case WARNING -> "⚠️ warning";
      case INFO -> "ℹ️ note";
    };
  }

  /** Packs with the worst findings first; among them by name. */
  private static Map<String, List<Finding>> byPack(Report report) {
    Map<String, List<Finding>> byPack = new LinkedHashMap<>();
    for (Severity worst : Severity.values()) {
      for (Finding finding : report.findings()) {
        if (finding.severity() == worst) {
          byPack.computeIfAbsent(name(finding), key -> new ArrayList<>());
        }
      }
    }
    report
        .findings()
        .forEach(f -> byPack.computeIfAbsent(name(f), key -> new ArrayList<>()).add(f));
    return byPack;
  }

  private static String name(Finding finding) {
    return finding.pack().map(Pack::dir).orElse("the repository");
  }

  private String section(String name, List<Finding> findings) {
    boolean open = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    StringBuilder text = new StringBuilder(open ? "\n<details open>" : "\n<details>");
    text.append("<summary><b>").append(html(Printable.line(name))).append("</b>: ");
    text.append(counts(findings)).append("</summary>\n\n");
    text.append("| | rule | place | finding |\n|---|---|---|---|\n");
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .limit(ROWS)
        .forEach(finding -> text.append(row(finding)));
    if (findings.size() > ROWS) {
      text.append("\n").append(Summary.counted(findings.size() - ROWS, "more finding"));
      text.append(" in this pack; the log has all.\n");
    }
    return text.append("\n</details>\n").toString();
  }

  private static String counts(List<Finding> findings) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        String word = severity == Severity.INFO ? "note" : severity.label();
        counts.add(Summary.counted(count, word));
      }
    }
    return String.join(", ", counts);
  }

  private String row(Finding finding) {
    String mark = mark(finding.severity());
    String label = finding.hit().label();
    return "| "
        + mark.substring(0, mark.indexOf(' '))
        + " | `"
        + finding.code()
        + "` "
        + finding.rule().about().name()
        + " | "
        + place(finding)
        + " | "
        + MarkdownQuote.prose(finding.hit().message())
        + (label.isEmpty() ? "" : "<br>" + MarkdownQuote.prose(label))
        + " |\n";
  }

  private String place(Finding finding) {
    Spot spot = finding.spot();
    String dir = finding.pack().map(Pack::dir).orElse("");
    String path = spot.file();
    String shown =
        !dir.isEmpty() && path.startsWith(dir + "/") ? path.substring(dir.length() + 1) : path;
    String line = spot.span().map(span -> ":" + span.line()).orElse("");
    if (blobs.isEmpty()) {
      return MarkdownQuote.code(shown + line);
    }
    Spot file = Listed.of(finding);
    String anchor = file.span().map(span -> "#L" + span.line()).orElse("");
    return "["
        + MarkdownQuote.code(shown + line)
        + "]("
        + blobs
        + Address.path(file.path())
        + anchor
        + ")";
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
