package packsite.oci.push;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files of a pack that are there for readers alone: no cluster ever sees them. */
final class PackDocs {
  private static final Pattern DOCS =
      Pattern.compile("[^/]+\\.(md|markdown)|logo\\.(png|jpe?g|svg|gif|webp)");

  private PackDocs() {}

  static boolean areAll(List<FileDifference> differing) {
    return !differing.isEmpty() && differing.stream().allMatch(file -> isDoc(file.path()));
  }

  private static boolean isDoc(String path) {
    return DOCS.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }
}
