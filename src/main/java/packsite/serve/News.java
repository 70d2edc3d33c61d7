package packsite.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import packsite.text.JsonWriter;

/** What is shown now, and how pages learn that it has changed: they wait for it. */
final class News {
  private ServedSite site = new ServedSite(Map.of());
  private String complaint = "";
  private boolean closed;

  synchronized ServedSite site() {
    return site;
  }

  /** A new site, about which nothing is to be said. */
  synchronized void show(ServedSite newSite) {
    site = newSite;
    complaint = "";
    notifyAll();
  }

  /** Why there is no new site; the old one stays. */
  synchronized void complain(String text) {
    complaint = text;
    notifyAll();
  }

  /** Nobody waits any longer. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /**
   * Waits until there is something else than what a page has seen; empty if that takes long.
   *
   * @param seen what {@code now} was in the answer before, or empty
   */
  synchronized Optional<byte[]> since(String seen, long millis) throws InterruptedException {
    if (!closed && now().equals(seen)) {
      wait(millis);
    }
    return closed || now().equals(seen) ? Optional.empty() : Optional.of(json());
  }

  private String now() {
    CRC32 crc = new CRC32();
    crc.update(complaint.getBytes(StandardCharsets.UTF_8));
    return site.edition() + "-" + Long.toHexString(crc.getValue());
  }

  private byte[] json() {
    JsonWriter json = new JsonWriter();
    json.object(
        () ->
            json.member("now", now())
                .member("edition", site.edition())
                .member("complaint", complaint));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    json.utf8().forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
