package packsite.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The path of a request, decoded, if it is one that a file of a site can have. */
final class RequestPath {
  private RequestPath() {}

  /**
   * Relative to the site and with a slash at its end where the request has one; empty for dots,
   * backslashes, control characters, and whatever is no UTF-8.
   */
  static Optional<String> decoded(String raw) {
    return unescaped(raw)
        .filter(path -> path.startsWith("/"))
        .filter(RequestPath::isPlain)
        .map(path -> path.substring(1));
  }

  private static Optional<String> unescaped(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(all).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' || Character.isISOControl(c)) {
        return false;
      }
    }
    String inside = path.endsWith("/") ? path : path + "/";
    return !inside.contains("//") && !inside.contains("/../") && !inside.contains("/./");
  }
}
