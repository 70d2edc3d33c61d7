package packsite.lint.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.text.Source;

/** Private keys in their armour, as such or in base64 as Kubernetes wants it. */
final class PrivateKeys {
  private static final Pattern HEADER =
      Pattern.compile("-----BEGIN (?<type>[A-Z0-9 ]{0,20})PRIVATE KEY(?: BLOCK)?-----");

  /** Lines of an armour before the key itself. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(Proc-Type|DEK-Info|Version|Comment|Hash): ?[^\\n\\\\]{0,200}");

  /** What stands between the lines of a key: breaks, also as escapes, and the marks of its host. */
  private static final String BETWEEN = " \t\r\n\"'`+,#|>;";

  private static final String ENCODED_MARK = "LS0tLS1CRUdJTi";
  private static final Pattern ENCODED = Pattern.compile(ENCODED_MARK + "[A-Za-z0-9+/]{60,}={0,2}");

  /** The shortest keys of today have 64 characters. */
  private static final int SHORTEST = 60;

  private PrivateKeys() {}

  static List<Credential> in(Source source) {
    List<Credential> found = new ArrayList<>();
    String text = source.text();
    if (text.contains("PRIVATE KEY")) {
      Matcher header = HEADER.matcher(text);
      while (header.find()) {
        Material material = Material.behind(text, header.end());
        if (material.isKey()) {
          found.add(credential(source, header.start(), material.end(), header.group("type")));
        }
      }
    }
    if (text.contains(ENCODED_MARK)) {
      encoded(source, found);
    }
    return found;
  }

  private static Credential credential(Source source, int start, int end, String type) {
    String text = source.text();
    int close = text.indexOf("-----END", end);
    int last = end;
    if (close >= 0 && close - end < 80 && isBreak(text.substring(end, close))) {
      int dashes = text.indexOf("-----", close + 5);
      last = dashes < 0 ? close : dashes + 5;
    }
    String kind = type.isBlank() ? "" : type.strip() + ", ";
    return new Credential("a private key", kind, source.span(start, last));
  }

  private static boolean isBreak(String text) {
    return text.replace("\\n", "").replace("\\r", "").isBlank();
  }

  private static void encoded(Source source, List<Credential> found) {
    Matcher matcher = ENCODED.matcher(source.text());
    while (matcher.find()) {
      String plain = decoded(matcher.group());
      Matcher header = HEADER.matcher(plain);
      if (header.find() && Material.behind(plain, header.end()).isKey()) {
        found.add(
            new Credential(
                "a private key", "in base64, ", source.span(matcher.start(), matcher.end())));
      }
    }
  }

  /** Empty where it is no base64. */
  private static String decoded(String text) {
    try {
      int whole = text.length() - text.length() % 4; // What is cut short still tells.
      byte[] bytes = Base64.getDecoder().decode(text.substring(0, whole));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The letters of a key behind its header; none where prose or a placeholder follows. */
  private record Material(String letters, int end) {
    static Material behind(String text, int start) {
      StringBuilder letters = new StringBuilder();
      int at = start;
      int end = start;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (isEscapedBreak(text, at)) {
          at += 2;
        } else if (BETWEEN.indexOf(c) >= 0 || c == '\\') {
          at++;
        } else if (letters.isEmpty() && attributeEnd(text, at) > at) {
          at = attributeEnd(text, at);
        } else if (isLetter(c)) {
          letters.append(c);
          at++;
          end = at;
        } else {
          break;
        }
      }
      return new Material(letters.toString(), end);
    }

    private static boolean isEscapedBreak(String text, int at) {
      return text.startsWith("\\n", at) || text.startsWith("\\r", at);
    }

    private static int attributeEnd(String text, int at) {
      Matcher attribute = ATTRIBUTE.matcher(text).region(at, text.length());
      return attribute.lookingAt() ? attribute.end() : at;
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == '+'
          || c == '/'
          || c == '=';
    }

    /** Prose ends at its first dot and has no digits; a key has letters of all sorts. */
    boolean isKey() {
      String head = letters.substring(0, Math.min(letters.length(), 400));
      return letters.length() >= SHORTEST
          && head.chars().distinct().count() >= 20
          && head.chars().anyMatch(Character::isDigit)
          && head.chars().anyMatch(Character::isUpperCase)
          && head.chars().anyMatch(Character::isLowerCase)
          && !head.toLowerCase(Locale.ROOT).contains("example")
          && !head.contains("xxxx")
          && !head.contains("XXXX");
    }
  }
}
