package packsite.site.values;

/**
 * Where a key is.
 *
 * @param path dotted
 * @param setPath as {@code helm --set} spells it
 */
record KeyPlace(String path, String setPath) {
  /** A longer path says nothing to anybody, and many of them would fill the memory. */
  private static final int LONGEST = 400;

  static final KeyPlace ROOT = new KeyPlace("", "");

  KeyPlace below(String key) {
    if (path.length() + key.length() > LONGEST) {
      String cut = path.substring(0, Math.min(path.length(), LONGEST - 2)) + "…";
      return new KeyPlace(cut, cut);
    }
    String dot = path.isEmpty() ? "" : ".";
    return new KeyPlace(path + dot + key, setPath + dot + escaped(key));
  }

  /** A backslash before what would end a key. */
  private static String escaped(String key) {
    StringBuilder out = new StringBuilder(key.length() + 4);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if ("\\.,=[]{}".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Without a prefix that it begins with. */
  String within(String prefix) {
    boolean inside = !prefix.isEmpty() && path.startsWith(prefix + ".");
    return inside ? path.substring(prefix.length() + 1) : path;
  }
}
