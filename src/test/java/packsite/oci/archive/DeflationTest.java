package packsite.oci.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DeflationTest {
  @Test
  void the_verdict_is_the_same_each_time() {
    assertEquals(Deflation.ofThisMachine(), Deflation.ofThisMachine());
  }

  @Test
  void the_sample_tells_compressors_apart_that_differ_a_little() {
    long level6 = Deflation.crcOfDeflated(6);
    assertNotEquals(level6, Deflation.crcOfDeflated(5));
    assertNotEquals(level6, Deflation.crcOfDeflated(7));
  }

  @Test
  void words_are_those_of_the_push_manifest() {
    assertEquals("zlib-6", Deflation.ZLIB_6.word());
    assertEquals("other", Deflation.OTHER.word());
  }
}
