package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.site.PrintedCatalog;

final class ImagesTest {
  private static PackFixture listing(String... images) {
    StringBuilder yaml = new StringBuilder("pack:\n  content:\n    images:\n");
    for (String image : images) {
      yaml.append("      - image: ").append(image).append('\n');
    }
    return PackFixture.healthy("orbit").values(yaml.toString());
  }

  private static String pod(String image) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n"
        + "    - name: a\n      image: "
        + image
        + "\n";
  }

  @Test
  void an_image_has_one_row_whatever_its_tags_and_spelling() {
    String page =
        PrintedCatalog.of(listing("redis:1", "docker.io/library/redis:2", "quay.io/a/b:1"))
            .file("images/index.html");
    assertTrue(page.contains("<tbody id=\"i-docker.io/library/redis\" data-image="), page);
    assertEquals(2, page.split("data-image=", -1).length - 1);
    assertTrue(page.contains("<div><dt>With tags</dt><dd>3</dd></div>"), page);
  }

  @Test
  void drift_and_retired_registries_are_marked() {
    String page =
        PrintedCatalog.of(
                listing("quay.io/a/b:1", "k8s.gcr.io/pause:3.9")
                    .manifest("pod.yaml", pod("quay.io/a/b:2")))
            .file("images/index.html");
    assertTrue(page.contains("listed, not found in use"), page);
    assertTrue(page.contains("in use, not listed"), page);
    assertTrue(page.contains("<dt>Listed otherwise</dt><dd>1</dd>"), page);
    assertTrue(page.contains("<dt>Retired</dt><dd>1</dd>"), page);
  }

  @Test
  void lists_have_one_image_in_a_line_sorted_and_once() {
    Map<String, String> files =
        PrintedCatalog.of(
                listing("redis:2", "quay.io/a/b:1", "redis:2", "\"{{ no image }}\"")
                    .manifest("pod.yaml", pod("quay.io/a/b:0")),
                listing("redis:1").at("packs/old").json("version", "\"0.9.0\""),
                listing("redis:2", "a.io/b:1").at("packs/z").json("name", "\"z\""))
            .files();
    String newest = "docker.io/library/redis:2\nquay.io/a/b:0\nquay.io/a/b:1\n";
    assertEquals(newest, files.get("packs/orbit/1.0.0/images.txt"));
    assertEquals("docker.io/library/redis:1\n", files.get("packs/orbit/0.9.0/images.txt"));
    assertEquals("a.io/b:1\n" + newest, files.get("images/all.txt"));
  }

  @Test
  void a_pack_without_images_has_no_list() {
    Map<String, String> files = PrintedCatalog.of(PackFixture.healthy("web")).files();
    assertFalse(files.containsKey("packs/web/1.0.0/images.txt"));
    assertEquals("", files.get("images/all.txt"));
    assertTrue(files.getOrDefault("images/index.html", "").contains("No images"));
  }

  @Test
  void many_images_take_several_pages() {
    String[] images = new String[501];
    for (int i = 0; i < images.length; i++) {
      images[i] = "quay.io/a/i" + i + ":1";
    }
    Map<String, String> files = PrintedCatalog.of(listing(images)).files();
    assertTrue(files.getOrDefault("images/index.html", "").contains("href=\"2/\""));
    String second = files.getOrDefault("images/2/index.html", "");
    assertEquals(1, second.split("data-image=", -1).length - 1, second);
    assertTrue(second.contains("<h1>Images, page 2</h1>"), second);
    assertFalse(files.containsKey("images/3/index.html"));
  }
}
