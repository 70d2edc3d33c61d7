package packsite.site.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Styles, scripts and icons: what they are called in the catalog, and what is in them. */
public final class Assets {
  private final boolean hashed;
  private final Theme theme;
  private final Map<String, String> paths = new TreeMap<>();
  private final Map<String, byte[]> files = new TreeMap<>();

  /**
   * @param hashed true where names carry a hash of the content, so that a browser may keep them
   */
  public Assets(Theme theme, boolean hashed) {
    this.theme = theme;
    this.hashed = hashed;
    for (String name : BuiltIn.FILES) {
      if (name.startsWith("assets/")) {
        add(name, content(name));
      }
    }
    files.putAll(theme.own());
  }

  /** One that is made while the catalog is; gives its path. */
  public String add(String name, byte[] content) {
    String path = hashed ? hashedName(name, content) : name;
    paths.put(name, path);
    files.put(path, content);
    return path;
  }

  /** Where {@code assets/site.css} and its like are in the catalog. */
  public String path(String name) {
    String path = paths.get(name);
    if (path == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return path;
  }

  /** All of them by path. */
  public Map<String, byte[]> files() {
    return files;
  }

  private byte[] content(String name) {
    boolean isText = name.endsWith(".css") || name.endsWith(".js");
    if (!isText || theme.isReplaced(name)) {
      return theme.bytes(name);
    }
    String text = compact(theme.text(name));
    return (name.endsWith(".css") ? tight(text) : text).getBytes(StandardCharsets.UTF_8);
  }

  /** Without indentation and without lines that are comments. */
  static String compact(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !(line.startsWith("/*") && line.endsWith("*/")))
        .forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** A style sheet without blanks that say nothing; those of quoted texts stay. */
  static String tight(String css) {
    StringBuilder out = new StringBuilder(css.length());
    boolean quoted = false;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
      quoted ^= c == '"';
      if (quoted || !(c <= ' ' && "{};:,\n".indexOf(last) >= 0)) {
        boolean ends =
            !quoted && (c == '{' || c == '}') && (last == ' ' || c == '}' && last == ';');
        out.setLength(out.length() - (ends ? 1 : 0));
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String hashedName(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    String hash = HexFormat.of().formatHex(sha256(content), 0, 5);
    return name.substring(0, dot) + "." + hash + name.substring(dot);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
