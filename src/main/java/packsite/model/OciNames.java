package packsite.model;

import java.util.regex.Pattern;

/** What a registry takes as the name of a repository, and as a tag. */
public final class OciNames {
  /** Of a repository's path as a whole. */
  public static final int LONGEST_NAME = 255;

  public static final int LONGEST_TAG = 128;

  /** Below a project, Palette looks for packs here and nowhere else. */
  public static final String PALETTE_PATH = "spectro-packs/archive";

  private static final Pattern COMPONENT = Pattern.compile("[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*+");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*+");

  private OciNames() {}

  /** One part of a repository's path: what stands between slashes. */
  public static boolean isComponent(String text) {
    return text.length() <= LONGEST_NAME && COMPONENT.matcher(text).matches();
  }

  /** A repository's path: components with slashes between them. */
  public static boolean isRepository(String text) {
    if (text.length() > LONGEST_NAME) {
      return false;
    }
    for (String part : text.split("/", -1)) {
      if (!isComponent(part)) {
        return false;
      }
    }
    return true;
  }

  public static boolean isTag(String text) {
    return text.length() <= LONGEST_TAG && TAG.matcher(text).matches();
  }
}
