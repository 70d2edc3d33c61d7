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
    assertEquals(
        "# Images of orbit 1.0.0, one in a line; lines like this one tell what is left out\n"
            + newest
            + "# cannot be read: values.yaml:7: {{ no image }}\n",
        files.get("packs/orbit/1.0.0/images.txt"));
    assertTrue(
        files
            .getOrDefault("packs/orbit/0.9.0/images.txt", "")
            .endsWith("\ndocker.io/library/redis:1\n"));
    assertEquals(
        "# Images of the newest version of each pack, one in a line; lines like this one tell what"
            + " is left out\na.io/b:1\n"
            + newest
            + "# cannot be read: values.yaml:7: {{ no image }} (orbit 1.0.0)\n",
        files.get("images/all.txt"));
  }

  @Test
  void what_a_list_cannot_have_is_told_in_comments() {
    String chart = "{{ if .Values.on }}\nimage: quay.io/a/off:1\n{{ end }}\n";
    PackFixture pack =
        listing("curlimages/curl", "quay.io/a/known:1")
            .manifest(
                "all.yaml",
                chart
                    + "---\nimage: quay.io/a/odd:{{ .Values.odd }}\n"
                    + "---\nimage: {{ .Values.none }}\n");
    Map<String, String> files = PrintedCatalog.of(pack).files();
    String list = files.getOrDefault("packs/orbit/1.0.0/images.txt", "");
    assertTrue(list.contains("\nquay.io/a/known:1\n# no tag: docker.io/curlimages/curl\n"), list);
    assertTrue(list.contains("\n# tag not known: "), list);
    assertTrue(list.contains("\n# off by default: quay.io/a/off:1\n"), list);
    String page = files.getOrDefault("packs/orbit/index.html", "");
    assertTrue(page.contains("1 image has no tag and no digest"), page);
    assertTrue(page.contains("<summary class=\"cap\">1 off by default</summary>"), page);
    String all = files.getOrDefault("images/index.html", "");
    assertTrue(all.contains("off by default, not listed"), all);
    assertTrue(all.contains("<dt>Without a tag</dt><dd>1</dd>"), all);
    assertTrue(all.contains("<dt>Listed otherwise</dt><dd>0</dd>"), all);
  }

  @Test
  void a_digest_beside_a_tag_makes_no_other_image() {
    String digest = "@sha256:" + "0".repeat(64);
    String page =
        PrintedCatalog.of(
                listing("quay.io/a/b:1").manifest("pod.yaml", pod("quay.io/a/b:1" + digest)))
            .file("packs/orbit/index.html");
    assertTrue(page.contains("Images <span>1 listed</span>"), page);
    assertFalse(page.contains("not found in use"), page);
  }

  @Test
  void another_digest_is_another_image() {
    String page =
        PrintedCatalog.of(
                listing("quay.io/a/b:1@sha256:" + "1".repeat(64))
                    .manifest("pod.yaml", pod("quay.io/a/b:1@sha256:" + "2".repeat(64))))
            .file("packs/orbit/index.html");
    assertTrue(page.contains("Images <span>1 listed · 1 only in use</span>"), page);
  }

  @Test
  void an_entry_that_is_no_image_is_told_with_its_line() {
    String page =
        PrintedCatalog.of(
                PackFixture.healthy("orbit")
                    .values("pack:\n  content:\n    images:\n      - iamge: a/b:1\n"))
            .file("packs/orbit/index.html");
    assertTrue(page.contains("1 entry cannot be read (line 4)"), page);
    assertTrue(page.contains("images.txt"), page);
  }

  @Test
  void many_images_are_folded() {
    String[] images = new String[14];
    for (int i = 0; i < images.length; i++) {
      images[i] = "quay.io/a/i" + i + ":1";
    }
    String page = PrintedCatalog.of(listing(images)).file("packs/orbit/index.html");
    assertTrue(page.contains("<summary class=\"cap\">2 more</summary>"), page);
  }

  @Test
  void a_pack_without_images_has_no_list() {
    Map<String, String> files = PrintedCatalog.of(PackFixture.healthy("web")).files();
    assertFalse(files.containsKey("packs/web/1.0.0/images.txt"));
    assertEquals(1, files.getOrDefault("images/all.txt", "").lines().count());
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
