package packsite.serve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The files of a site as a web server gives them: folders by their index, and 404.html. */
final class ServedSite {
  private static final String OWN = "-packsite/";
  static final String SCRIPT = OWN + "reload.js";
  static final String CHANGES = OWN + "changes";
  private static final byte[] END_OF_HEAD = "</head>".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, byte[]> files;
  private final String edition;

  ServedSite(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
    this.edition = edition(this.files);
  }

  /** The same for the same files and no others, so far as anybody who looks at them minds. */
  String edition() {
    return edition;
  }

  private static String edition(Map<String, byte[]> files) {
    CRC32 crc = new CRC32();
    files.forEach(
        (path, bytes) -> {
          crc.update(path.getBytes(StandardCharsets.UTF_8));
          crc.update(0);
          crc.update(bytes);
        });
    return Long.toHexString(crc.getValue());
  }

  /**
   * What is at a path.
   *
   * @param rawQuery with its question mark, or empty; a redirection keeps it
   */
  Answer at(String rawPath, String rawQuery) {
    Optional<String> decoded = RequestPath.decoded(rawPath);
    if (decoded.isEmpty()) {
      return missing();
    }
    String path = decoded.get();
    boolean folder = path.isEmpty() || path.endsWith("/");
    byte[] bytes = files.get(folder ? path + "index.html" : path);
    if (bytes != null) {
      return page(200, folder ? "index.html" : path, bytes);
    }
    return !folder && files.containsKey(path + "/index.html")
        ? Answer.elsewhere(rawPath + "/" + rawQuery)
        : missing();
  }

  private Answer missing() {
    byte[] page = files.get("404.html");
    return page == null ? Answer.text(404, "no such page") : page(404, "404.html", page);
  }

  private Answer page(int status, String path, byte[] bytes) {
    String type = ContentType.of(path);
    return Answer.of(status, type, type.equals(ContentType.HTML) ? reloading(bytes) : bytes);
  }

  /** A page with the script that looks for a newer edition; one without a head stays as it is. */
  private byte[] reloading(byte[] page) {
    int head = endOfHead(page);
    if (head < 0) {
      return page;
    }
    String script = "<script src=\"/" + SCRIPT + "?" + edition + "\" defer></script>";
    byte[] added = script.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(page, page.length + added.length);
    System.arraycopy(added, 0, whole, head, added.length);
    System.arraycopy(page, head, whole, head + added.length, page.length - head);
    return whole;
  }

  private static int endOfHead(byte[] page) {
    for (int i = 0; i + END_OF_HEAD.length <= page.length; i++) {
      if (page[i] == '<'
          && Arrays.equals(page, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
        return i;
      }
    }
    return -1;
  }
}
