package packsite.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import packsite.io.Entry;
import packsite.io.Links;
import packsite.io.Resolution;
import packsite.io.TreeException;
import packsite.model.Problem;

/**
 * What is wrong with a pack's files before anyone opens them: their names, and where links lead.
 */
final class EntryNames {
  private EntryNames() {}

  static void check(PackFolder folder) {
    Map<String, Entry> seen = new HashMap<>();
    for (Entry entry : folder.entries()) {
      Entry other = seen.putIfAbsent(entry.path().toLowerCase(Locale.ROOT), entry);
      if (other != null) {
        folder.problems().add(clash(entry, other));
      }
      checkName(entry, folder.problems());
      if (entry.isLink()) {
        checkLink(folder, entry);
      }
    }
  }

  private static Problem clash(Entry entry, Entry other) {
    return Problem.in(
        entry.path(),
        Problem.Kind.CASE_CLASH,
        "differs from `" + other.name() + "` only in case",
        "rename one: many file systems keep only one of them");
  }

  private static void checkName(Entry entry, List<Problem> problems) {
    String name = entry.name();
    if (name.indexOf('\\') >= 0) {
      String help = "rename it: elsewhere a backslash parts folders";
      problems.add(
          Problem.in(entry.path(), Problem.Kind.UNSAFE_ENTRY, "a backslash in the name", help));
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          Problem.in(
              entry.path(),
              Problem.Kind.UNSAFE_ENTRY,
              "a control character in the name",
              "rename it"));
    }
    if (entry.kind() == Entry.Kind.OTHER) {
      problems.add(
          Problem.in(
              entry.path(),
              Problem.Kind.UNSAFE_ENTRY,
              isSpelled(name) ? "neither a file nor a folder" : "a name that cannot be read",
              isSpelled(name)
                  ? "delete it: it cannot be packed"
                  : "rename it in UTF-8, or run in a locale that has it, as `LC_ALL=C.UTF-8`"));
    }
  }

  /** False where bytes of the name are no text in this locale. */
  private static boolean isSpelled(String name) {
    return name.indexOf('\uFFFD') < 0;
  }

  private static boolean isWithin(String dir, String path) {
    return dir.isEmpty() || path.equals(dir) || path.startsWith(dir + "/");
  }

  private static void checkLink(PackFolder folder, Entry entry) {
    try {
      Resolution resolution = Links.resolve(folder.tree(), entry.path());
      if (!(resolution instanceof Resolution.Found found)) {
        folder.problems().add(PackFolder.linkProblem(entry.path(), resolution));
      } else if (!isWithin(folder.dir(), found.path())) {
        folder
            .problems()
            .add(
                Problem.in(
                    entry.path(),
                    Problem.Kind.LINK_OUT_OF_PACK,
                    "the link leaves the pack: `" + folder.tree().readLink(entry.path()) + "`",
                    "put the file itself here"));
      }
    } catch (TreeException e) {
      folder.problems().add(PackFolder.problem(e));
    }
  }
}
