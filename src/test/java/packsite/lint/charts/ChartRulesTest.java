package packsite.lint.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Example;

final class ChartRulesTest {
  @Test
  void what_is_no_archive_is_told_once() {
    PackFixture pack = PackFixture.healthy("web").archive("web.tgz", "text".getBytes(UTF_8));
    List<String> lines = Linting.of(pack).lines().stream().filter(l -> l.contains("tgz")).toList();
    assertEquals(1, lines.size(), lines::toString);
    assertEquals("error CH101 charts/web.tgz", lines.get(0).substring(0, 26));
  }

  @Test
  void a_chart_needs_a_name_and_a_version() {
    assertEquals(
        List.of(
            "error CH101 charts/web-1.0.0.tgz!/web/Chart.yaml: Chart.yaml of web-1.0.0.tgz has no"
                + " `name`",
            "error CH101 charts/web-1.0.0.tgz!/web/Chart.yaml:2:10 `\"\"`: Chart.yaml of"
                + " web-1.0.0.tgz has no `version`"),
        lines("CH101", meta("apiVersion: v2\nversion: \"\"\n")));
    assertEquals(
        List.of(
            "error CH101 charts/web-1.0.0.tgz!/web/Chart.yaml:2:10 `1.2.3.4`: chart version"
                + " `1.2.3.4` is no semantic version"),
        lines("CH101", meta("name: web\nversion: 1.2.3.4\n")));
    for (String version : List.of("1", "v1.2", "1.2.3-rc.1+build.5", "26.04.4")) {
      assertEquals(List.of(), lines("CH101", meta("name: web\nversion: " + version + "\n")));
    }
  }

  @Test
  void a_chart_inside_needs_them_too() {
    ChartFixture sub = ChartFixture.named("store").with("Chart.yaml", "name: store\n");
    assertEquals(
        List.of(
            "error CH101 charts/web-1.0.0.tgz!/web/charts/store/Chart.yaml: Chart.yaml of"
                + " web-1.0.0.tgz has no `version`"),
        lines("CH101", ChartFixture.named("web").sub(sub)));
  }

  @Test
  void what_helm_cannot_parse_is_no_chart() {
    ChartFixture chart = ChartFixture.named("web").values("a: {\n");
    assertEquals(
        List.of("error CH101 charts/web-1.0.0.tgz!/web/values.yaml:1:4 `{`: `{` is never closed"),
        lines("CH", chart));
    assertEquals(
        List.of("error CH101 charts/web-1.0.0.tgz!/web/Chart.yaml:1:7 `[`: `[` is never closed"),
        lines("CH", ChartFixture.named("web").with("Chart.yaml", "name: [\n")));
  }

  @Test
  void a_member_outside_of_the_folder_is_unsafe() {
    Map<String, byte[]> files = new LinkedHashMap<>(ChartFixture.named("web").files());
    files.put("../outside", new byte[0]);
    files.put("/etc/outside", new byte[0]);
    List<String> codes =
        Linting.of(PackFixture.healthy("web").archive("web.tgz", ChartFixture.tgz(files)))
            .only("CH")
            .report()
            .findings()
            .stream()
            .map(finding -> finding.code() + " " + finding.spot().member())
            .toList();
    assertEquals(List.of("CH102 ../outside", "CH102 /etc/outside"), codes);
  }

  @Test
  void a_folder_with_another_name_is_worth_a_note() {
    assertEquals(
        List.of(
            "info CH103 charts/web.tgz!/site/Chart.yaml:2:7 `web`: folder `site` holds the chart"
                + " `web`"),
        Linting.of(PackFixture.healthy("web").archive("web.tgz", moved("site/")))
            .only("CH")
            .lines());
    assertEquals(
        List.of(
            "info CH103 charts/web.tgz!/./Chart.yaml: members of web.tgz start with `./`, not with"
                + " `web/`"),
        Linting.of(PackFixture.healthy("web").archive("web.tgz", moved("./"))).only("CH").lines());
    assertEquals(
        List.of("CH101"),
        List.copyOf(
            Linting.of(PackFixture.healthy("web").archive("web.tgz", moved("")))
                .only("CH")
                .codes()));
  }

  @Test
  void a_pack_that_ships_another_version() {
    Finding finding = mismatch("2.23.3", "2.21.3", "2.21.3", "coder-2.23.3.tgz").get(0);
    assertEquals("pack is 2.23.3 but ships chart and app version 2.21.3", finding.hit().message());
    assertEquals("\"2.23.3\"", finding.spot().span().orElseThrow().text());
    assertEquals("expected the version of the chart or of its application", finding.hit().label());
    assertEquals(
        "the archive file name says 2.23.3; it was probably repackaged from the wrong directory",
        finding.hit().help());
    assertEquals("web/Chart.yaml", finding.hit().related().get(0).spot().member());
    assertEquals("version 2.21.3", finding.hit().related().get(0).label());
    Finding other = mismatch("1.4.41", "1.4.42", "9.9", "web.tgz").get(0);
    assertEquals(
        "pack is 1.4.41 but ships chart version 1.4.42 and app version 9.9", other.hit().message());
    assertEquals("ship the chart of 1.4.41, or make the pack's version 1.4.42", other.hit().help());
  }

  @Test
  void spellings_of_one_version_agree() {
    assertEquals(List.of(), mismatch("1.2.3", "v1.2.3", "9.9", "web.tgz"));
    assertEquals(List.of(), mismatch("1.2.3", "7.0.0", "v1.2.3", "web.tgz"));
    assertEquals(List.of(), mismatch("1.2.3", "7.0.0", "1.2.3-debian-11-r4", "web.tgz"));
    assertEquals(List.of(), mismatch("1.2.3", "7.0.0", "release-1.2.3", "web.tgz"));
    assertEquals(List.of(), mismatch("1.2", "1.2.7", "9.9", "web.tgz"));
    assertEquals(List.of(), mismatch("1.2.3+build", "1.2.3", "9.9", "web.tgz"));
    assertEquals(List.of(), mismatch("1.2.x", "7.0.0", "9.9", "web.tgz"));
    assertEquals(1, mismatch("1.2.3-rc.1", "1.2.3-rc.2", "9.9", "web.tgz").size());
    assertEquals(1, mismatch("1.2.30", "1.2.3", "9.9", "web.tgz").size());
  }

  @Test
  void packs_of_several_charts_have_a_version_of_their_own() {
    assertEquals(
        List.of(),
        Linting.of(
                PackFixture.healthy("web")
                    .json("version", "\"5.0.0\"")
                    .chart(ChartFixture.named("web"))
                    .chart(ChartFixture.named("store")))
            .only("CH104")
            .lines());
  }

  @Test
  void an_archive_that_is_not_listed() {
    PackFixture pack =
        PackFixture.healthy("web")
            .chart(ChartFixture.named("web"))
            .with("charts/old.tgz", ChartFixture.named("old").tgz())
            .with("charts/web/charts/sub.tgz", ChartFixture.named("sub").tgz());
    assertEquals(
        List.of(
            "warning CH105 charts/old.tgz: archive `charts/old.tgz` is not listed in pack.json"),
        Linting.of(pack).only("CH105").lines());
    assertEquals(List.of(true), fixable(pack));
    pack.json("charts", "[\"charts/web-1.0.0.tgz\", \"charts/missing.tgz\"]");
    assertEquals(List.of(false), fixable(pack));
    pack.json("charts", "\"charts/web-1.0.0.tgz\"");
    assertEquals(List.of(), fixable(pack));
    pack.with("pack.json", "{\"charts\": [}");
    assertEquals(List.of(), fixable(pack));
  }

  @Test
  void a_copy_that_differs_in_what_gets_installed() {
    Finding finding =
        drift(
                ChartFixture.named("web").values("a: 1\n").with("templates/a.yaml", "x\n"),
                ChartFixture.named("web")
                    .values("a: 2\n")
                    .with("templates/b.yaml", "x\n")
                    .with("Chart.yaml", "name: web\nversion: 1.1.0\n"))
            .get(0);
    assertEquals(
        "unpacked copy `charts/web` is not what web-1.0.0.tgz holds", finding.hit().message());
    assertEquals(
        "version 1.1.0, not 1.0.0, values.yaml differs, templates/a.yaml is only in the archive,"
            + " templates/b.yaml is only in the copy",
        finding.hit().found());
  }

  @Test
  void a_copy_that_is_only_written_differently() {
    ChartFixture packed =
        ChartFixture.named("web")
            .values("b: [1, 2]\na: yes\n")
            .with("templates/a.yaml", "x\ny\n")
            .with("templates/NOTES.txt", "one\n")
            .packedSub(ChartFixture.named("sub").values("a: 1\n"));
    ChartFixture copy =
        ChartFixture.named("web")
            .meta("# packed by hand\n")
            .values("# sorted\na: true\nb:\n  - 1\n  - 2\n")
            .with("templates/a.yaml", "x\r\ny\r\n")
            .with("templates/NOTES.txt", "two\n")
            .with(".helmignore", "*.bak\n")
            .sub(ChartFixture.named("sub").values("a: 1\n"));
    assertEquals(List.of(), drift(packed, copy));
  }

  @Test
  void a_dependency_that_was_not_packed() {
    String dependencies =
        """
        dependencies:
          - name: cache
            condition: cache.enabled
          - name: store
            alias: keep
        """;
    ChartFixture chart = ChartFixture.named("web").sub(ChartFixture.named("store"));
    assertEquals(
        List.of(
            "error CH107 charts/web-1.0.0.tgz!/web/Chart.yaml:6:11 `cache`: dependency `cache` is"
                + " not in web-1.0.0.tgz"),
        lines("CH", chart.meta(dependencies)));
    assertEquals(
        List.of(
            "error CH107 charts/web-1.0.0.tgz!/web/requirements.yaml:2:11 `cache`: dependency"
                + " `cache` is not in web-1.0.0.tgz"),
        lines(
            "CH",
            ChartFixture.named("web")
                .packedSub(ChartFixture.named("store"))
                .with("requirements.yaml", dependencies)));
  }

  @Test
  void a_dependency_in_an_archive_that_cannot_be_read_is_not_called_missing() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta("dependencies:\n  - name: store\n")
            .with("charts/store-1.0.0.tgz", "text");
    assertEquals(
        List.of("CH101"),
        List.copyOf(Linting.of(PackFixture.healthy("web").chart(chart)).only("CH").codes()));
  }

  @Test
  void listed_once_more_with_a_dot() {
    assertEquals(
        List.of(),
        Linting.of(Example.json("charts", "[\".//charts/./web-1.0.0.tgz\"]")).only("CH").lines());
  }

  private static ChartFixture meta(String yaml) {
    return ChartFixture.named("web").with("Chart.yaml", yaml);
  }

  private static List<String> lines(String selector, ChartFixture chart) {
    return Linting.of(PackFixture.healthy("web").chart(chart)).only(selector).lines();
  }

  private static byte[] moved(String folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    ChartFixture.named("web")
        .files()
        .forEach((name, bytes) -> files.put(name.replaceFirst("web/", folder), bytes));
    return ChartFixture.tgz(files);
  }

  private static List<Finding> mismatch(
      String pack, String chart, String application, String archive) {
    String meta =
        "apiVersion: v2\nname: web\nversion: " + chart + "\nappVersion: \"" + application + "\"\n";
    return Linting.of(
            PackFixture.healthy("web")
                .json("version", "\"" + pack + "\"")
                .archive(archive, meta(meta).tgz()))
        .only("CH104")
        .report()
        .findings();
  }

  private static List<Boolean> fixable(PackFixture pack) {
    return Linting.of(pack).only("CH105").report().findings().stream()
        .map(finding -> finding.hit().fix().isPresent())
        .toList();
  }

  private static List<Finding> drift(ChartFixture packed, ChartFixture copy) {
    PackFixture pack = PackFixture.healthy("web").chart(packed);
    copy.files().forEach((name, bytes) -> pack.with("charts/" + name, bytes));
    return Linting.of(pack).only("CH106").report().findings();
  }

  @Test
  void a_version_of_thousands_of_parts_is_one() {
    String version = "1.0.0-a" + ".a".repeat(20_000);
    assertEquals(List.of(), lines("CH101", meta("name: web\nversion: " + version + "\n")));
  }
}
