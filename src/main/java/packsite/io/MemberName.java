package packsite.io;

/** Whether a name in an archive is one that may be unpacked, shown and compared. */
final class MemberName {
  private MemberName() {}

  /** What is wrong with a name, to follow it in a sentence; empty where nothing is. */
  static String problem(String name, int longest) {
    if (name.length() > longest) {
      return "has a name of " + name.length() + " characters, limit " + longest;
    }
    if (name.startsWith("/") || startsWithDrive(name)) {
      return "is an absolute path";
    }
    if (("/" + name + "/").contains("/../")) {
      return "would be unpacked outside of its folder";
    }
    if (name.indexOf('\uFFFD') >= 0) {
      return "has a name that is not UTF-8";
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '\\') {
        return "has a backslash in its name";
      }
      if (Character.isISOControl(name.charAt(i))) {
        return "has a control character in its name";
      }
    }
    return "";
  }

  /** {@code C:/}, which Helm refuses on every system. */
  private static boolean startsWithDrive(String name) {
    char c = name.isEmpty() ? ' ' : Character.toLowerCase(name.charAt(0));
    return c >= 'a' && c <= 'z' && name.startsWith(":/", 1);
  }

  /** The same for all spellings of one place: {@code ./a//b} is {@code a/b}. */
  static String canonical(String name) {
    if (!name.startsWith("./") && !name.contains("//") && !name.contains("/./")) {
      return name;
    }
    StringBuilder plain = new StringBuilder(name.length());
    for (String part : name.split("/")) {
      if (!part.isEmpty() && !part.equals(".")) {
        plain.append(plain.length() == 0 ? "" : "/").append(part);
      }
    }
    return plain.toString();
  }
}
