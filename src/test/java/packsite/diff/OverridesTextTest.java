package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.compare.OverrideCheck;
import packsite.compare.OverrideCheck.Gone;
import packsite.compare.OverrideCheck.Known;
import packsite.compare.OverrideCheck.Open;
import packsite.compare.OverrideCheck.OtherType;
import packsite.compare.OverrideCheck.Read;
import packsite.compare.OverrideCheck.Redundant;
import packsite.compare.OverrideCheck.Renamed;
import packsite.compare.OverrideCheck.Unknown;
import packsite.compare.OverrideReport;
import packsite.compare.Overrides;
import packsite.compare.Sides;
import packsite.compare.tree.KeyPath;
import packsite.fixture.Golden;
import packsite.fixture.PackFixture;
import packsite.fixture.Published;
import packsite.model.Pack;
import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Style;
import packsite.text.Yaml;
import packsite.text.YamlFile;

final class OverridesTextTest {
  private static final YamlFile USER =
      Yaml.read(
          Source.of(
              "my.yaml",
              """
              replicaCont: 3
              port: "80"
              password: hunter2-is-mine
              old: true
              moved: {a: 1}
              level: info
              size: 1Gi
              extra: x
              labels: {team: a}
              """));

  private static OverrideCheck check(String key, OverrideCheck.Verdict verdict) {
    Node value = USER.mapping().flatMap(map -> map.get(key)).orElseThrow();
    Optional<Sides<Node>> since =
        key.equals("size")
            ? Optional.of(Sides.of(Values.scalar("2Gi"), Values.scalar("4Gi")))
            : Optional.empty();
    return new OverrideCheck(
        KeyPath.of(key), KeyPath.of("charts", "orbit", key), value, verdict, since);
  }

  private static OverrideReport report() {
    Pack pack = Fixtures.pack(PackFixture.healthy("orbit"));
    return new OverrideReport(
        pack,
        Optional.of(pack),
        true,
        List.of(
            check("replicaCont", new Unknown(Optional.of(KeyPath.of("replicaCount")))),
            check("port", new OtherType(Values.scalar("8080"))),
            check("password", new Unknown(Optional.empty())),
            check("old", new Gone()),
            check("moved", new Renamed(KeyPath.of("charts", "orbit", "new"))),
            check("level", new Redundant(Values.scalar("info"))),
            check("size", new Known(Values.scalar("4Gi"))),
            check("extra", new Read()),
            check("labels", new Open())),
        List.of());
  }

  @Test
  void what_leads_nowhere_is_shown_in_the_file() {
    String text = OverridesText.of(report(), USER, Style.PLAIN, true);
    assertFalse(text.contains("hunter2"), text);
    Golden.assertFile("src/test/resources/diff/overrides.txt", text);
  }

  @Test
  void programs_get_the_same() {
    String json = OverridesJson.of(report(), USER, "1.0.0").toString();
    assertFalse(json.contains("hunter2"), json);
    Published.assertFits("overrides", json);
    assertTrue(json.contains("\"suggestion\": \"charts.orbit.new\""), json);
  }

  @Test
  void a_file_without_faults_needs_one_line() {
    OverrideReport fine =
        new OverrideReport(
            report().pack(),
            Optional.empty(),
            false,
            List.of(check("extra", new Read())),
            List.of());
    assertEquals(
        "1 value, all of them reach orbit@1.0.0\n",
        OverridesText.of(fine, USER, Style.PLAIN, false));
    assertTrue(fine.isFine());
    assertFalse(report().isFine());
  }

  @Test
  void programs_get_the_verdicts_that_the_schema_has() {
    List<String> verdicts =
        report().keys().stream().map(c -> OverridesJson.label(c.verdict())).distinct().toList();
    List<String> published =
        Published.words("overrides", "properties", "keys", "items", "properties", "verdict");
    assertEquals(published, verdicts.stream().sorted().toList());
  }

  @Test
  void a_credential_of_the_file_or_of_the_older_pack_is_quoted_nowhere() {
    Pack now = Fixtures.pack(PackFixture.healthy("orbit").values("note: x\nold: x\n"));
    Pack since =
        Fixtures.pack(
            PackFixture.healthy("orbit")
                .values("password: f0llow-the-packs\nnote: x\nold: see f0llow-the-packs\n"));
    YamlFile user =
        Yaml.read(
            Source.of(
                "my.yaml",
                "password: f0llow-the-users\nnote: it is f0llow-the-users\n"
                    + "old: it was f0llow-the-packs\n"));
    OverrideReport report = Overrides.check(user, now, Optional.of(since));
    String text = OverridesText.of(report, user, Style.PLAIN, true);
    String json = OverridesJson.of(report, user, "1.0.0").toString();
    assertFalse((text + json).contains("f0llow"), text + json);
    assertTrue(text.contains("it is ********"), text);
  }
}
