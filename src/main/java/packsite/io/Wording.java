package packsite.io;

/** How names and sizes read in a message. */
final class Wording {
  private static final int LONGEST_NAME = 200;
  private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB", "EB"};

  private Wording() {}

  /** {@code 200.0 MB}; a kilobyte is 1,024 bytes. */
  static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " bytes";
    }
    long tenths = bytes;
    int unit = -1;
    long scale = 1;
    while (tenths / scale >= 1024 && unit < UNITS.length - 1) {
      scale *= 1024;
      unit++;
    }
    long whole = bytes / scale;
    long tenth = (bytes % scale) / Math.max(1, scale / 10);
    return whole + "." + Math.min(9, tenth) + " " + UNITS[unit];
  }

  /** {@code is 200.0 MB, limit 16.0 MB}, in bytes where both would read the same. */
  static String tooBig(long bytes, long limit) {
    String is = size(bytes);
    String most = size(limit);
    return is.equals(most)
        ? "is " + bytes + " bytes, limit " + limit
        : "is " + is + ", limit " + most;
  }

  /** A name that cannot move the cursor, colour the terminal or fill the screen. */
  static String name(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (shown.length() >= LONGEST_NAME) {
        return shown.append("... (").append(name.length()).append(" characters)").toString();
      }
      appendVisible(shown, name.charAt(i));
    }
    return shown.toString();
  }

  private static void appendVisible(StringBuilder out, char c) {
    if (c == '\n') {
      out.append("\\n");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isHidden(c)) {
      out.append("\\u").append(hex(c));
    } else {
      out.append(c);
    }
  }

  /** Control characters, and marks that change the direction or the end of a line. */
  private static boolean isHidden(char c) {
    return Character.isISOControl(c)
        || (c >= '\u200E' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0000".substring(digits.length()) + digits;
  }
}
