package packsite.read;

import packsite.model.Logo;

/** Walks the blocks of a GIF and counts its frames. */
final class GifReader {
  private static final int HEADER = 13;

  private final Octets in;
  private final Picture picture = new Picture(Logo.Format.GIF);
  private int frames;

  GifReader(Octets in) {
    this.in = in;
  }

  Picture read() {
    if (in.length() < HEADER) {
      picture.truncated("ends within its header", in.length());
      return picture;
    }
    picture.size(in.u16Little(6), in.u16Little(8), 6);
    int at = HEADER + colourTable(in.u8(10));
    while (at < in.length()) {
      int kind = in.u8(at);
      if (kind == 0x3B) {
        end(at + 1);
        return picture;
      }
      if (kind != 0x2C && kind != 0x21) {
        picture.corrupt("no block where one should start", at);
        return picture;
      }
      at = kind == 0x2C ? frame(at) : extension(at);
    }
    picture.truncated("ends without its end mark", in.length());
    return picture;
  }

  private void end(int at) {
    if (frames == 0) {
      picture.corrupt("holds no picture", at);
    }
    picture.trailing(in.length() - at, at);
  }

  private static int colourTable(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private int frame(int at) {
    frames++;
    if (frames == 2) {
      picture.animated();
    }
    return behindBlocks(at + 11 + colourTable(in.u8(at + 9)));
  }

  private int extension(int at) {
    if (in.u8(at + 1) == 0xF9) {
      picture.alpha((in.u8(at + 3) & 1) != 0);
    }
    return behindBlocks(at + 2);
  }

  /** Data comes in blocks of up to 255 bytes; an empty one ends it. */
  private int behindBlocks(int from) {
    int at = from;
    while (at < in.length() && in.u8(at) != 0) {
      at += 1 + in.u8(at);
    }
    return at + 1;
  }
}
