package packsite.oci.push;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import packsite.oci.Artifact;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.push.Outcome.Status;
import packsite.text.DisplayWidth;
import packsite.text.Ink;
import packsite.text.Style;

/** A push for a terminal: a line for each pack as it is done, and what it came to at the end. */
public final class PushText {
  private static final int STATUS = 15;
  private static final int BYTES = 9;

  private static final Set<Status> LEFT_ALONE =
      EnumSet.of(Status.SAME_CONTENT, Status.DOCS_ONLY, Status.SKIPPED);

  private final Style style;
  private final boolean dryRun;
  private final int names;

  /** For a push of these. */
  public PushText(Style style, boolean dryRun, Collection<Artifact> artifacts) {
    this.style = style;
    this.dryRun = dryRun;
    this.names = Sheet.column(style, artifacts);
  }

  /** What became of one pack. Ways out are told at the end. */
  public String line(Outcome outcome) {
    String name = outcome.artifact().toString();
    Sheet sheet = new Sheet(style).piece(ink(outcome.status()), word(outcome.status()), STATUS);
    if (outcome.bytesSent() == 0) {
      int used = STATUS + Sheet.width(name);
      sheet.piece(Ink.PLAIN, name, 0);
      return sheet.beside(STATUS + names, used, outcome.message()).toString();
    }
    sheet.piece(Ink.PLAIN, name, names);
    String size = Sizes.of(outcome.bytesSent());
    sheet.piece(Ink.NOTE, DisplayWidth.padStart(size, BYTES), BYTES);
    int used = STATUS + Math.max(names, Sheet.width(name)) + Math.max(BYTES, size.length());
    return sheet.beside(used, used, outcome.message()).toString();
  }

  private String word(Status status) {
    return switch (status) {
      case PUSHED -> dryRun ? "would push" : status.word();
      case FORCED -> dryRun ? "would replace" : status.word();
      default -> status.word();
    };
  }

  private static Ink ink(Status status) {
    return switch (status) {
      case PUSHED -> Ink.ADDED;
      case UP_TO_DATE, SAME_CONTENT -> Ink.NOTE;
      case DOCS_ONLY, SKIPPED -> Ink.INFO;
      case FORCED -> Ink.WARNING;
      case CONFLICT, FAILED, NOT_TRIED -> Ink.ERROR;
    };
  }

  /** Counts, what was replaced or left alone, and all problems once more with a way out. */
  public String summary(PushReport report) {
    Sheet sheet = new Sheet(style).title(headline(report));
    for (Status status : Status.values()) {
      if (report.count(status) > 0) {
        String count = String.valueOf(report.count(status));
        sheet.row(2, STATUS, ink(status), word(status), DisplayWidth.padStart(count, 4));
      }
    }
    notPublished(report, sheet);
    leftAlone(report, sheet);
    groups(dryRun ? "Would be replaced" : "Replaced", EnumSet.of(Status.FORCED), report, sheet);
    basePath(report, sheet);
    conflicts(report, sheet);
    groups("Failures", EnumSet.of(Status.FAILED, Status.NOT_TRIED), report, sheet);
    return sheet.toString();
  }

  private String headline(PushReport report) {
    Target target = report.target();
    String where = target.reference(target.baseRepository());
    String size = Sizes.of(report.bytesSent());
    if (dryRun) {
      return "Dry run, nothing was written to " + where + " (" + size + " would be sent)";
    }
    return report.bytesSent() == 0
        ? "Nothing was sent to " + where
        : "Pushed to " + where + " (" + size + " sent)";
  }

  private static void notPublished(PushReport report, Sheet sheet) {
    if (report.skipped().isEmpty()) {
      return;
    }
    sheet.title("Kept back");
    for (Skipped skipped : report.skipped()) {
      String rule = skipped.rule().map(it -> it + ": ").orElse("");
      sheet.prose(skipped.label(), 2, Ink.PLAIN);
      sheet.prose(rule + skipped.reason(), Sheet.INDENT, Ink.NOTE);
      sheet.prose("at " + skipped.place(), Sheet.INDENT, Ink.NOTE);
    }
  }

  private void leftAlone(PushReport report, Sheet sheet) {
    List<Outcome> told =
        report.outcomes().stream()
            .filter(it -> LEFT_ALONE.contains(it.status()) && !it.help().isEmpty())
            .toList();
    if (!told.isEmpty()) {
      sheet.title("Left alone");
      Alike.groups(told, it -> List.of(it.status(), it.help()))
          .forEach(alike -> alike(alike, "", sheet));
    }
  }

  private void alike(List<Outcome> alike, String message, Sheet sheet) {
    Outcome first = alike.get(0);
    String names = Sheet.names(alike.stream().map(Outcome::artifact).toList());
    sheet.row(2, STATUS - 2, ink(first.status()), word(first.status()), names);
    if (!message.isEmpty()) {
      sheet.prose(message, Sheet.INDENT, Ink.PLAIN);
    }
    sheet.help(first.help());
  }

  private void conflicts(PushReport report, Sheet sheet) {
    List<Outcome> told =
        report.outcomes().stream().filter(it -> it.status() == Status.CONFLICT).toList();
    if (told.isEmpty()) {
      return;
    }
    sheet.title("Conflicts");
    for (List<Outcome> alike : Alike.groups(told, it -> List.of(it.help()))) {
      for (Outcome outcome : alike) {
        sheet.prose(outcome.artifact().toString(), 2, Ink.PLAIN);
        sheet.prose(outcome.message(), Sheet.INDENT, Ink.PLAIN);
        sheet.prose("tag " + outcome.before().orElse("-"), Sheet.INDENT, Ink.NOTE);
        sheet.prose("new " + Roll.digest(outcome.artifact()), Sheet.INDENT, Ink.NOTE);
      }
      sheet.help(alike.get(0).help());
    }
  }

  private void groups(String title, Set<Status> statuses, PushReport report, Sheet sheet) {
    List<Outcome> told =
        report.outcomes().stream().filter(it -> statuses.contains(it.status())).toList();
    if (!told.isEmpty()) {
      sheet.title(title);
      Alike.groups(told, it -> List.of(it.status(), it.message(), it.help()))
          .forEach(alike -> alike(alike, alike.get(0).message(), sheet));
    }
  }

  private static void basePath(PushReport report, Sheet sheet) {
    if (report.basePath().status() == BasePathOutcome.Status.REFUSED) {
      sheet.title("Base path");
      sheet.row(2, STATUS - 2, Ink.WARNING, "warning", report.basePath().message());
      sheet.help(
          "the packs are in place all the same; if Palette finds none of them, push once with a"
              + " login that may write there");
    }
  }
}
