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
import packsite.compare.Sides;
import packsite.compare.tree.KeyPath;
import packsite.fixture.Golden;
import packsite.fixture.PackFixture;
import packsite.fixture.Published;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.read.PackShelf;
import packsite.read.RepositoryReader.Request;
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

  private static Pack pack(PackFixture fixture) {
    Request request = new Request(List.of(), List.of(), Optional.empty(), "", true, 1);
    try {
      return new PackShelf(fixture.tree(), request).read(fixture.dir());
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }

  private static OverrideReport report() {
    Pack pack = pack(PackFixture.healthy("orbit"));
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
    assertTrue(OverridesText.isFine(fine));
    assertFalse(OverridesText.isFine(report()));
  }
}
