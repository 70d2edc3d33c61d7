package packsite.site.readme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attacks of xss.txt. */
final class Vectors {
  private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,5})}");

  private Vectors() {}

  record Vector(String name, String markdown) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them, with a place for the host that they try to reach. */
  static List<Vector> all(String host) {
    List<Vector> all = new ArrayList<>();
    for (String piece : text().split("(?m)^=== ")) {
      int end = piece.indexOf('\n');
      if (end > 0) {
        String body = piece.substring(end + 1).replace("EVIL", host);
        Matcher matcher = CHARACTER.matcher(body);
        String markdown =
            matcher.replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
        all.add(new Vector(piece.substring(0, end), markdown));
      }
    }
    return all;
  }

  private static String text() {
    try (InputStream in = Vectors.class.getResourceAsStream("/packsite/site/xss.txt")) {
      if (in == null) {
        throw new IllegalStateException("no xss.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
