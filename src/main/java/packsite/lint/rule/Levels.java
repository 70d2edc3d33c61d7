package packsite.lint.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much findings matter in each profile.
 *
 * <p>Most follow from the recommended one: community and airgap take it as it is, strict raises it
 * by one, publish keeps errors alone. A rule says only where it differs.
 */
public final class Levels {
  public static final Levels ERROR = following(Optional.of(Severity.ERROR));
  public static final Levels WARNING = following(Optional.of(Severity.WARNING));
  public static final Levels INFO = following(Optional.of(Severity.INFO));

  /** Silent unless a profile or somebody's configuration wants it. */
  public static final Levels OFF = following(Optional.empty());

  private final Map<Profile, Optional<Severity>> byProfile;

  private Levels(Map<Profile, Optional<Severity>> byProfile) {
    this.byProfile = byProfile;
  }

  private static Levels following(Optional<Severity> recommended) {
    Map<Profile, Optional<Severity>> levels = new EnumMap<>(Profile.class);
    levels.put(Profile.RECOMMENDED, recommended);
    levels.put(Profile.COMMUNITY, recommended);
    levels.put(Profile.AIRGAP, recommended);
    levels.put(Profile.STRICT, recommended.map(Levels::raised));
    levels.put(Profile.PUBLISH, recommended.filter(level -> level == Severity.ERROR));
    return new Levels(levels);
  }

  private static Severity raised(Severity level) {
    return level == Severity.INFO ? Severity.WARNING : Severity.ERROR;
  }

  /** The same but for one profile. */
  public Levels in(Profile profile, Severity level) {
    Map<Profile, Optional<Severity>> levels = new EnumMap<>(byProfile);
    levels.put(profile, Optional.of(level));
    return new Levels(levels);
  }

  /** Empty where the profile does not want to hear of it. */
  public Optional<Severity> of(Profile profile) {
    return byProfile.getOrDefault(profile, Optional.empty());
  }

  /**
   * What a finding counts as when somebody asks for the rule by name though its profile is silent.
   */
  public Severity whenWanted(Profile profile) {
    return of(profile)
        .or(() -> byProfile.values().stream().flatMap(Optional::stream).min(Severity::compareTo))
        .orElse(Severity.WARNING);
  }
}
