package packsite.lint.rule;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, worst first. */
public enum Severity {
  /** It breaks installing or publishing, or misleads users. */
  ERROR,
  /** It is likely a mistake. */
  WARNING,
  /** It is advice. */
  INFO;

  public static Optional<Severity> of(String label) {
    for (Severity severity : values()) {
      if (severity.label().equals(label)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** True where this matters as much as the other, or more. */
  public boolean reaches(Severity other) {
    return compareTo(other) <= 0;
  }

  /** As people, configuration and reports write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
