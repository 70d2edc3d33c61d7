package packsite.oci.registry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import packsite.io.Digest;

/** What the tests of this package share. */
final class Client {
  static final String REPOSITORY = "p/spectro-packs/archive/hello";

  private Client() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String digest(byte[] bytes) {
    return "sha256:" + Digest.sha256(bytes);
  }

  static Blob blob(byte[] bytes) {
    return new Blob(digest(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  static Document manifest(String blobDigest) {
    String json = "{\"schemaVersion\":2,\"layers\":[{\"digest\":\"" + blobDigest + "\"}]}";
    return new Document("application/vnd.oci.image.manifest.v1+json", bytes(json));
  }

  static Document manifest() {
    return new Document(
        "application/vnd.oci.image.manifest.v1+json", bytes("{\"schemaVersion\":2}"));
  }

  static RegistryOptions plain(String host, Pace pace) {
    return RegistryOptions.of(host, Map.of(), pace).withPlainHttp(true);
  }

  static HttpRegistry anonymous(FakeRegistry server, Pace pace) throws RegistryException {
    return HttpRegistry.open(plain(server.host(), pace));
  }
}
