package packsite.oci;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import packsite.io.Digest;
import packsite.oci.archive.ArchiveFacts;

/**
 * The manifest of an artifact, byte for byte as ORAS 1.0.0 writes it; see docs/PUBLISHING.md.
 *
 * @param layer the archive; none for the manifest that only makes a repository exist
 * @param annotations of the manifest; those of the layer follow from the archive
 */
public record OciManifest(Optional<ArchiveFacts> layer, SortedMap<String, String> annotations) {
  public static final String MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json";

  /** ORAS does not look into a file: it says tar of what is gzip, and clients expect just that. */
  public static final String LAYER_MEDIA_TYPE = "application/vnd.oci.image.layer.v1.tar";

  public static final String TITLE = "org.opencontainers.image.title";
  public static final String CREATED = "org.opencontainers.image.created";
  public static final String TAR_DIGEST = "io.packsite.tar.digest";

  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  /** The configuration of every artifact: two bytes that say nothing. */
  public static final Descriptor CONFIG =
      new Descriptor(
          "application/vnd.unknown.config.v1+json",
          "sha256:" + Digest.sha256(EMPTY_OBJECT),
          EMPTY_OBJECT.length);

  public OciManifest {
    annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
  }

  /** The bytes behind {@link #CONFIG}. */
  public static byte[] config() {
    return EMPTY_OBJECT.clone();
  }

  /**
   * What makes the base path exist, as an ORAS push without files does. Its date is always the
   * same, so that it is one manifest however often it is pushed.
   */
  public static OciManifest ofBasePath() {
    return new OciManifest(
        Optional.empty(), new TreeMap<>(Map.of(CREATED, "1970-01-01T00:00:00Z")));
  }

  public byte[] bytes() {
    StringBuilder json = new StringBuilder(640);
    json.append("{\"schemaVersion\":2,\"mediaType\":");
    quote(MEDIA_TYPE, json);
    json.append(",\"config\":");
    descriptor(CONFIG, json);
    json.append("},\"layers\":[");
    layer.ifPresent(archive -> layer(archive, json));
    json.append("],\"annotations\":");
    annotations(annotations, json);
    json.append('}');
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Of the manifest itself. */
  public Descriptor descriptor() {
    byte[] bytes = bytes();
    return new Descriptor(MEDIA_TYPE, "sha256:" + Digest.sha256(bytes), bytes.length);
  }

  private static void layer(ArchiveFacts archive, StringBuilder json) {
    descriptor(new Descriptor(LAYER_MEDIA_TYPE, archive.digest(), archive.size()), json);
    json.append(",\"annotations\":");
    annotations(Map.of(TITLE, archive.fileName()), json);
    json.append('}');
  }

  /** Without its closing bracket: more may follow. */
  private static void descriptor(Descriptor descriptor, StringBuilder json) {
    json.append("{\"mediaType\":");
    quote(descriptor.mediaType(), json);
    json.append(",\"digest\":");
    quote(descriptor.digest(), json);
    json.append(",\"size\":").append(descriptor.size());
  }

  private static void annotations(Map<String, String> annotations, StringBuilder json) {
    char before = '{';
    for (Map.Entry<String, String> annotation : annotations.entrySet()) {
      json.append(before);
      quote(annotation.getKey(), json);
      json.append(':');
      quote(annotation.getValue(), json);
      before = ',';
    }
    json.append(annotations.isEmpty() ? "{}" : "}");
  }

  /** As Go's encoder escapes: also what could end a script in a web page. */
  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
