package packsite.oci.registry;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes to upload.
 *
 * @param digest as {@code sha256:…}
 */
public record Blob(String digest, long size, Content content) {
  /** Opens the bytes; more than once where an upload has to begin again. */
  public interface Content {
    InputStream open() throws IOException;
  }
}
