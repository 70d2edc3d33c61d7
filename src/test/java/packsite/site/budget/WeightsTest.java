package packsite.site.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import packsite.site.budget.Weights.Kind;
import packsite.site.budget.Weights.Scales;

final class WeightsTest {
  private final Scales scales = new Scales();

  /** Text that cannot be compressed to less than three quarters. */
  private static byte[] noise(int bytes) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(bytes);
    for (int i = 0; i < bytes; i++) {
      text.append((char) (' ' + random.nextInt(90)));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void pages_are_told_apart_by_their_paths() {
    assertEquals(Kind.HOME, Kind.of("index.html"));
    assertEquals(Kind.VERSION, Kind.of("packs/orbit/index.html"));
    assertEquals(Kind.VERSION, Kind.of("packs/orbit/3.0.0/index.html"));
    assertEquals(Kind.VALUES, Kind.of("packs/orbit/3.0.0/values/index.html"));
    assertEquals(Kind.FILES, Kind.of("packs/orbit/3.0.0/files/index.html"));
    assertEquals(Kind.DIFF, Kind.of("packs/orbit/2.4.0...3.0.0/index.html"));
    assertEquals(Kind.OTHER, Kind.of("packs/orbit/versions/index.html"));
    assertEquals(Kind.OTHER, Kind.of("quality/index.html"));
  }

  @Test
  void a_light_catalog_is_within_its_budget() {
    scales.add("index.html", noise(2000));
    scales.add("assets/site.css", noise(2000));
    assertTrue(scales.weights().isWithin());
  }

  @Test
  void a_heavy_page_is_over_it_and_named() {
    scales.add("index.html", noise(40_000));
    assertFalse(scales.weights().isWithin());
    assertTrue(scales.weights().text().contains("OVER: index.html"), scales.weights().text());
  }

  @Test
  void heavy_styles_and_scripts_are_over_it() {
    scales.add("assets/site.css", noise(20_000));
    assertFalse(scales.weights().isWithin());
    Scales scripts = new Scales();
    scripts.add("assets/page.js", noise(9_000));
    assertFalse(scripts.weights().isWithin());
  }

  @Test
  void the_middle_of_an_even_number_lies_between() {
    scales.add("packs/a/1/values/index.html", noise(1000));
    scales.add("packs/b/1/values/index.html", noise(3000));
    Weights.Row row = scales.weights().rows().get(0);
    assertTrue(row.median() < row.worst() && row.pages() == 2, row.toString());
    assertEquals("packs/b/1/values/index.html", row.heaviest());
  }
}
