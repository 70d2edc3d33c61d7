package packsite.oci.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Hosts that are spoken to directly: names with what is below them, addresses, blocks of IPv4
 * addresses, each with or without a port; and this machine.
 */
final class NoProxy {
  private final List<String> entries = new ArrayList<>();

  NoProxy(String value) {
    for (String entry : value.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
  }

  boolean covers(URI uri) {
    String host = bare(uri.getHost().toLowerCase(Locale.ROOT));
    if (host.equals("localhost") || host.startsWith("127.") || host.equals("::1")) {
      return true;
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    return entries.stream().anyMatch(entry -> matches(entry, host, port));
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean matches(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    if (entry.indexOf('/') > 0) {
      return inBlock(entry, host);
    }
    String name = bare(entry);
    int colon = entry.lastIndexOf(':');
    if (colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']')) {
      if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
        return false;
      }
      name = bare(entry.substring(0, colon));
    }
    if (name.startsWith("*.")) {
      name = name.substring(1);
    }
    return name.startsWith(".")
        ? host.endsWith(name)
        : host.equals(name) || host.endsWith("." + name);
  }

  private static boolean inBlock(String entry, String host) {
    String bits = entry.substring(entry.indexOf('/') + 1);
    int[] block = address(entry.substring(0, entry.indexOf('/')));
    int[] asked = address(host);
    if (!bits.matches("\\d{1,2}") || block.length == 0 || asked.length == 0) {
      return false;
    }
    int length = Integer.parseInt(bits);
    int mask = length == 0 ? 0 : -1 << (32 - Math.min(length, 32));
    return length <= 32 && (block[0] & mask) == (asked[0] & mask);
  }

  /** An IPv4 address as one number; nothing for all else. */
  private static int[] address(String text) {
    if (!text.matches("(?:\\d{1,3}\\.){3}\\d{1,3}")) {
      return new int[0];
    }
    int value =
        Arrays.stream(text.split("\\."))
            .mapToInt(Integer::parseInt)
            .reduce(0, (a, b) -> a << 8 | b);
    return new int[] {value};
  }
}
