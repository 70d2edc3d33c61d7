package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committed catalogs are what a build gives, byte for byte, wherever it runs. */
final class GoldenSiteTest {
  @ParameterizedTest
  @EnumSource
  void committed_site_is_what_the_build_writes(GoldenSite golden, @TempDir Path temp) {
    Path target = Boolean.getBoolean("update") ? golden.site() : temp.resolve("site");
    golden.build(target);
    assertSame(GoldenSite.files(golden.site()), GoldenSite.files(target));
  }

  @ParameterizedTest
  @EnumSource
  void place_language_clock_and_threads_leave_no_trace(GoldenSite golden, @TempDir Path temp)
      throws IOException {
    golden.build(temp.resolve("here"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      elsewhere(golden, temp.resolve("one"), 1);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      elsewhere(golden, temp.resolve("eight threads"), 8);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, String> here = GoldenSite.files(temp.resolve("here"));
    assertSame(here, GoldenSite.files(temp.resolve("one/public")));
    assertSame(here, GoldenSite.files(temp.resolve("eight threads/public")));
  }

  private static void elsewhere(GoldenSite golden, Path folder, int threads) throws IOException {
    Files.createDirectories(folder);
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(() -> golden.buildElsewhere(folder, folder.resolve("public"))).join();
    } finally {
      pool.shutdown();
    }
  }

  private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
    String advice = "run `mvn test -Dupdate` and review the difference";
    assertEquals(expected.keySet(), actual.keySet(), advice);
    actual.forEach((name, text) -> assertEquals(expected.get(name), text, name + ": " + advice));
  }
}
