package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.model.Pack;
import packsite.text.YamlFile;

/** Holds a user's values against a pack. */
public final class Overrides {
  private Overrides() {}

  /**
   * What becomes of each value.
   *
   * @param user values.yaml as a profile has it, or plain values of the pack's only chart
   * @param since the pack that they were written for
   */
  public static OverrideReport check(YamlFile user, Pack pack, Optional<Pack> since) {
    return new OverrideReport(pack, since, false, List.of(), List.of());
  }
}
