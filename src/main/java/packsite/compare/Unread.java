package packsite.compare;

import packsite.model.Pack;

/** Files of which nothing could be read, so that nothing is said of what they lack. */
final class Unread {
  private Unread() {}

  static boolean isAny(String file, Pack was, Pack now) {
    return is(file, was) || is(file, now);
  }

  private static boolean is(String file, Pack pack) {
    boolean empty =
        file.equals("pack.json")
            ? pack.json().file().mapping().isEmpty()
            : pack.values().root().isEmpty();
    return empty && pack.isPartlyRead(file);
  }
}
