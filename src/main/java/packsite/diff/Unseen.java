package packsite.diff;

import java.util.List;
import java.util.Set;
import packsite.compare.Gap;

/** Parts of packs that nobody may call the same, for a file of theirs could not be read. */
final class Unseen {
  private static final String PACK_JSON = "pack.json";
  private static final String VALUES = "values.yaml";
  private static final String PRESETS = "presets.yaml";
  private static final String FORM = "schema.yaml";
  private static final String README = "README.md";

  /** All others are charts, manifests, or pictures. */
  private static final Set<String> NAMED = Set.of(PACK_JSON, VALUES, PRESETS, FORM, README);

  private final List<Gap> gaps;

  Unseen(List<Gap> gaps) {
    this.gaps = gaps;
  }

  /** By the name that the part has where it is told to be the same. */
  boolean hides(String part) {
    return gaps.stream().map(Gap::path).anyMatch(path -> concerns(path, part));
  }

  private static boolean concerns(String path, String part) {
    boolean other = !NAMED.contains(path);
    return switch (part) {
      case "keys" -> path.equals(VALUES);
      case "images" -> other || path.equals(VALUES) || path.equals(PACK_JSON);
      case "charts", "manifests", "logo" -> other || path.equals(PACK_JSON);
      case "presets" -> path.equals(PRESETS);
      case "form" -> path.equals(FORM);
      case "constraints", PACK_JSON -> path.equals(PACK_JSON);
      case "README" -> path.equals(README);
      default -> false;
    };
  }
}
