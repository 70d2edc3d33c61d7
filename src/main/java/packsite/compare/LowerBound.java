package packsite.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.model.Version;

/** The lowest Kubernetes that a chart takes, where its condition is simple enough to tell. */
final class LowerBound {
  private static final Pattern BOUND =
      Pattern.compile(
          "(>=|>|\\^|~>|~|=)?\\s*v?([0-9]+(?:\\.[0-9]+){0,2})(?:\\.[xX*])*(?:-[0-9A-Za-z.]*)?");

  /** From one version to another, of which the first is the bound. */
  private static final Pattern RANGE = Pattern.compile("(\\S+)\\s+-\\s+\\S+");

  private LowerBound() {}

  /** Of conditions that all have to hold, the strongest; of alternatives nothing is said. */
  static Optional<Version> of(String condition) {
    if (condition.contains("||")) {
      return Optional.empty();
    }
    Optional<Version> highest = Optional.empty();
    String bounds = RANGE.matcher(condition).replaceAll("$1");
    for (String part : bounds.replaceAll("([<>=~^])\\s+", "$1").split("[,\\s]+")) {
      Matcher matcher = BOUND.matcher(part.strip());
      if (matcher.matches()) {
        Version bound = Version.of(matcher.group(2));
        if (highest.isEmpty() || highest.get().compareTo(bound) < 0) {
          highest = Optional.of(bound);
        }
      }
    }
    return highest;
  }
}
