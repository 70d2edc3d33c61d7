package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.model.Logo;

class LogoReaderTest {
  private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  private static byte[] chunk(String name, byte[] data) {
    byte[] body = join(ascii(name), data);
    CRC32 sum = new CRC32();
    sum.update(body);
    return join(int32(data.length), body, int32((int) sum.getValue()));
  }

  private static byte[] int32(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] header(int width, int height, int depth, int type) {
    byte[] rest = {(byte) depth, (byte) type, 0, 0, 0};
    return chunk("IHDR", join(int32(width), int32(height), rest));
  }

  private static byte[] pixels(int size) {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[size]);
    deflater.finish();
    byte[] out = new byte[size + 64];
    int length = deflater.deflate(out);
    deflater.end();
    return chunk("IDAT", Arrays.copyOf(out, length));
  }

  private static byte[] png(int width, int height, int type, byte[]... more) {
    return join(
        SIGNATURE, header(width, height, 8, type), join(more), pixels(64), chunk("IEND", hex("")));
  }

  private static Logo read(byte[] bytes) {
    return LogoReader.read("logo.png", bytes);
  }

  private static List<String> defects(byte[] bytes) {
    return read(bytes).defects().stream()
        .map(defect -> defect.flaw() + " " + defect.reason() + " @" + defect.offset())
        .toList();
  }

  @Test
  void reads_a_png() {
    byte[] bytes = png(4, 3, 6);
    Logo logo = read(bytes);
    assertEquals("logo.png", logo.name());
    assertEquals(Logo.Format.PNG, logo.format());
    assertEquals(4, logo.width());
    assertEquals(3, logo.height());
    assertTrue(logo.hasAlpha());
    assertFalse(logo.animated());
    assertEquals(List.of(), logo.defects());
    assertEquals(bytes.length, logo.bytes());
    assertTrue(logo.isUsable());
  }

  @Test
  void hashes_the_file() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        read(ascii("abc")).sha256());
  }

  @ParameterizedTest
  @CsvSource({"0, false", "2, false", "3, false", "4, true", "6, true"})
  void knows_alpha_from_the_colour_type(int type, boolean alpha) {
    assertEquals(alpha, read(png(1, 1, type)).hasAlpha());
  }

  @Test
  void knows_alpha_and_frames_from_chunks() {
    assertTrue(read(png(1, 1, 3, chunk("tRNS", hex("00")))).hasAlpha());
    assertTrue(read(png(1, 1, 2, chunk("acTL", hex("0000000200000000")))).animated());
  }

  @Test
  void names_what_is_wrong_with_a_png() {
    byte[] good = png(4, 3, 6);
    byte[] flipped = good.clone();
    flipped[45] ^= 1;
    assertEquals(List.of("CORRUPT checksum of chunk IDAT is wrong @33"), defects(flipped));
    assertEquals(
        List.of("TRAILING 4 bytes after the end of the picture @" + good.length),
        defects(join(good, ascii("more"))));
    assertEquals(
        List.of("CORRUPT signature is damaged, as by a conversion of line ends @4"),
        defects(join(hex("89504e470a1a0a"), new byte[9])));
    assertEquals(
        List.of("CORRUPT does not start with a header (IHDR) @8"),
        defects(join(SIGNATURE, pixels(3), header(1, 1, 8, 6))));
    assertEquals(List.of("CORRUPT size 0 x 3 is impossible @16"), defects(png(0, 3, 6)));
    assertEquals(
        List.of("CORRUPT colour type 5 with depth 8 is impossible @24"), defects(png(1, 1, 5)));
    assertEquals(
        List.of("CORRUPT holds no pixels (no IDAT chunk) @33"),
        defects(join(SIGNATURE, header(1, 1, 8, 6), chunk("IEND", hex("")))));
    assertEquals(
        List.of("CORRUPT no chunk where one should start @33"),
        defects(join(SIGNATURE, header(1, 1, 8, 6), new byte[20])));
    assertEquals(
        List.of("TRUNCATED ends without its end mark (IEND) @33"),
        defects(join(SIGNATURE, header(1, 1, 8, 6))));
  }

  @Test
  void reports_an_absurd_size_without_looking_at_the_pixels() {
    assertEquals(
        List.of("HUGE 60000 x 60000 pixels, more than 100000000 in all @16"),
        defects(png(60_000, 60_000, 6)));
    assertFalse(read(png(60_000, 60_000, 6)).isUsable());
    Logo widest = read(png(Integer.MAX_VALUE, Integer.MAX_VALUE, 6));
    assertEquals(Integer.MAX_VALUE, widest.width());
    assertEquals(
        List.of("CORRUPT size 2147483648 x 1 is impossible @16"),
        defects(png(Integer.MIN_VALUE, 1, 6)));
  }

  @Test
  void a_png_cut_at_any_byte_is_truncated() {
    byte[] bytes = png(4, 3, 6, chunk("tRNS", hex("00")));
    for (int length = 4; length < bytes.length; length++) {
      Logo logo = read(Arrays.copyOf(bytes, length));
      assertEquals(Logo.Format.PNG, logo.format());
      assertEquals(1, logo.defects().size(), "cut at " + length);
      assertEquals(Logo.Flaw.TRUNCATED, logo.defects().get(0).flaw(), "cut at " + length);
    }
  }

  private static byte[] jpeg() {
    return join(
        hex("ffd8 ffe0 0010 4a46494600010100000100010000"),
        hex("ffff c0 000b 08 0014 000a 01 011100"), // with a fill byte; 10 wide, 20 high
        hex("ffda 0008 0101 00003f00 1234 ff00 56"),
        hex("ffd9"));
  }

  private static byte[] gif(int frames) {
    byte[] control = hex("21f904 01 0a00 00 00");
    byte[] frame = hex("2c 0000 0000 0500 0700 00 02 02 4401 00");
    byte[] out = join(ascii("GIF89a"), hex("0500 0700 80 00 00 000000 ffffff"), control);
    for (int i = 0; i < frames; i++) {
      out = join(out, frame);
    }
    return join(out, hex("3b"));
  }

  private static byte[] webp(String kind, byte[] data) {
    byte[] body = join(ascii("WEBP" + kind), int32(Integer.reverseBytes(data.length)), data);
    return join(ascii("RIFF"), int32(Integer.reverseBytes(body.length)), body);
  }

  private static byte[] webpExtended() {
    return webp("VP8X", hex("12 000000 0f0000 1f0000"));
  }

  private static byte[] bmp() {
    return join(ascii("BM"), new byte[12], hex("28000000 05000000 f9ffffff 0100 1800"));
  }

  private static byte[] ico() {
    return hex("0000 0100 0100 00 20 0000 0100 2000 10000000 16000000");
  }

  private static String outline(byte[] bytes) {
    Logo logo = read(bytes);
    return logo.format()
        + " "
        + logo.width()
        + "x"
        + logo.height()
        + (logo.hasAlpha() ? " alpha" : "")
        + (logo.animated() ? " animated" : "")
        + (logo.defects().isEmpty() ? "" : " " + logo.defects());
  }

  @Test
  void knows_other_formats_by_their_bytes() {
    assertEquals("JPEG 10x20", outline(jpeg()));
    assertEquals("GIF 5x7 alpha", outline(gif(1)));
    assertEquals("GIF 5x7 alpha animated", outline(gif(3)));
    assertEquals("WEBP 16x32 alpha animated", outline(webpExtended()));
    assertEquals("WEBP 16x32 alpha", outline(webp("VP8L", hex("2f 0fc00710 00000000 00"))));
    assertEquals("WEBP 16x32", outline(webp("VP8 ", hex("300000 9d012a 1000 2000"))));
    assertEquals("BMP 5x7", outline(bmp()));
    assertEquals("ICO 256x32 alpha", outline(ico()));
    assertEquals("EMPTY 0x0", outline(hex("")));
    assertEquals("UNKNOWN 0x0", outline(ascii("<!DOCTYPE html><html></html>")));
    assertEquals("UNKNOWN 0x0", outline(ascii("version https://git-lfs.github.com/spec/v1\n")));
  }

  @Test
  void names_what_is_wrong_with_a_jpeg() {
    byte[] good = jpeg();
    assertEquals(
        List.of("TRUNCATED ends without its end mark @" + (good.length - 2)),
        defects(Arrays.copyOf(good, good.length - 2)));
    assertEquals(
        List.of("TRUNCATED ends before its picture data @20"), defects(Arrays.copyOf(good, 20)));
    assertEquals(
        List.of("CORRUPT no segment where one should start @2"),
        defects(join(hex("ffd8ff00"), new byte[9])));
    assertEquals(List.of("CORRUPT has no size @2"), defects(hex("ffd8 ffda 0002 00 ffd9")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg width='120' height=\"80px\"/> | 120 | 80",
        "<?xml version='1.0'?><svg viewBox='0 0 24.5 16' stroke-width='9'></svg> | 24 | 16",
        "<svg width='100%' height='100%' viewBox='0,0,30,40'></svg> | 30 | 40",
        "<svg width='1e9' height='2'></svg> | 0 | 0",
        "<svg></svg> | 0 | 0",
        "<!-- made by hand --> <svg xmlns='x' width='12.5' height='3'></svg> | 12 | 3",
        "<svg viewBox='0 0 a b'></svg> | 0 | 0",
      })
  void takes_the_size_of_an_svg_from_its_root(String text, int width, int height) {
    Logo logo = read(ascii(text));
    assertEquals(Logo.Format.SVG, logo.format());
    assertEquals(width + "x" + height, logo.width() + "x" + logo.height());
    assertEquals(List.of(), logo.defects());
  }

  @Test
  void no_bytes_make_it_fail() {
    List<byte[]> samples =
        List.of(
            png(4, 3, 6),
            jpeg(),
            gif(2),
            webpExtended(),
            bmp(),
            ico(),
            ascii("<?xml?><svg width='1' height='2' viewBox='0 0 1 2'></svg>"));
    Random random = new Random(5);
    for (byte[] sample : samples) {
      for (int length = 0; length <= sample.length; length++) {
        assertEquals(length, read(Arrays.copyOf(sample, length)).bytes());
      }
      for (int round = 0; round < 3_000; round++) {
        byte[] broken = sample.clone();
        for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        Logo logo = read(broken);
        assertTrue(logo.width() >= 0 && logo.height() >= 0);
      }
    }
  }

  @Test
  void large_nonsense_is_read_in_one_go() {
    byte[] spaces = new byte[1_000_000];
    Arrays.fill(spaces, (byte) ' ');
    byte[] ones = new byte[1_000_000];
    Arrays.fill(ones, (byte) 0xFF);
    String svg = "<svg " + "width='".repeat(100_000);
    Stream.of(
            join(ascii("<svg width"), spaces),
            join(hex("ffd8"), ones),
            join(ascii("GIF89a"), ones),
            join(SIGNATURE, ones),
            ascii(svg))
        .forEach(bytes -> assertFalse(read(bytes).isUsable()));
  }
}
