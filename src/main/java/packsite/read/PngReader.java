package packsite.read;

import java.util.zip.CRC32;
import packsite.model.Logo;

/** Walks the chunks of a PNG from the header to the end mark and checks each sum. */
final class PngReader {
  private static final int FIRST_CHUNK = 8;
  private static final int FRAME = 12;
  private static final int HEADER_LENGTH = 13;
  private static final long MAX_NUMBER = Integer.MAX_VALUE;

  private final Octets in;
  private final Picture picture = new Picture(Logo.Format.PNG);
  private boolean hasPixels;

  PngReader(Octets in) {
    this.in = in;
  }

  Picture read() {
    if (!in.hasAt(4, 0x0D, 0x0A, 0x1A, 0x0A)) {
      signature();
      return picture;
    }
    int at = FIRST_CHUNK;
    while (at < in.length()) {
      int next = chunk(at);
      if (next < 0) {
        return picture;
      }
      if (in.hasAt(at + 4, "IEND")) {
        end(at, next);
        return picture;
      }
      at = next;
    }
    picture.truncated("ends without its end mark (IEND)", at);
    return picture;
  }

  private void signature() {
    if (in.length() < FIRST_CHUNK) {
      picture.truncated("ends within its signature", in.length());
    } else {
      // What that signature is made to show: line ends were converted somewhere.
      picture.corrupt("signature is damaged, as by a conversion of line ends", 4);
    }
  }

  private void end(int at, int next) {
    if (!hasPixels) {
      picture.corrupt("holds no pixels (no IDAT chunk)", at);
    }
    picture.trailing(in.length() - next, next);
  }

  /** Checks a chunk and returns where the next one starts, or -1 where that makes no sense. */
  private int chunk(int at) {
    if (at + 8 > in.length()) {
      picture.truncated("ends within the head of a chunk", at);
      return -1;
    }
    long length = in.u32(at);
    if (length > MAX_NUMBER || !isName(at + 4)) {
      picture.corrupt("no chunk where one should start", at);
      return -1;
    }
    String name = in.word(at + 4, 4);
    if (at == FIRST_CHUNK && !header(at, name, length)) {
      return -1;
    }
    note(name);
    if (at + FRAME + length > in.length()) {
      picture.truncated("ends within chunk " + name, at);
      return -1;
    }
    int next = (int) (at + FRAME + length);
    CRC32 sum = new CRC32();
    sum.update(in.bytes(), at + 4, (int) length + 4);
    if (sum.getValue() != in.u32(next - 4)) {
      picture.corrupt("checksum of chunk " + name + " is wrong", at);
      return -1;
    }
    return next;
  }

  private boolean isName(int at) {
    for (int i = at; i < at + 4; i++) {
      int letter = in.u8(i) | 0x20;
      if (letter < 'a' || letter > 'z') {
        return false;
      }
    }
    return true;
  }

  private void note(String name) {
    switch (name) {
      case "IDAT" -> hasPixels = true;
      case "tRNS" -> picture.alpha(true);
      case "acTL" -> picture.animated();
      default -> {}
    }
  }

  private boolean header(int at, String name, long length) {
    if (!name.equals("IHDR") || length != HEADER_LENGTH) {
      picture.corrupt("does not start with a header (IHDR)", at);
      return false;
    }
    if (at + 8 + HEADER_LENGTH > in.length()) {
      picture.truncated("ends within its header", at);
      return false;
    }
    long width = in.u32(at + 8);
    long height = in.u32(at + 12);
    if (width == 0 || height == 0 || width > MAX_NUMBER || height > MAX_NUMBER) {
      picture.corrupt("size " + width + " x " + height + " is impossible", at + 8);
      return false;
    }
    picture.size(width, height, at + 8);
    return colour(at + 16);
  }

  private boolean colour(int at) {
    int depth = in.u8(at);
    int type = in.u8(at + 1);
    boolean legal =
        switch (type) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!legal) {
      picture.corrupt("colour type " + type + " with depth " + depth + " is impossible", at);
    } else if (in.u8(at + 2) != 0 || in.u8(at + 3) != 0 || in.u8(at + 4) > 1) {
      picture.corrupt("unknown compression, filter or interlace method", at + 2);
      return false;
    }
    picture.alpha(type == 4 || type == 6);
    return legal;
  }
}
