package packsite.site.catalog;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/**
 * Names of packs and versions as parts of addresses: what is usual stays as it is, all else is
 * written as {@code ~} and the hexadecimal digits of its bytes, so that no name can leave its
 * folder, hide, or stand for something else on any disk or server.
 */
public final class Segment {
  /** Names within the folder of a pack that are pages of their own. */
  private static final Set<String> TAKEN =
      Set.of("versions", "compare", "index.html", "feed.atom", "values", "files");

  /** Disks take 255 bytes; a diff has two versions in its name. */
  private static final int LONGEST = 100;

  private static final HexFormat HEX = HexFormat.of();

  private Segment() {}

  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean first = true;
    char before = 0;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = isPlain(c) && !(c == '.' && (first || before == '.'));
      if (plain) {
        out.append(c);
      } else {
        out.append('~').append(HEX.toHexDigits(b));
      }
      before = c;
      first = false;
    }
    return checked(out, text);
  }

  private static String checked(StringBuilder out, String text) {
    if (out.length() == 0) {
      return "~";
    }
    int last = out.length() - 1;
    if (out.charAt(last) == '.') {
      out.replace(last, last + 1, "~2e"); // Some disks drop it.
    }
    if (out.length() > LONGEST) {
      int sum = text.hashCode();
      out.setLength(LONGEST - 10);
      out.append("~~").append(HEX.toHexDigits(sum));
    }
    String segment = out.toString();
    return TAKEN.contains(segment)
        ? "~" + HEX.toHexDigits((byte) segment.charAt(0)) + segment.substring(1)
        : segment;
  }

  private static boolean isPlain(char c) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+';
  }
}
