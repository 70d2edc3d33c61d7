package packsite.lint.rule;

import java.util.Locale;
import java.util.Optional;

/** A set of levels for all rules, made for one kind of repository or moment. */
public enum Profile {
  /** What any repository of packs wants; the default. */
  RECOMMENDED,
  /** What the public community repository means to enforce. */
  COMMUNITY,
  /** Warnings count as errors and advice as warnings: for repositories that start clean. */
  STRICT,
  /** For packs that are installed where there is no network. */
  AIRGAP,
  /** Only what must not be published. */
  PUBLISH;

  public static Optional<Profile> of(String label) {
    for (Profile profile : values()) {
      if (profile.label().equals(label)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
