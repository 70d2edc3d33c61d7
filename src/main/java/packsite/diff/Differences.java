package packsite.diff;

import packsite.compare.Changes;

/** Whether two packs differ at all. */
public final class Differences {
  private Differences() {}

  /** True also where something could not be compared, for then nobody knows that it does not. */
  public static boolean any(Changes changes) {
    return !changes.packJson().isEmpty()
        || !changes.values().isEmpty()
        || differInParts(changes)
        || !changes.readme().sameText()
        || !changes.logo().isSame()
        || !changes.files().isEmpty()
        || !changes.gaps().isEmpty();
  }

  private static boolean differInParts(Changes changes) {
    return !changes.images().declared().isEmpty()
        || !changes.images().used().isEmpty()
        || !changes.charts().isEmpty()
        || !changes.manifests().isEmpty()
        || !changes.presets().isEmpty()
        || !changes.form().isEmpty()
        || !changes.constraints().isEmpty();
  }
}
