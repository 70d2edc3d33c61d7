package packsite.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import packsite.compare.Packaging.Means;
import packsite.compare.tree.TreeChanges;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.model.PackJson;

/** Compares two packs. */
public final class Packs {
  private Packs() {}

  /** What leads from the first to the second. */
  public static Changes compare(Pack was, Pack now) {
    return compare(was, now, List.of());
  }

  /** The same where it is known that keys went elsewhere, of which the two packs may not tell. */
  static Changes compare(Pack was, Pack now, List<Move> known) {
    Unread json = Unread.of("pack.json", was, now);
    List<Sides<Chart>> charts = new ArrayList<>(ChartPairs.of(was.charts(), now.charts()));
    charts.removeIf(json::hides);
    Changes changes =
        new Changes(
            was,
            now,
            was.version().stepTo(now.version()),
            IdentityComparison.compare(was, now),
            Unread.isWhole("pack.json", was, now)
                ? TreeChanges.NONE
                : Roots.compare(was.json().file(), now.json().file()),
            Unread.isWhole("values.yaml", was, now)
                ? TreeChanges.NONE
                : KnownMoves.tell(Roots.compare(was.values().file(), now.values().file()), known),
            ImageComparison.compare(was, now),
            ChartComparison.compare(charts),
            ManifestComparison.compare(was, now),
            PresetComparison.compare(was, now),
            FormComparison.compare(was, now),
            ConstraintComparison.compare(was, now),
            ReadmeComparison.compare(was, now),
            new LogoChange(
                Unread.of("logo.png", was, now).visible(new Sides<>(was.logo(), now.logo()))),
            FileComparison.compare(was, now),
            json.isAny()
                ? new Packaging(Set.of(), Set.of())
                : new Packaging(means(was.json()), means(now.json())),
            List.of(),
            Gaps.of(was, now));
    return changes.with(Consequences.of(changes, charts, known));
  }

  /**
   * True where the two hold the same, whatever their folders are called; much cheaper. Of files
   * that no part of the model is made of it knows path, size and mode, as {@link FileComparison}
   * does.
   */
  static boolean isSame(Pack was, Pack now) {
    return Contents.of(was).equals(Contents.of(now));
  }

  private static Set<Means> means(PackJson json) {
    Set<Means> means = EnumSet.noneOf(Means.class);
    if (!json.charts().isEmpty()) {
      means.add(Means.CHARTS);
    }
    if (!json.kubeManifests().isEmpty()) {
      means.add(Means.MANIFESTS);
    }
    if (!json.ansibleRoles().isEmpty()) {
      means.add(Means.ANSIBLE);
    }
    return means;
  }
}
