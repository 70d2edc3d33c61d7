package packsite.site.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.text.Nearest;

/** The files that pages are made with: those that come along, unless a folder has others. */
public final class Theme {
  /** What a folder may hold beyond what it replaces: pictures, scripts and styles of its own. */
  public static final String OWN = "assets/own/";

  /** Says which view model the templates of a folder are written for. */
  public static final String MANIFEST = "theme.yaml";

  /** The version of the names that templates may use. */
  public static final String VIEW_MODEL = "1";

  private static final String FOLDER = "/templates/";

  private final Map<String, byte[]> replaced;

  private Theme(Map<String, byte[]> replaced) {
    this.replaced = replaced;
  }

  /** Only what comes along. */
  public static Theme builtIn() {
    return new Theme(Map.of());
  }

  /**
   * With files of a folder in their place.
   *
   * @param files by path relative to the folder
   */
  public static Theme with(Map<String, byte[]> files) {
    return new Theme(new TreeMap<>(files));
  }

  /** Names of a folder that replace nothing, each with what may have been meant. */
  public static List<String> strangers(Iterable<String> names) {
    List<String> strangers = new ArrayList<>();
    for (String name : names) {
      boolean known = BuiltIn.FILES.contains(name) || name.equals(MANIFEST);
      if (!known && !name.startsWith(OWN)) {
        Optional<String> near = Nearest.to(name, BuiltIn.FILES);
        strangers.add(name + near.map(other -> ", did you mean " + other + "?").orElse(""));
      }
    }
    return strangers;
  }

  /** Files of a folder that pages may link to and that replace nothing. */
  public Map<String, byte[]> own() {
    Map<String, byte[]> own = new TreeMap<>(replaced);
    own.keySet().removeIf(name -> !name.startsWith(OWN));
    return own;
  }

  byte[] bytes(String name) {
    byte[] own = replaced.get(name);
    if (own != null) {
      return own;
    }
    try (InputStream in = Theme.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new ThemeException("there is no template " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** True where the folder has a file of its own for it. */
  boolean isReplaced(String name) {
    return replaced.containsKey(name);
  }
}
