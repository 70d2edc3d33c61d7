package packsite.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Builds tars block by block, the wrong ones included. */
final class Tars {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static Tars tar() {
    return new Tars();
  }

  Tars file(String name, String content) {
    return member(name, '0', "", content.getBytes(StandardCharsets.UTF_8));
  }

  Tars file(String name, byte[] content) {
    return member(name, '0', "", content);
  }

  Tars member(String name, char type, String link, byte[] content) {
    return block(header(name, type, link, content.length)).content(content);
  }

  Tars pax(String... records) {
    StringBuilder text = new StringBuilder();
    for (String record : records) {
      int length = record.getBytes(StandardCharsets.UTF_8).length + 2;
      int digits = Integer.toString(length).length();
      digits = Integer.toString(length + digits).length();
      text.append(length + digits).append(' ').append(record).append('\n');
    }
    return member("pax", 'x', "", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  Tars block(byte[] block) {
    out.writeBytes(block);
    return this;
  }

  Tars content(byte[] content) {
    out.writeBytes(content);
    out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    return this;
  }

  /** Without the end of a tar. */
  byte[] open() {
    return out.toByteArray();
  }

  byte[] bytes() {
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  byte[] gzipped() {
    return gzip(bytes());
  }

  static byte[] header(String name, char type, String link, long size) {
    byte[] block = new byte[512];
    put(block, 0, name.getBytes(StandardCharsets.UTF_8));
    put(block, 100, "0000644\0");
    put(block, 108, "0000000\0");
    put(block, 116, "0000000\0");
    put(block, 124, octal(size, 11));
    put(block, 136, octal(0, 11));
    block[156] = (byte) type;
    put(block, 157, link.getBytes(StandardCharsets.UTF_8));
    put(block, 257, "ustar\00000");
    return summed(block);
  }

  /** With the right checksum. */
  static byte[] summed(byte[] block) {
    put(block, 148, "        ");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += block[i] & 0xFF;
    }
    put(block, 148, octal(sum, 6) + "\0 ");
    return block;
  }

  static String octal(long value, int digits) {
    String text = Long.toOctalString(value);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  static void put(byte[] block, int at, String text) {
    put(block, at, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static void put(byte[] block, int at, byte[] bytes) {
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
