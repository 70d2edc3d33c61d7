package packsite.read;

import java.nio.charset.StandardCharsets;

/** Numbers and words out of bytes; what lies behind the end reads as zero. */
record Octets(byte[] bytes) {
  int length() {
    return bytes.length;
  }

  int u8(int at) {
    return at >= 0 && at < bytes.length ? bytes[at] & 0xFF : 0;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int u16Little(int at) {
    return u8(at + 1) << 8 | u8(at);
  }

  int u24Little(int at) {
    return u8(at + 2) << 16 | u16Little(at);
  }

  long u32Little(int at) {
    return (long) u16Little(at + 2) << 16 | u16Little(at);
  }

  boolean hasAt(int at, int... expected) {
    if (at + expected.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (u8(at + i) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  boolean hasAt(int at, String ascii) {
    return at + ascii.length() <= bytes.length && word(at, ascii.length()).equals(ascii);
  }

  /** The bytes as Latin-1, as many as there are. */
  String word(int at, int length) {
    int from = Math.min(at, bytes.length);
    int count = Math.min(length, bytes.length - from);
    return new String(bytes, from, count, StandardCharsets.ISO_8859_1);
  }
}
