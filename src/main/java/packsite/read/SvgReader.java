package packsite.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.model.Logo;

/**
 * Takes the size of an SVG from the text of its root element.
 *
 * <p>Without an XML parser, which would bring entities and their bombs for two numbers.
 */
final class SvgReader {
  private static final int HEAD = 16_384;
  private static final Pattern ROOT = Pattern.compile("<svg(?=[\\s/>])[^>]{0,8000}>?");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\s(width|height)\\s*=\\s*[\"']\\s*([0-9]{1,9})(?:\\.[0-9]{0,20})?(?:px)?\\s*[\"']");
  private static final Pattern VIEW_BOX =
      Pattern.compile("\\sviewBox\\s*=\\s*[\"']([^\"']{1,200})[\"']");

  private final String head;
  private final int length;
  private final boolean closed;
  private final Picture picture = new Picture(Logo.Format.SVG);

  SvgReader(Octets in) {
    head = head(in);
    length = in.length();
    String tail = in.word(Math.max(0, in.length() - 1_000), 1_000);
    closed = tail.contains("</svg") || tail.contains("/>");
  }

  private static String head(Octets in) {
    int count = Math.min(HEAD, in.length());
    return new String(in.bytes(), 0, count, StandardCharsets.UTF_8);
  }

  /** Text that starts like XML, with a root named svg near its start. */
  static boolean looksLikeSvg(Octets in) {
    String start = head(in);
    int at = start.startsWith("\uFEFF") ? 1 : 0;
    while (at < start.length() && Character.isWhitespace(start.charAt(at))) {
      at++;
    }
    boolean xml =
        start.startsWith("<?xml", at)
            || start.startsWith("<svg", at)
            || start.startsWith("<!--", at)
            || start.startsWith("<!DOCTYPE svg", at);
    return xml && ROOT.matcher(start).find();
  }

  Picture read() {
    Matcher root = ROOT.matcher(head);
    picture.alpha(true);
    if (root.find()) {
      size(root.group(), root.start());
    }
    if (!closed) {
      picture.truncated("ends without </svg>", length);
    }
    return picture;
  }

  private void size(String tag, int offset) {
    long width = 0;
    long height = 0;
    Matcher lengths = LENGTH.matcher(tag);
    while (lengths.find()) {
      long number = Long.parseLong(lengths.group(2));
      width = lengths.group(1).equals("width") ? number : width;
      height = lengths.group(1).equals("height") ? number : height;
    }
    if (width > 0 && height > 0) {
      picture.size(width, height, offset);
    } else {
      viewBox(tag, offset);
    }
  }

  private void viewBox(String tag, int offset) {
    Matcher box = VIEW_BOX.matcher(tag);
    String[] numbers = box.find() ? box.group(1).strip().split("[\\s,]+") : new String[0];
    if (numbers.length == 4) {
      Optional<Long> width = whole(numbers[2]);
      Optional<Long> height = whole(numbers[3]);
      if (width.isPresent() && height.isPresent()) {
        picture.size(width.get(), height.get(), offset);
      }
    }
  }

  private static Optional<Long> whole(String number) {
    String digits = number.split("\\.", 2)[0];
    return digits.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }
}
