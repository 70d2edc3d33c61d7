package packsite.lint.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.lint.Linting;

final class IdentityTest {
  private static PackFixture version(String version, String displayName, String layer) {
    return PackFixture.healthy("a")
        .at("packs/a-" + version)
        .json("version", "\"" + version + "\"")
        .json("displayName", "\"" + displayName + "\"")
        .json("layer", "\"" + layer + "\"");
  }

  private static List<String> drift(PackFixture... packs) {
    return Linting.of(packs).only("XR").lines().stream()
        .map(line -> line.replaceFirst(":[0-9]+:[0-9]+", ""))
        .toList();
  }

  @Test
  void each_version_is_held_against_the_one_before() {
    assertEquals(
        List.of(
            "warning XR102 packs/a-1.10.0/pack.json `\"B\"`: `displayName` is `B` here and `A` in"
                + " version 1.9.0",
            "warning XR102 packs/a-2.0.0/pack.json `\"csi\"`: `layer` is `csi` here and `addon` in"
                + " version 1.10.0"),
        drift(
            version("1.10.0", "B", "addon"),
            version("1.9.0", "A", "addon"),
            version("2.0.0", "B", "csi")));
  }

  @Test
  void other_names_are_other_packs() {
    assertEquals(
        List.of(),
        drift(version("1.0.0", "A", "addon"), PackFixture.healthy("b").json("layer", "\"csi\"")));
  }

  @Test
  void one_version_in_two_folders() {
    assertEquals(
        List.of("error XR101 packs/b/pack.json `\"1.0.0\"`: `a@1.0.0` is also in packs/a-1.0.0"),
        drift(version("1.0.0", "A", "addon"), version("1.0.0", "A", "addon").at("packs/b")));
  }
}
