package packsite.read;

import packsite.model.Logo;

/** Reads the first chunk of a WebP, which is one of three kinds and has the size. */
final class WebpReader {
  private final Octets in;
  private final Picture picture = new Picture(Logo.Format.WEBP);

  WebpReader(Octets in) {
    this.in = in;
  }

  Picture read() {
    if (in.length() < 30) {
      picture.truncated("ends within its header", in.length());
      return picture;
    }
    switch (in.word(12, 4)) {
      case "VP8X" -> extended();
      case "VP8L" -> lossless();
      case "VP8 " -> lossy();
      default -> picture.corrupt("starts with an unknown chunk", 12);
    }
    long end = in.u32Little(4) + 8;
    if (end > in.length()) {
      picture.truncated("ends " + (end - in.length()) + " bytes early", in.length());
    } else {
      picture.trailing((int) (in.length() - end), (int) end);
    }
    return picture;
  }

  private void extended() {
    int flags = in.u8(20);
    picture.size(in.u24Little(24) + 1L, in.u24Little(27) + 1L, 24);
    picture.alpha((flags & 0x10) != 0);
    if ((flags & 0x02) != 0) {
      picture.animated();
    }
  }

  private void lossless() {
    if (in.u8(20) != 0x2F) {
      picture.corrupt("picture data has no signature", 20);
      return;
    }
    long bits = in.u32Little(21);
    picture.size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 21);
    picture.alpha((bits >> 28 & 1) != 0);
  }

  private void lossy() {
    if (in.hasAt(23, 0x9D, 0x01, 0x2A)) {
      picture.size(in.u16Little(26) & 0x3FFF, in.u16Little(28) & 0x3FFF, 26);
    } else {
      picture.corrupt("picture data has no signature", 23);
    }
  }
}
