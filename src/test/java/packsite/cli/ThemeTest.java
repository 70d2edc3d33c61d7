package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.PackFixture;

/** Folders with templates of their own. */
final class ThemeTest {
  @TempDir Path folder;

  @BeforeEach
  void pack() {
    PackFixture.healthy("orbit").writeTo(folder);
  }

  private void theme(String name, String text) throws IOException {
    Path file = folder.resolve("theme").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CliRun build(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "build";
    args[1] = "--no-oci";
    args[2] = "--no-lint";
    System.arraycopy(more, 0, args, 3, more.length);
    return CliRun.in(folder, args);
  }

  private String home() throws IOException {
    return Files.readString(folder.resolve("site/index.html"));
  }

  @Test
  void a_slot_is_filled_and_own_files_are_copied() throws IOException {
    theme("slot/footer.mustache", "<p>Imprint of {{frame.brand}}</p>");
    theme("assets/own/banner.txt", "hello");
    theme("theme.yaml", "viewModel: 1\n");
    CliRun run = build("--theme", "theme");
    assertEquals(0, run.code(), run.err());
    assertTrue(home().contains("<p>Imprint of Pack catalog</p>"), home());
    assertEquals("hello", Files.readString(folder.resolve("site/assets/own/banner.txt")));
  }

  @Test
  void what_replaces_nothing_stops() throws IOException {
    theme("page/hom.mustache", "x");
    CliRun run = build("--theme", "theme");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("did you mean page/home.mustache?"), run.err());
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @Test
  void a_name_that_the_view_does_not_have_stops() throws IOException {
    theme("page/home.mustache", "{{nothing}}");
    CliRun run = build("--theme", "theme");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("no value named `nothing`"), run.err());
  }

  @Test
  void what_would_print_without_escaping_stops() throws IOException {
    theme("partial/card.mustache", "{{=<% %>=}}<%& displayName %>");
    CliRun run = build("--theme", "theme");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("delimiters"), run.err());
  }

  @Test
  void a_template_in_itself_stops() throws IOException {
    theme("page/home.mustache", "{{<page/home}}{{/page/home}}");
    CliRun run = build("--theme", "theme");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("page/home.mustache"), run.err());
  }

  @Test
  void another_view_model_stops() throws IOException {
    theme("theme.yaml", "viewModel: 2\n");
    CliRun run = build("--theme", "theme");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("is for viewModel 2"), run.err());
  }

  @Test
  void links_do_not_lead_out_of_a_theme() throws IOException {
    theme("assets/own/x.txt", "x");
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(folder.resolve("theme/assets/own/logo.txt"), secret);
    CliRun run = build("--theme", "theme");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("leads out of the theme"), run.err());
  }

  @Test
  void a_theme_of_packsite_yaml_lies_in_the_repository() throws IOException {
    for (String path : new String[] {"..", "../x", "/etc", "a/../../x"}) {
      Files.writeString(folder.resolve("packsite.yaml"), "site: { theme: \"" + path + "\" }\n");
      CliRun run = build();
      assertEquals(2, run.code(), path + run.err());
      assertTrue(run.err().contains("leads out of the repository"), path + run.err());
    }
  }

  @Test
  void an_address_of_the_catalog_has_neither_login_nor_query() throws IOException {
    for (String url :
        new String[] {"javascript:alert(1)", "https://u:p@x.example/", "https://x.example/?a"}) {
      assertEquals(2, build("--site-url", url).code(), url);
      Files.writeString(folder.resolve("packsite.yaml"), "site: { url: \"" + url + "\" }\n");
      CliRun run = build();
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains("is no address of a catalog"), run.err());
      Files.delete(folder.resolve("packsite.yaml"));
    }
  }

  @Test
  void what_templates_are_filled_with_can_be_asked_for() {
    CliRun list = CliRun.in(folder, "model");
    assertEquals(0, list.code(), list.err());
    assertTrue(list.out().contains("index.html  page/home.mustache"), list.out());
    CliRun home = CliRun.in(folder, "model", "index.html");
    assertTrue(home.out().contains("\"name\": \"orbit\""), home.out());
    CliRun gone = CliRun.in(folder, "model", "packs/orbitt/");
    assertEquals(2, gone.code());
    assertTrue(gone.err().contains("has no page `packs/orbitt/index.html`"), gone.err());
  }
}
