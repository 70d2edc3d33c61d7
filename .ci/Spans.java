import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Holds the places of a lint report against the files: {@code Spans ROOT < report.json}. What stands
 * between the bytes, and between the lines and columns, has to be the text that the report names.
 */
class Spans {
  private static int checked;
  private static int inArchives;
  private static int wrong;

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    for (JsonNode finding : new ObjectMapper().readTree(System.in).get("findings")) {
      List<JsonNode> places = new ArrayList<>();
      places.add(finding.get("location"));
      finding.get("related").forEach(places::add);
      for (JsonNode place : places) {
        if (place.hasNonNull("start")) {
          check(root, finding.get("code").asString(), place);
        }
      }
    }
    System.out.println(
        checked + " places, " + inArchives + " of them in archives, " + wrong + " wrong");
    System.exit(wrong == 0 && checked > 0 ? 0 : 1);
  }

  private static void check(Path root, String code, JsonNode place) throws IOException {
    byte[] bytes = Files.readAllBytes(root.resolve(place.get("path").asString()));
    if (place.hasNonNull("member")) {
      inArchives++;
      for (String member : place.get("member").asString().split("!/")) {
        bytes = member(bytes, member);
      }
    }
    checked++;
    String named = place.get("text").asString();
    String byBytes = slice(bytes, place);
    String byLines = lines(new String(bytes, StandardCharsets.UTF_8), place);
    boolean whole = named.length() < 199;
    if (!same(named, byBytes, whole) || !same(named, byLines, whole)) {
      wrong++;
      System.out.println(code + " " + place + "\n  bytes: " + byBytes + "\n  lines: " + byLines);
    }
  }

  private static boolean same(String named, String found, boolean whole) {
    String start = whole || found.length() < named.length() ? found : found.substring(0, named.length());
    if (start.length() != named.length()) {
      return false;
    }
    for (int i = 0; i < named.length(); i++) {
      // A star may stand for a secret.
      if (named.charAt(i) != start.charAt(i) && named.charAt(i) != '*') {
        return false;
      }
    }
    return true;
  }

  private static String slice(byte[] bytes, JsonNode place) {
    int start = place.get("start").get("offset").asInt();
    int end = place.get("end").get("offset").asInt();
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private static String lines(String text, JsonNode place) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.substring(at(plain, place.get("start")), at(plain, place.get("end")));
  }

  private static int at(String text, JsonNode point) {
    int at = 0;
    for (int line = point.get("line").asInt(); line > 1; line--) {
      while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return at + point.get("column").asInt() - 1;
  }

  /** A file of a gzipped tar archive; enough of the format for archives of charts. */
  private static byte[] member(byte[] archive, String wanted) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
      byte[] tar = in.readAllBytes();
      String longName = "";
      for (int at = 0; at + 512 <= tar.length && tar[at] != 0; ) {
        String size = new String(tar, at + 124, 11, StandardCharsets.US_ASCII).strip();
        int length = Integer.parseInt(size.replace("\0", ""), 8);
        String name = longName.isEmpty() ? name(tar, at) : longName;
        longName = "";
        byte[] body = java.util.Arrays.copyOfRange(tar, at + 512, at + 512 + length);
        if (tar[at + 156] == 'L') {
          longName = new String(body, StandardCharsets.UTF_8).replace("\0", "");
        } else if (tar[at + 156] == 'x') {
          String pax = new String(body, StandardCharsets.UTF_8);
          int path = pax.indexOf(" path=");
          longName = path < 0 ? "" : pax.substring(path + 6, pax.indexOf('\n', path));
        } else if (name.replaceFirst("^\\./", "").equals(wanted) || name.equals(wanted)) {
          return body;
        }
        at += 512 + (length + 511) / 512 * 512;
      }
    }
    throw new IOException("no member " + wanted);
  }

  private static String name(byte[] tar, int at) {
    String name = new String(tar, at, 100, StandardCharsets.UTF_8).replace("\0", "");
    String prefix = new String(tar, at + 345, 155, StandardCharsets.UTF_8).replace("\0", "");
    boolean ustar = new String(tar, at + 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    return ustar && !prefix.isEmpty() ? prefix + "/" + name : name;
  }
}
