package packsite.compare;

import java.util.Optional;
import java.util.stream.Stream;
import packsite.model.Chart;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.PackJson;
import packsite.text.Node.Scalar;

/**
 * Where a file of two packs could not be read in full: what one of them lacks may well be in it, so
 * that nothing is said of that.
 */
record Unread(boolean was, boolean now) {
  static Unread of(String file, Pack was, Pack now) {
    return new Unread(was.isPartlyRead(file), now.isPartlyRead(file));
  }

  /** Of all that charts and manifests hold. */
  static Unread ofWorkload(Pack was, Pack now) {
    return new Unread(isWorkload(was), isWorkload(now));
  }

  /** True for what seems to be new or gone and may have been there, or be there still. */
  boolean hides(Sides<?> pair) {
    return was && pair.isAdded() || now && pair.isRemoved();
  }

  <T> Sides<T> visible(Sides<T> pair) {
    return hides(pair) ? new Sides<>(Optional.empty(), Optional.empty()) : pair;
  }

  boolean isAny() {
    return was || now;
  }

  /** True where nothing at all is known of pack.json or values.yaml. */
  static boolean isWhole(String file, Pack was, Pack now) {
    return isWhole(file, was) || isWhole(file, now);
  }

  private static boolean isWhole(String file, Pack pack) {
    boolean empty =
        file.equals("pack.json")
            ? pack.json().file().mapping().isEmpty()
            : pack.values().root().isEmpty();
    return empty && pack.isPartlyRead(file);
  }

  static boolean isWorkload(Pack pack) {
    return isAnyChart(pack) || manifests(pack).findFirst().isPresent();
  }

  /** Of charts that pack.json lists, or may list. */
  static boolean isAnyChart(Pack pack) {
    return pack.isPartlyRead("pack.json")
        || pack.charts().stream().anyMatch(chart -> isChart(pack, chart));
  }

  static boolean isChart(Pack pack, Chart chart) {
    String dir = pack.dir().isEmpty() ? "" : pack.dir() + "/";
    return chart.content().isEmpty() || pack.isPartlyRead(chart.path().substring(dir.length()));
  }

  /** Of those that read the values of that name. */
  static boolean isManifest(Pack pack, String name) {
    return manifests(pack).map(Manifest::valuesKey).anyMatch(name::equals);
  }

  /** Paths of manifests; one that could not be read at all is known to pack.json only. */
  private static Stream<String> manifests(Pack pack) {
    return pack.json().kubeManifests().stream()
        .map(Scalar::value)
        .map(PackJson::plainPath)
        .filter(pack::isPartlyRead);
  }
}
