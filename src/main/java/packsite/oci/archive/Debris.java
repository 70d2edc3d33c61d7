package packsite.oci.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What editors, operating systems and merges leave in folders, which no pack needs. */
public final class Debris {
  private static final Set<String> NAMES =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".ds_store",
          ".spotlight-v100",
          ".trashes",
          ".fseventsd",
          "__macosx",
          "thumbs.db",
          "desktop.ini",
          ".idea",
          ".vscode");

  private static final List<String> STARTS = List.of("._", ".#");
  private static final List<String> ENDS = List.of("~", ".orig", ".rej", ".swp", ".swo");

  private Debris() {}

  /** Whether a file or folder of this name stays behind, whatever is in it. */
  public static boolean is(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT))
        || STARTS.stream().anyMatch(name::startsWith)
        || ENDS.stream().anyMatch(name::endsWith);
  }
}
