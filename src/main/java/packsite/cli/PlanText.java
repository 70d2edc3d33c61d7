package packsite.cli;

import java.util.Locale;
import packsite.oci.PushPlan;
import packsite.oci.Skipped;

/** What is told of a plan beside the work itself. */
final class PlanText {
  private PlanText() {}

  /** A pack that must not be published, with place and reason. */
  static String keptBack(Skipped skipped) {
    String rule = skipped.rule().map(text -> " (" + text + ")").orElse("");
    return skipped.label() + ": " + skipped.place() + ": " + skipped.reason() + rule;
  }

  /** One line about what was written. */
  static String summary(PushPlan plan, String where) {
    long bytes = plan.artifacts().stream().mapToLong(a -> a.archive().size()).sum();
    long left = plan.artifacts().stream().mapToLong(a -> a.leftOut().size()).sum();
    return String.format(
        Locale.ROOT,
        "Packed %d %s, %.1f MB, into %s%s",
        plan.artifacts().size(),
        plan.artifacts().size() == 1 ? "pack" : "packs",
        bytes / 1e6,
        where,
        left == 0 ? "" : "; left out " + left + " files and folders, see push-manifest.json");
  }
}
