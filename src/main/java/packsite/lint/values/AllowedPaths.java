package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import packsite.text.Glob;

/** Paths of values that packsite.yaml allows though no chart knows them. */
final class AllowedPaths {
  private final List<Glob> patterns = new ArrayList<>();

  /**
   * Of dotted patterns: {@code *} is one key, {@code **} any number of them, at the end also none.
   */
  AllowedPaths(List<String> dotted) {
    for (String pattern : dotted) {
      patterns.add(glob(pattern));
      if (pattern.endsWith(".**")) {
        patterns.add(glob(pattern.substring(0, pattern.length() - 3)));
      }
    }
  }

  boolean contain(List<String> path) {
    String slashed = slashed(String.join(".", path));
    return patterns.stream().anyMatch(glob -> glob.matches(slashed));
  }

  private static Glob glob(String dotted) {
    return new Glob(slashed(dotted));
  }

  private static String slashed(String dotted) {
    return dotted.replace('.', '/');
  }
}
