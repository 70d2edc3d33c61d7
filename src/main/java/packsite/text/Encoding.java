package packsite.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes to text: UTF-8 or a fault that says what it is instead. */
public final class Encoding {
  private static final char REPLACEMENT = '\uFFFD';

  private Encoding() {}

  /**
   * A text and what its bytes did wrong.
   *
   * @param faults an {@link Fault.Kind#ENCODING} fault makes the text unfit for a parser, except
   *     for the byte order mark, which is only named by {@link Source#hasByteOrderMark()}
   */
  public record Decoded(Source source, List<Fault> faults) {
    public boolean isClean() {
      return faults.isEmpty();
    }
  }

  public static Decoded decode(String path, byte[] bytes) {
    return decode(path, "", bytes);
  }

  public static Decoded decode(String path, String member, byte[] bytes) {
    String wide = wideEncoding(bytes);
    if (!wide.isEmpty()) {
      Source empty = Source.ofMember(path, member, "");
      return new Decoded(
          empty,
          List.of(
              new Fault(
                  Fault.Kind.ENCODING,
                  "the file is " + wide + ", not UTF-8",
                  empty.all(),
                  "save it as UTF-8 without a byte order mark")));
    }
    int bom = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String text = new String(bytes, bom, bytes.length - bom, StandardCharsets.UTF_8);
    Source source = Source.decoded(path, member, text, bom, bytes.length - bom);
    // The decoder puts this character where bytes make no sense; a text may also just hold it.
    int bad = text.indexOf(REPLACEMENT) < 0 ? -1 : firstMalformed(bytes, bom);
    if (bad < 0) {
      return new Decoded(source, List.of());
    }
    int at = new String(bytes, bom, bad - bom, StandardCharsets.UTF_8).length();
    String message =
        String.format("byte 0x%02X at offset %d is not valid UTF-8", bytes[bad] & 0xFF, bad);
    Span span = source.span(at, Math.min(at + 1, text.length()));
    return new Decoded(
        source, List.of(new Fault(Fault.Kind.ENCODING, message, span, "save the file as UTF-8")));
  }

  /** Offset of the first byte that is not UTF-8, or -1. */
  private static int firstMalformed(byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static String wideEncoding(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return "UTF-16 (little endian)";
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return "UTF-16 (big endian)";
    }
    // Without a mark: text in any wide encoding shows a zero beside its first ASCII character.
    if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] > 0 && bytes[2] == 0 && bytes[3] > 0) {
      return "UTF-16 (big endian)";
    }
    if (bytes.length >= 4 && bytes[0] > 0 && bytes[1] == 0 && bytes[2] > 0 && bytes[3] == 0) {
      return "UTF-16 (little endian)";
    }
    return "";
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
