package packsite.site.readme;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one place where an address is let into a page. */
final class Hrefs {
  private static final String PLAIN = "-._~:/?#@!$&'()*+,;=%";
  private static final String HEX = "0123456789ABCDEF";

  private Hrefs() {}

  /** What an address is, as far as it matters here. */
  enum Kind {
    /** Another host, or mail. */
    EXTERNAL,
    /** {@code #fragment}. */
    FRAGMENT,
    RELATIVE,
    /** Any other scheme, or none that can be told. */
    REFUSED,
  }

  static Kind kind(String target) {
    String plain = squeeze(target);
    if (plain.startsWith("#")) {
      return Kind.FRAGMENT;
    }
    if (plain.startsWith("//")) {
      return isAddress("https:" + plain) ? Kind.EXTERNAL : Kind.REFUSED;
    }
    int colon = schemeEnd(plain);
    if (colon < 0) {
      return Kind.RELATIVE;
    }
    return isAddress(plain) ? Kind.EXTERNAL : Kind.REFUSED;
  }

  /** The address of another host as an attribute may hold it; only if it is of that kind. */
  static String external(String target) {
    String plain = squeeze(target);
    return encode(plain.startsWith("//") ? "https:" + plain : plain);
  }

  /** A relative address as an attribute may hold it, or null where it could be anything else. */
  static @Nullable String relative(String href) {
    String plain = squeeze(href);
    boolean other = plain.startsWith("//") || schemeEnd(plain) >= 0;
    return other ? null : encode(plain);
  }

  /** As browsers do: no control characters anywhere, no blanks around, slashes lean one way. */
  private static String squeeze(String target) {
    StringBuilder out = new StringBuilder(target.length());
    boolean path = true;
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      path &= c != '?' && c != '#';
      if (c >= ' ' && (c < 0x7f || c > 0x9f)) {
        out.append(path && c == '\\' ? '/' : c);
      }
    }
    return out.toString().strip();
  }

  /** Where a colon stands before which no path, query or fragment can have started, or -1. */
  private static int schemeEnd(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == ':') {
        return i;
      }
      if (c == '/' || c == '?' || c == '#') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAddress(String plain) {
    int colon = schemeEnd(plain);
    String rest = plain.substring(colon + 1);
    return switch (plain.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "http", "https" -> rest.startsWith("//") && hasHost(rest);
      case "mailto" -> rest.indexOf('@') > 0;
      default -> false;
    };
  }

  /** {@code //[user@]host[:port]}, the host of letters, digits, dots and dashes. */
  private static boolean hasHost(String rest) {
    int end = 2;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String host =
        rest.substring(
            rest.lastIndexOf('@', end - 1) < 0 ? 2 : rest.lastIndexOf('@', end - 1) + 1, end);
    if (host.startsWith("[")) {
      return host.matches("\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");
    }
    int colon = host.indexOf(':');
    String port = colon < 0 ? "" : host.substring(colon + 1);
    String name = colon < 0 ? host : host.substring(0, colon);
    boolean named = !name.isEmpty() && !name.startsWith(".") && !name.contains("..");
    return named
        && port.length() < 6
        && port.chars().allMatch(c -> c >= '0' && c <= '9')
        && (port.isEmpty() || Integer.parseInt(port) < 65536)
        && name.chars()
            .allMatch(
                c ->
                    c == '.' || c == '-' || c == '_' || c < 0x80
                        ? isHost(c)
                        : Character.isAlphabetic(c));
  }

  private static boolean isHost(int c) {
    return c == '.'
        || c == '-'
        || c == '_'
        || isDigit(c)
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Leaves what an address may hold, letters of all scripts too; the rest as bytes in hex. */
  private static String encode(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 8);
    boolean fragment = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean stays = c < 0x80 ? isPlain(c) : Character.isLetterOrDigit(c);
      stays &= c != '%' || isEscape(plain, i);
      stays &= c != '#' || !fragment;
      fragment |= c == '#';
      if (stays) {
        out.appendCodePoint(c);
      } else {
        for (byte b : plain.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
        }
      }
      i = next;
    }
    return out.toString();
  }

  private static boolean isPlain(int c) {
    return isHost(c) || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0
        && text.charAt(at + 1) < 0x80
        && text.charAt(at + 2) < 0x80;
  }

  /** A fragment with its bytes in hex resolved, for comparison with ids. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    byte[] to = new byte[from.length];
    int length = 0;
    for (int i = 0; i < from.length; i++) {
      boolean escape =
          from[i] == '%'
              && i + 2 < from.length
              && HEX.indexOf(Character.toUpperCase(from[i + 1])) >= 0
              && HEX.indexOf(Character.toUpperCase(from[i + 2])) >= 0;
      if (escape) {
        to[length++] =
            (byte) (Character.digit(from[i + 1], 16) * 16 + Character.digit(from[i + 2], 16));
        i += 2;
      } else {
        to[length++] = from[i];
      }
    }
    return new String(to, 0, length, StandardCharsets.UTF_8);
  }
}
