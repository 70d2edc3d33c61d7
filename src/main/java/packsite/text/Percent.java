package packsite.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Steps of a path as addresses have them. */
public final class Percent {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Percent() {}

  /** A step of a path: what would end it, or mean something else, as the digits of its bytes. */
  public static String encode(String step) {
    StringBuilder out = new StringBuilder(step.length());
    encode(step, out);
    return out.toString();
  }

  /** The same behind what is there already. */
  public static void encode(String step, StringBuilder out) {
    for (int i = 0; i < step.length(); i++) {
      if (!isPlain(step.charAt(i))) {
        encodeBytes(step, out);
        return;
      }
    }
    out.append(step);
  }

  private static void encodeBytes(String step, StringBuilder out) {
    for (byte b : step.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.toHexDigits(b));
      }
    }
  }

  private static boolean isPlain(char c) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return letter || "-._~+@!$*,;=()".indexOf(c) >= 0;
  }
}
