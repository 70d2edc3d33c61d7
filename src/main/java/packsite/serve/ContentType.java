package packsite.serve;

import java.util.Locale;

/** What a browser is told that a file is. */
final class ContentType {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String HTML = "text/html; charset=utf-8";
  static final String SCRIPT = "text/javascript; charset=utf-8";
  static final String JSON = "application/json";

  private ContentType() {}

  /** By the name of the file; sources that people want to read are shown as text. */
  static String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "html" -> HTML;
      case "css" -> "text/css; charset=utf-8";
      case "js", "mjs" -> SCRIPT;
      case "json", "map" -> JSON;
      case "webmanifest" -> "application/manifest+json";
      case "txt", "md", "yaml", "yml" -> TEXT;
      case "xml" -> "application/xml";
      case "atom" -> "application/atom+xml";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "ico" -> "image/x-icon";
      case "woff2" -> "font/woff2";
      case "tgz", "gz" -> "application/gzip";
      default -> "application/octet-stream";
    };
  }
}
