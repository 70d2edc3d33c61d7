package packsite.site.page;

import java.util.List;
import java.util.Locale;
import packsite.site.catalog.Edition;

/** Where programs find what. */
public final class ApiPaths {
  /** Descriptions of the documents, by name. */
  public static final List<String> SCHEMAS = List.of("build", "images", "index", "pack", "version");

  public static final String INDEX = "api/v1/index.json";
  public static final String IMAGES = "api/v1/images.json";
  public static final String BUILD = "build.json";
  private static final String PACKS = "packs/";
  private static final String JSON = ".json";

  private ApiPaths() {}

  /** The document of a pack. */
  public static String pack(String entryPath) {
    return "api/v1/" + plain(entryPath) + JSON;
  }

  /** The document of a version. */
  public static String edition(Edition edition) {
    int slash = edition.path().lastIndexOf('/');
    String entry = plain(edition.path().substring(0, slash));
    return "api/v1/" + entry + edition.path().substring(slash) + JSON;
  }

  public static String badge(String entryPath) {
    return "badge/" + entryPath.substring(PACKS.length()) + JSON;
  }

  public static String schema(String name) {
    return "api/v1/schema/" + name + ".schema.json";
  }

  /** A folder must not have the name of the file of another pack. */
  private static String plain(String entryPath) {
    return entryPath.toLowerCase(Locale.ROOT).endsWith(JSON)
        ? entryPath.substring(0, entryPath.length() - JSON.length())
            + "~2e"
            + entryPath.substring(entryPath.length() - JSON.length() + 1)
        : entryPath;
  }
}
