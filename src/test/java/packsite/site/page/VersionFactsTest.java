package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.ChartFixture;
import packsite.fixture.NuChecker;
import packsite.fixture.PackFixture;
import packsite.site.PrintedCatalog;

final class VersionFactsTest {
  private static final String PAGE = "packs/orbit/index.html";
  private static final String FILES = "packs/orbit/1.0.0/files/index.html";
  private static final String CHART =
      """
      apiVersion: v2
      name: orbit
      version: 1.2.3
      appVersion: "7.0"
      description: Keeps things in orbit.
      home: https://orbit.example.com/
      sources: [https://orbit.example.com/, "javascript:alert(1)", https://git.example.com/orbit]
      keywords: [space, tools]
      maintainers:
        - name: Ada
          email: ada@example.com
        - {}
      annotations:
        artifacthub.io/license: Apache-2.0
      """;
  private static final String MANIFEST =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: a}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: b}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: c}
      """;

  private static PackFixture orbit() {
    return PackFixture.healthy("orbit");
  }

  private static String page(String path, PackFixture pack) {
    String page = PrintedCatalog.of(pack).file(path);
    assertEquals(List.of(), NuChecker.errors(page), page);
    return page;
  }

  @Test
  void without_a_readme_the_page_says_what_gets_installed() {
    PackFixture pack =
        orbit()
            .without("README.md")
            .chart(ChartFixture.named("orbit").with("Chart.yaml", CHART))
            .manifest("all.yaml", MANIFEST);
    String page = page(PAGE, pack);
    assertTrue(page.contains("What this pack installs"), page);
    assertTrue(page.contains("<p>Keeps things in orbit.</p>"), page);
    assertTrue(page.contains("1 Secret, 2 Service"), page);
    assertFalse(page(PAGE, pack.with("README.md", "# Orbit\n")).contains("id=\"installs\""));
  }

  @Test
  void facts_name_who_makes_the_chart_and_link_the_web_only() {
    String page = page(PAGE, orbit().chart(ChartFixture.named("orbit").with("Chart.yaml", CHART)));
    assertTrue(page.contains("<a href=\"https://orbit.example.com/\">orbit.example.com</a>"), page);
    assertTrue(
        page.contains("<dt>Chart source</dt><dd><a href=\"https://git.example.com/orbit\">"));
    assertTrue(page.contains("<dt>Maintainers</dt><dd>Ada</dd>"), page);
    assertTrue(page.contains("<dt>License</dt><dd>Apache-2.0</dd>"), page);
    assertTrue(page.contains("<dt>Keywords</dt><dd>space, tools</dd>"), page);
    assertFalse(page.contains("javascript:"), page);
  }

  @Test
  void what_is_no_address_is_no_link() {
    assertTrue(ChartCredits.isWeb("https://a.example/b?c#d"));
    for (String odd : List.of("https://", "ftp://a", "https://a/%zz", "http://a b", "x", "")) {
      assertFalse(ChartCredits.isWeb(odd), odd);
    }
  }

  @Test
  void the_text_of_a_manifest_has_lines_to_link_to() {
    String page = page(FILES, orbit().manifest("all.yaml", MANIFEST));
    assertTrue(page.contains("<a id=mf-1-L10 "), page);
    assertTrue(page.contains("<summary>Text, 11 lines</summary>"), page);
  }

  @Test
  void a_finding_in_a_manifest_leads_to_its_line() {
    String page = page(PAGE, orbit().manifest("bad.yaml", "kind: A\nb: [1\n"));
    assertTrue(page.contains("href=\"1.0.0/files/#mf-1-L2\""), page);
  }

  @Test
  void manifests_beyond_the_room_of_a_page_are_only_named() {
    String page = page(FILES, orbit().manifest("long.yaml", "# long\n".repeat(60_000)));
    assertTrue(page.contains("Too long to be shown here, 420 kB"), page);
    assertFalse(page.contains("mf-1-L"), page);
  }

  @Test
  void the_place_of_a_finding_stands_apart_from_its_message() {
    String page = page(PAGE, orbit().without("README.md").without("logo.png"));
    assertTrue(page.contains("<li>README.md<br>"), page);
    assertFalse(page.contains("the folder"), page);
  }

  @Test
  void a_deprecated_version_promises_no_newer_one() {
    String page = page(PAGE, orbit().json("annotations", "{\"system_state\": \"deprecated\"}"));
    assertTrue(page.contains("Marked as deprecated."), page);
    assertFalse(page.contains("newer"), page);
  }

  @Test
  void a_lead_says_what_it_is_or_is_left_to_the_next_source() {
    for (String empty :
        List.of(
            "Orbit helm chart",
            "A Helm chart for Orbit",
            "A Helm chart for Kubernetes",
            "NOTE: read this before all else")) {
      String page =
          page(
              PAGE,
              orbit()
                  .with(
                      "README.md",
                      "# Orbit\n\nNOTE - Mind the gap, always and ever.\n\n"
                          + "[Build status of main](https://a.example)\n\nKeeps things in orbit.\n")
                  .json("annotations", "{\"description\": \"" + empty + "\"}"));
      assertTrue(page.contains("<span>Keeps things in orbit.</span>"), empty);
    }
  }
}
