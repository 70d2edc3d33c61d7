package packsite.lint.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.Suppression;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Spot;
import packsite.text.Frames;
import packsite.text.Ink;
import packsite.text.Part;
import packsite.text.Style;

/** The report for people: each finding with the lines it is about, by pack. */
public final class TextReport {
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Style style) {
    this.style = style;
  }

  /** All findings. */
  public static String of(Report report, Style style) {
    TextReport text = new TextReport(style);
    for (Likes.Group group : Likes.of(report.findings())) {
      text.finding(group.first(), group.lines(), Optional.empty());
    }
    return text.out.toString();
  }

  /** Those that somebody accepted, with who did. */
  public static String suppressed(Report report, Style style) {
    TextReport text = new TextReport(style);
    for (Report.Suppressed suppressed : report.suppressed()) {
      text.finding(suppressed.finding(), List.of(), Optional.of(suppressed.by()));
    }
    return text.out.toString();
  }

  private void finding(Finding finding, List<Integer> more, Optional<Suppression> by) {
    Hit hit = finding.hit();
    List<Part> parts = new ArrayList<>();
    parts.add(title(finding, by.isPresent()));
    parts.add(place(hit.spot(), hit.label()));
    hit.related().forEach(other -> parts.add(place(other.spot(), other.label())));
    note(parts, "found", hit.found());
    note(parts, "also", more.isEmpty() ? "" : more(more));
    note(parts, "why", hit.why());
    note(parts, "help", hit.help());
    hit.fix().filter(fix -> isTold(fix, hit)).ifPresent(fix -> fix(parts, fix));
    by.ifPresent(suppression -> note(parts, "suppressed", suppressed(suppression)));
    note(parts, "docs", "packsite explain " + finding.code());
    out.append(Frames.of(style, parts)).append('\n');
  }

  private static Part title(Finding finding, boolean suppressed) {
    Ink ink =
        switch (finding.severity()) {
          case ERROR -> Ink.ERROR;
          case WARNING -> Ink.WARNING;
          case INFO -> Ink.INFO;
        };
    String head =
        (suppressed ? "suppressed " : "")
            + finding.severity().label()
            + "["
            + finding.code()
            + "] ";
    String text = finding.rule().about().name() + ": " + finding.hit().message();
    return new Part.Title(suppressed ? Ink.NOTE : ink, head.strip(), text);
  }

  private static Part place(Spot spot, String label) {
    if (spot.span().isPresent()) {
      return new Part.Frame(spot.span().get(), label);
    }
    String aside = label.isEmpty() ? "" : ": " + label;
    return new Part.Pointer(
        spot.member().isEmpty()
            ? spot.path() + aside
            : spot.path() + " (" + spot.member() + aside + ")",
        spot.path());
  }

  private static String more(List<Integer> lines) {
    int shown = Math.min(lines.size(), 12);
    String list = String.join(", ", lines.subList(0, shown).stream().map(String::valueOf).toList());
    String rest = lines.size() > shown ? ", and " + (lines.size() - shown) + " more" : "";
    return "+" + Summary.counted(lines.size(), "more line") + ": " + list + rest;
  }

  /** A fix that nobody makes unseen is one way out of several where there is help. */
  private static boolean isTold(Fix fix, Hit hit) {
    return fix.safety() == Fix.Safety.SAFE || hit.help().isEmpty();
  }

  private static void fix(List<Part> parts, Fix fix) {
    switch (fix.safety()) {
      case SAFE -> note(parts, "fix", "safe: " + fix.title());
      case UNSAFE -> note(parts, "fix", "look first: " + fix.title());
      case DISPLAY -> note(parts, "help", fix.title());
    }
  }

  private static String suppressed(Suppression suppression) {
    String line = suppression.where().span().map(span -> ":" + span.line()).orElse("");
    String where = suppression.where().file() + line;
    return suppression.reason().isEmpty() ? where : where + ", " + suppression.reason();
  }

  private static void note(List<Part> parts, String word, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Note(word, text));
    }
  }
}
