package packsite.oci.registry;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What came back.
 *
 * @param uri of whom the answer is, after redirects
 * @param body empty where it went somewhere else
 */
record Answer(URI uri, int status, HttpHeaders headers, byte[] body) {
  boolean isGood() {
    return status >= 200 && status < 300;
  }

  Optional<String> header(String name) {
    return headers.firstValue(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Without parameters, in lower case. */
  String mediaType() {
    String type = header("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** A page for people is what proxies and web sites send. */
  boolean isPage() {
    return mediaType().equals("text/html") || text().stripLeading().startsWith("<");
  }

  /** Bodies may hold tokens. */
  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}
