package packsite.site.page;

import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Press;

/** What tells the pages of packs apart in tabs and bookmarks. */
final class Titles {
  private Titles() {}

  /** The name people know, with the one that no other pack has where they share it. */
  static String of(Press press, Entry entry) {
    return named(press, entry, entry.latest());
  }

  /** The same of a version, with its folder where another one claims to be it. */
  static String of(Press press, Entry entry, Edition edition) {
    String title = named(press, entry, edition) + " " + edition.version();
    return edition.rivals().isEmpty() ? title : title + " in " + edition.pack().dir();
  }

  private static String named(Press press, Entry entry, Edition edition) {
    boolean shared = !press.catalog().namesakes(entry).isEmpty();
    return edition.displayName() + (shared ? " (" + entry.name() + ")" : "");
  }
}
