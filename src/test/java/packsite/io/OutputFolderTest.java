package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {
  @TempDir Path around;

  @Test
  void a_new_folder_holds_the_files_and_the_marker() throws IOException {
    write("site", "index.html", "a/b/c.css");
    assertEquals(List.of(".packsite", "a/b/c.css", "index.html"), files("site"));
    assertEquals("index.html", Files.readString(around.resolve("site/index.html")));
  }

  @Test
  void folders_above_are_made() throws IOException {
    write("x/y/site", "index.html");
    assertEquals(List.of(".packsite", "index.html"), files("x/y/site"));
  }

  @Test
  void the_next_build_replaces_all_of_it_and_leaves_nothing_beside() throws IOException {
    write("site", "old.html", "same.html");
    write("site", "new.html", "same.html");
    assertEquals(List.of(".packsite", "new.html", "same.html"), files("site"));
    assertEquals(List.of("site"), beside());
  }

  @Test
  void others_may_read_it() throws IOException {
    write("site", "index.html");
    assertTrue(Files.getPosixFilePermissions(around.resolve("site")).toString().contains("OTHERS"));
  }

  @Test
  void what_packsite_did_not_make_is_foreign() throws IOException {
    Files.createDirectories(around.resolve("full"));
    Files.writeString(around.resolve("full/x"), "mine");
    Files.writeString(around.resolve("file"), "mine");
    Files.createSymbolicLink(around.resolve("nowhere"), Path.of("gone"));
    Files.createDirectories(around.resolve("marked/.packsite"));
    assertTrue(isForeign("full"));
    assertTrue(isForeign("file"));
    assertTrue(isForeign("nowhere"));
    assertTrue(isForeign("marked"));
  }

  @Test
  void an_empty_folder_none_and_our_own_are_not_foreign() throws IOException {
    Files.createDirectories(around.resolve("empty"));
    write("ours", "index.html");
    assertFalse(isForeign("empty"));
    assertFalse(isForeign("none"));
    assertFalse(isForeign("ours"));
  }

  @Test
  void a_link_to_a_folder_stays_a_link() throws IOException {
    Files.createDirectories(around.resolve("real"));
    Files.createSymbolicLink(around.resolve("site"), Path.of("real"));
    write("site", "index.html");
    assertTrue(Files.isSymbolicLink(around.resolve("site")));
    assertEquals(List.of(".packsite", "index.html"), files("real"));
  }

  @Test
  void a_link_inside_the_old_folder_is_deleted_but_not_followed() throws IOException {
    write("site", "index.html");
    Files.createDirectories(around.resolve("precious"));
    Files.writeString(around.resolve("precious/x"), "mine");
    Files.createSymbolicLink(around.resolve("site/link"), Path.of("../precious"));
    write("site", "index.html");
    assertEquals("mine", Files.readString(around.resolve("precious/x")));
    assertEquals(List.of("precious", "site"), beside());
  }

  @Test
  void a_file_outside_of_the_folder_is_refused_and_the_old_one_stays() throws IOException {
    write("site", "old.html");
    for (String path : List.of("../evil", "a/../../evil", "/evil", "", ".")) {
      assertThrows(IllegalArgumentException.class, () -> write("site", path));
      assertEquals(List.of(".packsite", "old.html"), files("site"));
      assertEquals(List.of("site"), beside());
    }
  }

  @Test
  void a_build_that_fails_half_way_leaves_the_old_one_and_nothing_beside() throws IOException {
    write("site", "old.html");
    assertThrows(IOException.class, () -> write("site", "a", "a/b"));
    assertEquals(List.of(".packsite", "old.html"), files("site"));
    assertEquals(List.of("site"), beside());
  }

  private boolean isForeign(String folder) throws IOException {
    return new OutputFolder(around.resolve(folder)).isForeign();
  }

  private void write(String folder, String... paths) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String path : paths) {
      files.put(path, path.getBytes(StandardCharsets.UTF_8));
    }
    new OutputFolder(around.resolve(folder)).replace(files);
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> paths = Files.list(around)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> files(String folder) throws IOException {
    Path start = around.resolve(folder);
    try (Stream<Path> paths = Files.walk(start)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> start.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
