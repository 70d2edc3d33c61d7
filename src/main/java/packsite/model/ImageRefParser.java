package packsite.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.model.ImageRef.Part;
import packsite.model.ImageText.Malformed;
import packsite.model.ImageText.Templated;

/**
 * Reads one image reference after the grammar of distribution/reference.
 *
 * <p>By hand and not by one regular expression, because the point is to say what is wrong and
 * where.
 */
final class ImageRefParser {
  private static final int MAX_PATH = 255;
  private static final int MAX_TAG = 128;

  private final String text;
  private @Nullable Malformed malformed;

  ImageRefParser(String text) {
    this.text = text;
  }

  ImageText parse() {
    int action = firstAction();
    if (action >= 0) {
      return new Templated(text, action);
    }
    rejectWhatIsNoReferenceAtAll();
    Optional<ImageRef> ref = malformed == null ? parts() : Optional.empty();
    Malformed reason = malformed;
    return reason != null ? reason : ref.orElseThrow();
  }

  private int firstAction() {
    int open = text.indexOf("{{");
    return open >= 0 ? open : text.indexOf("}}");
  }

  private void fail(String reason, int offset) {
    if (malformed == null) {
      malformed = new Malformed(text, reason, offset);
    }
  }

  private void rejectWhatIsNoReferenceAtAll() {
    if (text.isEmpty()) {
      fail("empty", 0);
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
        fail(text.isBlank() ? "whitespace only" : "whitespace", i);
        return;
      }
    }
    int scheme = text.indexOf("://");
    if (scheme > 0 && Letters.allOf(text, 0, scheme, Letters::isAlphanumeric)) {
      fail("looks like a URL: leave out `" + Letters.brief(text.substring(0, scheme + 3)) + "`", 0);
    }
    if (text.length() == 64 && Letters.allOf(text, 0, 64, Letters::isLowerHex)) {
      fail("64 hexadecimal characters are taken for an image id", 0);
    }
  }

  private Optional<ImageRef> parts() {
    int at = text.indexOf('@');
    int nameEnd = at < 0 ? text.length() : at;
    int colon = text.lastIndexOf(':', nameEnd - 1);
    int slash = text.lastIndexOf('/', nameEnd - 1);
    int pathEnd =
        colon > slash && !text.startsWith("[") || colon > slash && slash > 0 ? colon : nameEnd;
    int pathStart = registryEnd(pathEnd);
    Optional<Part> registry =
        pathStart > 0 ? Optional.of(part(0, pathStart - 1)) : Optional.empty();
    Part path = part(pathStart, pathEnd);
    Optional<Part> tag =
        pathEnd < nameEnd ? Optional.of(part(pathEnd + 1, nameEnd)) : Optional.empty();
    Optional<Part> digest = at < 0 ? Optional.empty() : Optional.of(part(at + 1, text.length()));
    registry.ifPresent(new RegistryGrammar(this::fail)::check);
    checkPath(path);
    tag.ifPresent(this::checkTag);
    digest.ifPresent(this::checkDigest);
    return Optional.of(new ImageRef(text, registry, path, tag, digest));
  }

  private Part part(int start, int end) {
    return new Part(text.substring(start, end), start);
  }

  /** Where the path starts: behind the first slash, if what stands before it looks like a host. */
  private int registryEnd(int end) {
    int slash = text.indexOf('/');
    if (slash < 0 || slash >= end) {
      if (text.startsWith("[")) {
        fail("a registry without a repository", 0);
      }
      return 0;
    }
    String first = text.substring(0, slash);
    boolean host =
        first.equals("localhost")
            || first.indexOf('.') >= 0
            || first.indexOf(':') >= 0
            || first.startsWith("[")
            || !Letters.allOf(first, 0, first.length(), c -> !Letters.isUpper(c));
    return host ? slash + 1 : 0;
  }

  private void checkPath(Part path) {
    if (path.text().isEmpty()) {
      boolean registryOnly = path.start() > 0;
      fail(registryOnly ? "a registry without a repository" : "no repository", path.start());
      return;
    }
    int start = path.start();
    while (start <= path.end()) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 || slash > path.end() ? path.end() : slash;
      checkComponent(start, end);
      start = end + 1;
    }
    if (path.text().length() > MAX_PATH) {
      fail(tooLong("repository path", path, MAX_PATH), path.start());
    }
  }

  private void checkComponent(int start, int end) {
    if (start == end) {
      fail("empty component in the repository path", start);
      return;
    }
    int i = start;
    while (i < end) {
      i = Letters.skip(text, i, end, Letters::isLowerAlphanumeric);
      if (i == end) {
        return;
      }
      int separatorEnd = separatorEnd(i, end);
      if (separatorEnd == i) {
        fail(wrongInPath(i), i);
        return;
      }
      if (i == start) {
        fail("a path component starts with " + found(i), i);
      } else if (separatorEnd == end) {
        fail("a path component ends with " + found(end - 1), end - 1);
      } else if (".-_".indexOf(text.charAt(separatorEnd)) >= 0) {
        fail("`" + text.substring(i, separatorEnd + 1) + "` in the repository path", i);
      }
      i = separatorEnd;
    }
  }

  /** A single dot, one or two underscores, or any number of dashes. */
  private int separatorEnd(int start, int end) {
    char c = text.charAt(start);
    if (c == '-') {
      return Letters.skip(text, start, end, d -> d == '-');
    }
    if (c == '.') {
      return start + 1;
    }
    if (c == '_') {
      return start + 1 < end && text.charAt(start + 1) == '_' ? start + 2 : start + 1;
    }
    return start;
  }

  private String wrongInPath(int offset) {
    char c = text.charAt(offset);
    if (Letters.isUpper(c)) {
      return "upper-case letter " + found(offset) + " in the repository path";
    }
    return found(offset) + " in the repository path";
  }

  private void checkTag(Part tag) {
    String word = tag.text();
    if (word.isEmpty()) {
      fail("empty tag", tag.start());
      return;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean inside = c == '.' || c == '-';
      if (!Letters.isAlphanumeric(c) && c != '_' && !inside) {
        fail(found(tag.start() + i) + " in the tag", tag.start() + i);
      } else if (i == 0 && inside) {
        fail("the tag starts with " + found(tag.start()), tag.start());
      }
    }
    if (word.length() > MAX_TAG) {
      fail(tooLong("tag", tag, MAX_TAG), tag.start());
    }
  }

  private void checkDigest(Part digest) {
    int colon = digest.text().indexOf(':');
    if (digest.text().isEmpty()) {
      fail("empty digest", digest.start());
      return;
    }
    if (colon < 0) {
      fail("the digest names no algorithm: `sha256:` and 64 hexadecimal digits", digest.start());
      return;
    }
    String algorithm = digest.text().substring(0, colon);
    int length =
        switch (algorithm) {
          case "sha256" -> 64;
          case "sha384" -> 96;
          case "sha512" -> 128;
          default -> 0;
        };
    if (length == 0) {
      fail(
          "digest algorithm `" + Letters.brief(algorithm) + "` is none of sha256, sha384, sha512",
          digest.start());
    } else {
      checkHex(part(digest.start() + colon + 1, digest.end()), algorithm, length);
    }
  }

  private void checkHex(Part hex, String algorithm, int length) {
    int good = Letters.skip(text, hex.start(), hex.end(), Letters::isLowerHex);
    if (good < hex.end()) {
      String what = Letters.isHex(text.charAt(good)) ? "upper-case letter " : "";
      fail(what + found(good) + " in the digest", good);
    } else if (hex.text().length() != length) {
      int has = hex.text().length();
      fail(algorithm + " digest has " + has + " digits, not " + length, hex.start());
    }
  }

  private static String tooLong(String what, Part part, int limit) {
    return what + " is " + part.text().length() + " characters, at most " + limit;
  }

  /** The character at an offset, in a form that is safe to print. */
  private String found(int offset) {
    return Letters.shown(text.codePointAt(offset));
  }
}
