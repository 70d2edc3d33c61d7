package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.text.Encoding.Decoded;

class EncodingTest {
  private static Decoded decode(int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return Encoding.decode("pack.json", all);
  }

  @Test
  void utf8_is_clean() {
    String text = "é漢😀\u0000\r\n";
    Decoded decoded = Encoding.decode("a", text.getBytes(StandardCharsets.UTF_8));
    assertTrue(decoded.isClean());
    assertEquals(text, decoded.source().text());
    assertTrue(decode().isClean());
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,little", "UTF-16BE,big"})
  void utf16_is_named_with_and_without_its_mark(String charset, String order) {
    String message = "the file is UTF-16 (" + order + " endian), not UTF-8";
    for (String text : new String[] {"\uFEFF{}", "{\"a\": 1}"}) {
      Decoded decoded = Encoding.decode("pack.json", text.getBytes(Charset.forName(charset)));
      assertEquals(message, decoded.faults().get(0).message());
      assertEquals("", decoded.source().text());
    }
  }

  @Test
  void a_byte_that_is_no_utf8_is_told_with_its_place() {
    Decoded decoded = decode('a', '\n', 0xC3, 0xA9, 'b', 0xE9, 'c');
    Fault fault = decoded.faults().get(0);
    assertEquals("byte 0xE9 at offset 5 is not valid UTF-8", fault.message());
    assertEquals("2:3", fault.span().from().toString());
    assertEquals(Fault.Kind.ENCODING, fault.kind());
  }

  @Test
  void a_character_cut_off_at_the_end_is_told() {
    assertEquals(
        "byte 0xE2 at offset 1 is not valid UTF-8",
        decode('a', 0xE2, 0x82).faults().get(0).message());
  }

  @Test
  void surrogates_and_overlong_forms_are_no_utf8() {
    assertEquals(1, decode(0xED, 0xA0, 0x80).faults().size());
    assertEquals(1, decode(0xC0, 0x80).faults().size());
  }

  @Test
  void offsets_count_the_byte_order_mark_and_long_texts() {
    byte[] bytes = new byte[50_003];
    bytes[0] = (byte) 0xEF;
    bytes[1] = (byte) 0xBB;
    bytes[2] = (byte) 0xBF;
    for (int i = 3; i < bytes.length - 2; i += 2) {
      bytes[i] = (byte) 0xC3;
      bytes[i + 1] = (byte) 0xA9;
    }
    bytes[50_001] = 'x';
    bytes[50_002] = (byte) 0xFF;
    Fault fault = Encoding.decode("a", bytes).faults().get(0);
    assertEquals("byte 0xFF at offset 50002 is not valid UTF-8", fault.message());
    assertEquals(50_002, fault.span().from().offset());
  }
}
