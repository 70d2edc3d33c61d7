package packsite.read;

import packsite.model.Logo;

/** Walks the segments of a JPEG to the frame header, which has the size, and looks for its end. */
final class JpegReader {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;

  private final Octets in;
  private final Picture picture = new Picture(Logo.Format.JPEG);

  JpegReader(Octets in) {
    this.in = in;
  }

  Picture read() {
    int at = 2;
    while (true) {
      while (in.u8(at) == 0xFF && in.u8(at + 1) == 0xFF) {
        at++; // Fill bytes.
      }
      int marker = in.u8(at + 1);
      if (at + 4 > in.length()) {
        picture.truncated("ends before its picture data", in.length());
        return picture;
      }
      if (in.u8(at) != 0xFF || in.u16(at + 2) < 2 || marker == END) {
        picture.corrupt("no segment where one should start", at);
        return picture;
      }
      if (isFrame(marker)) {
        frame(at);
      }
      if (marker == START_OF_SCAN) {
        scan(at);
        return picture;
      }
      at += 2 + in.u16(at + 2);
    }
  }

  /** SOF0 to SOF15; three numbers in that range mean other things. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(int at) {
    if (at + 9 <= in.length()) {
      picture.size(in.u16(at + 7), in.u16(at + 5), at + 5);
    }
  }

  /** The data has no length; its end mark must be the last thing in the file, or nearly. */
  private void scan(int at) {
    if (!picture.hasSize()) {
      picture.corrupt("has no size", at);
    }
    for (int end = in.length() - 2; end > at; end--) {
      if (in.hasAt(end, 0xFF, END)) {
        picture.trailing(in.length() - end - 2, end + 2);
        return;
      }
    }
    picture.truncated("ends without its end mark", in.length());
  }
}
