package packsite.oci.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import packsite.oci.Target;
import packsite.oci.push.Check.Status;
import packsite.text.Ink;
import packsite.text.Style;

/** A verification as a table for a terminal. */
public final class VerifyText {
  private static final int STATUS = 14;

  private VerifyText() {}

  /**
   * The table, and what it comes to.
   *
   * @param all also the tags that are as they should be
   */
  public static String of(Verification verification, Style style, boolean all) {
    List<Check> shown =
        verification.checks().stream()
            .filter(it -> it.status() != Status.FAILED)
            .filter(it -> all || it.status() != Status.UP_TO_DATE)
            .toList();
    Sheet sheet = new Sheet(style);
    int names = Sheet.column(style, shown);
    for (Check check : shown) {
      sheet.piece(ink(check.status()), check.status().word(), STATUS);
      sheet.piece(Ink.PLAIN, check.toString(), 0);
      int used = STATUS + Sheet.width(check.toString());
      sheet.beside(STATUS + names, used, check.message()).help(check.help());
    }
    failed(verification, sheet);
    Target target = verification.target();
    sheet.title(target.reference(target.baseRepository()) + ": " + counts(verification));
    if (verification.extraUnknown()) {
      String remark = verification.extraRemark();
      sheet.prose("There may be more tags than these: " + remark + ".", 2, Ink.NOTE);
    }
    return sheet.toString().stripLeading();
  }

  private static void failed(Verification verification, Sheet sheet) {
    List<Check> failed =
        verification.checks().stream().filter(it -> it.status() == Status.FAILED).toList();
    for (List<Check> alike : Alike.groups(failed, it -> List.of(it.message(), it.help()))) {
      String names = Sheet.names(alike);
      sheet.row(0, STATUS - 2, ink(Status.FAILED), Status.FAILED.word(), names);
      sheet.prose(alike.get(0).message(), Sheet.INDENT, Ink.PLAIN).help(alike.get(0).help());
    }
  }

  private static String counts(Verification verification) {
    List<String> counts = new ArrayList<>();
    for (Status status : Status.values()) {
      long count = verification.count(status);
      if (count > 0) {
        counts.add(String.format(Locale.ROOT, "%d %s", count, status.word()));
      }
    }
    String told = counts.isEmpty() ? "nothing to look at" : String.join(", ", counts);
    return verification.isDrift() || verification.hasFailures() ? told : told + ": no drift";
  }

  private static Ink ink(Status status) {
    return switch (status) {
      case UP_TO_DATE, SAME_CONTENT -> Ink.NOTE;
      case DOCS_ONLY -> Ink.INFO;
      case MISSING -> Ink.REMOVED;
      case DIFFERS, EXTRA -> Ink.WARNING;
      case FAILED -> Ink.ERROR;
    };
  }
}
