package packsite.oci.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import packsite.oci.archive.Debris;
import packsite.oci.archive.FileTree;
import packsite.oci.archive.FileTree.Leaf;
import packsite.oci.push.FileDifference.Kind;

/** What differs between the files in a registry and those here. */
final class Differences {
  /** Files that a message names. */
  private static final int NAMED = 3;

  private Differences() {}

  /**
   * Sorted by path.
   *
   * @param modes false where the archive in the registry was made on a disk that may know nothing
   *     of executable files
   */
  static List<FileDifference> between(FileTree there, FileTree here, boolean modes) {
    SortedMap<String, Leaf> was = there.files();
    SortedMap<String, Leaf> now = here.files();
    TreeSet<String> paths = new TreeSet<>(was.keySet());
    paths.addAll(now.keySet());
    List<FileDifference> found = new ArrayList<>();
    for (String path : paths) {
      Leaf old = was.get(path);
      Leaf leaf = now.get(path);
      if (leaf == null && isDebris(path)) {
        continue; // Other tools archive what a checkout happens to hold.
      }
      if (old == null) {
        found.add(new FileDifference(path, Kind.ADDED));
      } else if (leaf == null) {
        found.add(new FileDifference(path, Kind.REMOVED));
      } else if (!old.digest().equals(leaf.digest())) {
        found.add(new FileDifference(path, Kind.CHANGED));
      } else if (modes && old.executable() != leaf.executable()) {
        found.add(new FileDifference(path, Kind.MODE));
      }
    }
    return found;
  }

  private static boolean isDebris(String path) {
    return Stream.of(path.split("/")).anyMatch(Debris::is);
  }

  /** {@code values.yaml changed, charts/a.tgz added and 3 more files}. */
  static String sentence(List<FileDifference> differing) {
    String named =
        differing.stream()
            .limit(NAMED)
            .map(file -> file.path() + " " + word(file.kind()))
            .collect(Collectors.joining(", "));
    int more = differing.size() - NAMED;
    return more <= 0 ? named : named + " and " + more + (more == 1 ? " more file" : " more files");
  }

  static String word(Kind kind) {
    return kind == Kind.MODE ? "changed mode" : kind.name().toLowerCase(Locale.ROOT);
  }
}
