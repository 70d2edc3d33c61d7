package packsite.lint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.io.MapTree;
import packsite.lint.HealthyPack;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Profile;

final class LogoRulesTest {
  private static final String LOGO = HealthyPack.DIR + "/logo.png";

  private static MapTree logo(byte[] bytes) {
    return HealthyPack.tree().file(LOGO, bytes);
  }

  private static List<String> found(MapTree tree) {
    return Linting.of(tree).only("LG").lines();
  }

  private static Hit hit(MapTree tree) {
    return Linting.of(tree).only("LG").report().findings().get(0).hit();
  }

  @Test
  void a_missing_logo_matters_more_in_the_community() {
    Example missing = Example.without("logo.png");
    assertEquals(
        List.of("warning LG101 logo.png: no logo.png"), Linting.of(missing).only("LG").lines());
    assertEquals(
        List.of("error LG101 logo.png: no logo.png"),
        Linting.of(missing).profile(Profile.COMMUNITY).only("LG").lines());
  }

  @Test
  void a_logo_of_another_name_is_pointed_at() {
    Hit hit = hit(HealthyPack.tree(Example.without("logo.png").and("Logo.svg", "<svg/>")));
    assertEquals("`Logo.svg` is there; Palette looks for logo.png only", hit.help());
  }

  @Test
  void says_what_a_file_is_that_is_no_png() {
    byte[] gif = "GIF89a\1\0\2\0\0\0\0;".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertEquals(List.of("error LG101 logo.png: logo.png is a GIF file"), found(logo(gif)));
    assertEquals(
        "GIF, 1 x 2, 14 bytes; expected PNG signature 89 50 4E 47 0D 0A 1A 0A",
        hit(logo(gif)).found());
    assertEquals("convert the file; renaming is not enough", hit(logo(gif)).help());
    byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes();
    assertEquals(List.of("error LG101 logo.png: logo.png is an SVG file"), found(logo(svg)));
    assertEquals(
        List.of("error LG101 logo.png: logo.png is no picture"), found(logo("nothing".getBytes())));
    assertEquals(List.of("error LG101 logo.png: logo.png is empty"), found(logo(new byte[0])));
  }

  @Test
  void says_where_a_png_ends_early_or_is_damaged() {
    byte[] png = HealthyPack.png(96, 96);
    MapTree cut = logo(Arrays.copyOf(png, png.length - 20));
    assertEquals(List.of("error LG101 logo.png: logo.png is cut short"), found(cut));
    byte[] bad = png.clone();
    bad[45] ^= 1;
    MapTree damaged = logo(bad);
    assertEquals(List.of("error LG101 logo.png: logo.png is damaged"), found(damaged));
    assertEquals("export it again, or fetch it anew", hit(damaged).help());
  }

  @Test
  void what_follows_the_end_of_a_png_harms_nobody() {
    byte[] png = HealthyPack.png(96, 96);
    assertEquals(List.of(), found(logo(Arrays.copyOf(png, png.length + 9))));
  }

  @Test
  void judges_the_measures_of_a_png() {
    assertEquals(
        List.of("info LG102 logo.png: logo.png is 63 x 80 pixels, less than 64"),
        found(logo(HealthyPack.png(63, 80))));
    assertEquals(
        List.of("info LG102 logo.png: logo.png is 1025 x 900 pixels, more than 1024"),
        found(logo(HealthyPack.png(1025, 900))));
    assertEquals(
        List.of(
            "info LG102 logo.png: logo.png is 100 x 201 pixels, more than twice as high as wide"),
        found(logo(HealthyPack.png(100, 201))));
    assertEquals(List.of(), found(logo(HealthyPack.png(64, 128))));
    assertEquals(List.of(), found(logo(HealthyPack.png(1024, 1024))));
    byte[] heavy = Arrays.copyOf(HealthyPack.png(96, 96), 300_000);
    assertEquals(
        List.of("info LG102 logo.png: logo.png has 300,000 bytes, more than 256 KB"),
        found(logo(heavy)));
  }
}
