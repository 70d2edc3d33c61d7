package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void sizes_have_one_decimal_and_a_unit() {
    assertEquals("0 bytes", Wording.size(0));
    assertEquals("1023 bytes", Wording.size(1023));
    assertEquals("1.0 KB", Wording.size(1024));
    assertEquals("1.5 KB", Wording.size(1536));
    assertEquals("16.0 MB", Wording.size(16 << 20));
    assertEquals("10.0 GB", Wording.size(10L << 30));
    assertEquals("7.9 EB", Wording.size(Long.MAX_VALUE));
  }

  @Test
  void names_cannot_steer_a_terminal() {
    assertEquals("a\\u001b[31mb\\n\\tc", Wording.name("a\u001b[31mb\n\tc"));
    assertEquals("x\\u202egnp", Wording.name("x\u202egnp"));
    assertEquals("ü 😀 \"q\"", Wording.name("ü 😀 \"q\""));
  }
}
