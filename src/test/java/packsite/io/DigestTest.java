package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void sha256_is_in_lower_case() {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertEquals(abc, Digest.sha256(ascii("abc")));
    assertEquals(abc, Digest.sha256(ascii("xabcy"), 1, 3));
  }

  @Test
  void a_blob_has_the_id_that_git_gives_it() {
    byte[] id = Digest.gitBlob(ascii("x\n"), ascii("x\n").length, 40);
    assertEquals("587be6b4c3f93f93c489c0111bba5596147a26cb", HexFormat.of().formatHex(id));
    assertEquals(32, Digest.gitBlob(ascii("x\n"), ascii("x\n").length, 64).length);
  }

  @Test
  void a_git_lfs_pointer_is_recognised() {
    String text = "version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 12345\n";
    assertEquals(Optional.of(new LfsPointer("sha256:abc", 12345)), LfsPointer.of(ascii(text)));
    assertEquals(
        Optional.of(new LfsPointer("", -1)),
        LfsPointer.of(ascii("version https://git-lfs.github.com/spec/v1")));
    assertEquals(Optional.empty(), LfsPointer.of(ascii("version https://elsewhere\n")));
    assertEquals(Optional.empty(), LfsPointer.of(ascii(text + "x".repeat(2000))));
  }
}
