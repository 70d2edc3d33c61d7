package packsite.site.catalog;

import java.util.Optional;
import packsite.model.PackJson;
import packsite.text.Node.Scalar;

/** What Palette lets people do with a version. */
public enum State {
  ACTIVE("", "", ""),
  DEPRECATED(
      "deprecated", "warn", "Palette still offers this version, with a warning, and may stop to."),
  DISABLED(
      "disabled",
      "bad",
      "Palette does not offer this version any more. Profiles that have it still deploy."),
  DELETED("deleted", "bad", "Profiles that have this version cannot be deployed any more.");

  private final String label;
  private final String look;
  private final String meaning;

  State(String label, String look, String meaning) {
    this.label = label;
    this.look = look;
    this.meaning = meaning;
  }

  static State of(PackJson json) {
    String said = json.annotation("system_state").map(Scalar::value).orElse("");
    for (State state : values()) {
      if (!state.label.isEmpty() && state.label.equals(said)) {
        return state;
      }
    }
    Optional<String> disabled = json.annotation("disabled").map(Scalar::value);
    return disabled.equals(Optional.of("true")) ? DISABLED : ACTIVE;
  }

  /** True where it can be chosen for a new profile. */
  public boolean isOffered() {
    return this == ACTIVE || this == DEPRECATED;
  }

  /** As pack.json says it; empty for the usual one. */
  public String label() {
    return label;
  }

  /** The class of a chip or note. */
  public String look() {
    return look;
  }

  public String meaning() {
    return meaning;
  }
}
