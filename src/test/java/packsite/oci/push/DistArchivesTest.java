package packsite.oci.push;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.oci.Artifact;
import packsite.oci.Dist;

final class DistArchivesTest {
  @TempDir private Path folder;

  @Test
  void reads_the_blobs_of_the_layout() throws IOException {
    Shelf shelf = new Shelf();
    Artifact pack = shelf.pack("a", "1.0.0");
    byte[] bytes = shelf.open(pack).readAllBytes();
    try (Dist dist = Dist.forWriting(folder.resolve("dist"), () -> {})) {
      Path draft = dist.draft();
      Files.write(draft, bytes);
      dist.keep(draft, pack.archive().digest());
      Archives archives = new DistArchives(dist);
      assertArrayEquals(bytes, archives.open(pack).readAllBytes());
      assertEquals(shelf.tree(pack), archives.tree(pack));
      IOException e =
          assertThrows(IOException.class, () -> archives.open(shelf.pack("b", "1.0.0")));
      assertEquals("b-1.0.0.tar.gz is not in dist/ any more", e.getMessage());
    }
  }

  @Test
  void says_what_is_wrong_with_an_archive() throws IOException {
    try (Dist dist = Dist.forWriting(folder.resolve("dist"), () -> {})) {
      Archives archives = new DistArchives(dist);
      byte[] loose = Shelf.handmade("", Shelf.files());
      IOException e = assertThrows(IOException.class, () -> archives.tree(loose));
      assertEquals(
          "README.md: the archive does not hold one folder with everything in it", e.getMessage());
    }
  }
}
