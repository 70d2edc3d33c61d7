package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  private final MapTree tree =
      new MapTree()
          .file("packs/a/values.yaml", "x")
          .file("shared/logo.png", "png")
          .link("packs/a/logo.png", "../../shared/logo.png")
          .link("packs/b", "a")
          .link("packs/c", "b")
          .link("packs/root", "..")
          .link("packs/self", "self")
          .link("packs/ping", "pong")
          .link("packs/pong", "ping")
          .link("packs/abs", "/etc/passwd")
          .link("packs/up", "../../x")
          .link("packs/sly", "../packs/../../packs/a")
          .link("packs/gone", "nowhere/at/all")
          .link("packs/empty", "")
          .link("packs/dots", "././/a/");

  private static String show(Resolution resolution) {
    if (resolution instanceof Resolution.Found found) {
      return found.path() + " " + found.entry().kind();
    }
    return resolution.toString();
  }

  private String resolve(String path) throws TreeException {
    return show(Links.resolve(tree, path));
  }

  @Test
  void finds_what_is_no_link() throws TreeException {
    assertEquals("packs/a/values.yaml FILE", resolve("packs/a/values.yaml"));
    assertEquals("packs/a DIRECTORY", resolve("packs/./a/../a/"));
    assertEquals(" DIRECTORY", resolve(""));
    assertEquals(" DIRECTORY", resolve("packs/.."));
  }

  @Test
  void follows_links_to_files_and_through_directories() throws TreeException {
    assertEquals("shared/logo.png FILE", resolve("packs/a/logo.png"));
    assertEquals("packs/a/values.yaml FILE", resolve("packs/c/values.yaml"));
    assertEquals("shared/logo.png FILE", resolve("packs/c/logo.png"));
    assertEquals("packs/a/values.yaml FILE", resolve("packs/root/packs/root/packs/b/values.yaml"));
    assertEquals("packs/a DIRECTORY", resolve("packs/dots"));
  }

  @Test
  void dots_count_from_where_a_link_leads() throws TreeException {
    assertEquals("shared/logo.png FILE", resolve("packs/b/../../shared/logo.png"));
    assertEquals("packs DIRECTORY", resolve("packs/empty"));
  }

  @Test
  void resolves_from_a_directory() throws TreeException {
    assertEquals(
        "shared/logo.png FILE", show(Links.resolve(tree, "packs/a", "../../shared/logo.png")));
    assertEquals("packs/a/values.yaml FILE", show(Links.resolve(tree, "packs/a", "values.yaml")));
    assertEquals(
        "Escapes[link=, target=../../../x]", show(Links.resolve(tree, "packs/a", "../../../x")));
  }

  @Test
  void never_leaves_the_tree() throws TreeException {
    assertEquals("Escapes[link=packs/abs, target=/etc/passwd]", resolve("packs/abs"));
    assertEquals("Escapes[link=packs/up, target=../../x]", resolve("packs/up"));
    assertEquals("Escapes[link=packs/sly, target=../packs/../../packs/a]", resolve("packs/sly"));
    assertEquals("Escapes[link=, target=/etc]", resolve("/etc"));
    assertEquals("Escapes[link=, target=../x]", resolve("../x"));
  }

  @Test
  void a_circle_of_links_is_named() throws TreeException {
    assertEquals("Cycle[link=packs/self]", resolve("packs/self"));
    assertEquals("Cycle[link=packs/ping]", resolve("packs/ping/x"));
  }

  @Test
  void what_is_missing_is_named_where_it_is_missing() throws TreeException {
    assertEquals("Missing[path=packs/nowhere]", resolve("packs/gone"));
    assertEquals("Missing[path=packs/no]", resolve("packs/no"));
    assertEquals("Missing[path=packs/a/values.yaml]", resolve("packs/a/values.yaml/x"));
  }

  @Test
  void a_disk_gives_the_same_answers(@TempDir Path temp) throws Exception {
    for (Entry entry : tree.walk("", problem -> {})) {
      Path file = temp.resolve(entry.path());
      switch (entry.kind()) {
        case DIRECTORY -> Files.createDirectories(file);
        case FILE -> Files.write(file, tree.read(entry.path(), 99));
        default -> {
          if (!tree.readLink(entry.path()).isEmpty()) {
            Files.createSymbolicLink(file, Path.of(tree.readLink(entry.path())));
          }
        }
      }
    }
    DiskTree disk = new DiskTree(temp);
    for (String path :
        List.of(
            "packs/c/logo.png",
            "packs/up",
            "packs/abs",
            "packs/ping",
            "packs/gone",
            "packs/sly",
            "packs/root/shared",
            "packs/b/../../shared/logo.png")) {
      assertEquals(resolve(path), show(Links.resolve(disk, path)));
    }
    Files.delete(temp.resolve("packs/abs")); // Or the clean-up warns about it.
  }
}
