package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import packsite.compare.Changes;
import packsite.compare.Packs;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.text.Style;

/** What differs is told in some section, and in one only. */
final class TellingTest {
  private static final String TWO_IMAGES =
      "pack:\n  content:\n    images:\n      - image: a.example/x:1\n      - image: b.example/y:1\n";

  private static PackFixture orbit() {
    return PackFixture.healthy("orbit");
  }

  private static String told(PackFixture was, PackFixture now) {
    Changes changes = Packs.compare(Fixtures.pack(was), Fixtures.pack(now));
    String text = DiffText.of(changes, Style.PLAIN, true);
    assertEquals(changes.differ(), !text.contains("nothing differs"), text);
    return text;
  }

  private static void assertTells(String expected, String text) {
    assertTrue(text.contains(expected), text);
  }

  @Test
  void members_of_constraints_that_no_section_knows_are_told_as_keys_of_pack_json() {
    String text = told(orbit(), orbit().json("constraints", "{\"note\": \"x\"}"));
    assertTells("added    constraints.note  x", text);
    String dependency = "{\"dependencies\": [{\"packName\": \"k\", \"minVersion\": \"1\"";
    text =
        told(
            orbit().json("constraints", dependency + "}]}"),
            orbit().json("constraints", dependency + ", \"note\": \"x\"}]}"));
    assertTells("added    constraints.dependencies[0].note  x", text);
  }

  @Test
  void a_demand_is_told_once() {
    String text =
        told(
            orbit(),
            orbit()
                .json(
                    "constraints",
                    "{\"note\": \"x\", \"dependencies\": [{\"packName\": \"k\", \"minVersion\": \"1\"}]}"));
    assertTells("added    constraints.note  x", text);
    assertEquals(-1, text.indexOf("constraints.dependencies"), text);
  }

  @Test
  void lists_of_charts_and_manifests_are_told_where_their_sections_are_silent() {
    String text = told(orbit(), orbit().json("charts", "[\"charts/gone.tgz\"]"));
    assertTells("charts", text);
    text = told(orbit(), orbit().json("kubeManifests", "[]").json("charts", "[]"));
    assertTells("pack.json", text);
  }

  @Test
  void a_version_alone_is_told_and_one_of_many_changes_is_not() {
    String text = told(orbit(), orbit().json("version", "\"1.1.0\""));
    assertTells("changed  version  1.0.0 -> 1.1.0", text);
    text = told(orbit(), orbit().json("version", "\"1.1.0\"").values("a: 1\n"));
    assertEquals(-1, text.indexOf("  version"), text);
    assertEquals(-1, text.indexOf("pack.json"), text);
  }

  @Test
  void an_archive_of_another_name_is_told() {
    byte[] archive = ChartFixture.named("web").values("a: 1\n").tgz();
    String text =
        told(orbit().archive("web-1.0.0.tgz", archive), orbit().archive("web.tgz", archive));
    assertTells("web file  web-1.0.0.tgz -> web.tgz", text);
  }

  @Test
  void images_in_another_order_are_told_as_keys() {
    String turned = TWO_IMAGES.replace("a.example/x", "t").replace("b.example/y", "a.example/x");
    String text =
        told(
            orbit().values(TWO_IMAGES),
            orbit().values(turned.replace("image: t", "image: b.example/y")));
    assertTells("pack.content.images  2 items in another order", text);
  }

  @Test
  void blank_lines_and_modes_are_told_as_files() {
    String text = told(orbit().values("a: 1\n"), orbit().values("\n\na: 1\n"));
    assertTells("values.yaml", text);
    text =
        told(
            orbit().manifest("web.yaml", "kind: A\nmetadata: {name: a}\n"),
            orbit().manifest("web.yaml", "kind: A\nmetadata: {name: a}\n\n\n"));
    assertTells("web", text);
    text =
        told(
            orbit().with("presets.yaml", "presets: []\n"),
            orbit().with("presets.yaml", "# x\npresets: []\n"));
    assertTells("presets.yaml", text);
  }

  @Test
  void a_default_that_values_set_as_well_is_counted() {
    ChartFixture chart = ChartFixture.named("web").values("a: {b: 1, c: 1}\n");
    String text =
        told(
            orbit().chart(chart).values("charts:\n  web: {a: {b: 1, c: 1}}\n"),
            orbit()
                .chart(ChartFixture.named("web").values("a: {b: 2, c: 1, d: {e: 1, f: [x]}}\n"))
                .values("charts:\n  web: {a: {b: 2, c: 1, d: {e: 1, f: [y]}}}\n"));
    assertTells("web: 2 defaults    as the keys of values.yaml", text);
    assertTells("web: a.d.f         [x]", text);
  }

  @Test
  void a_pack_that_is_required_in_any_version_is_told_without_one() {
    String demand = "{\"dependencies\": [{\"packName\": \"k\", \"type\": \"required\"}]}";
    assertTells("k is required now\n", told(orbit(), orbit().json("constraints", demand)));
  }
}
