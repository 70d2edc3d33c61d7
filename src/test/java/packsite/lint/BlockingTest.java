package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.config.ConfigReader;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;
import packsite.lint.rule.Rule;
import packsite.model.Blocked;
import packsite.model.Repository;
import packsite.read.RepositoryReader;
import packsite.text.Source;

final class BlockingTest {
  private static List<Blocked> blocked(MapTree tree, String config) throws Exception {
    Repository repository =
        RepositoryReader.read(
            tree,
            new RepositoryReader.Request(List.of(), List.of(), Optional.empty(), "HEAD", true, 2));
    Settings settings =
        new Settings(
            ConfigReader.read(Source.of("packsite.yaml", config)).config().lint(),
            Settings.Wishes.NONE);
    return Blocking.of(
        Linter.lint(
            repository, new Linter.Job(Blocking.rules(), settings, LocalDate.of(2026, 1, 1), 2)));
  }

  private static PackFixture installing(String name) {
    return PackFixture.healthy(name)
        .manifest("x.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n");
  }

  private static List<String> codes(MapTree tree, String config) throws Exception {
    return blocked(tree, config).stream()
        .map(one -> one.dir() + " " + one.rule().substring(0, 5))
        .toList();
  }

  @Test
  void every_rule_that_blocks_is_there() {
    assertEquals(
        List.of("PJ101", "PJ103", "PJ203", "PJ204", "PJ209", "PJ210", "CH101", "CH102", "SE101"),
        Blocking.rules().stream().map(Rule::code).toList());
  }

  @Test
  void a_healthy_pack_is_not_blocked_nor_one_with_lesser_faults() throws Exception {
    MapTree tree = installing("web").without("README.md").without("logo.png").tree();
    assertEquals(List.of(), blocked(tree, ""));
  }

  @Test
  void each_kind_blocks_its_own_pack_alone() throws Exception {
    MapTree tree = installing("fine").tree();
    installing("json").with("pack.json", "{").into(tree);
    installing("tag").json("version", "\"1+2\"").into(tree);
    installing("name").json("name", "\"Big Name\"").into(tree);
    installing("gone").json("charts", "[\"charts/gone.tgz\"]").into(tree);
    installing("out").json("charts", "[\"../x.tgz\"]").into(tree);
    installing("torn").archive("torn-1.0.0.tgz", new byte[] {31, (byte) 139, 8}).into(tree);
    assertEquals(
        List.of(
            "packs/gone-1.0.0 PJ209",
            "packs/json-1.0.0 PJ101",
            "packs/name-1.0.0 PJ204",
            "packs/out-1.0.0 PJ210",
            "packs/tag-1.0.0 PJ203",
            "packs/torn-1.0.0 CH101"),
        codes(tree, ""));
    assertTrue(blocked(tree, "").get(0).place().startsWith("packs/gone-1.0.0/pack.json:"));
  }

  @Test
  void what_is_accepted_or_switched_off_does_not_block() throws Exception {
    MapTree tree = installing("gone").json("charts", "[\"charts/gone.tgz\"]").tree();
    assertEquals(List.of("packs/gone-1.0.0 PJ209"), codes(tree, "lint: {levels: {PJ209: info}}"));
    assertEquals(List.of(), codes(tree, "lint: {levels: {PJ209: off}}"));
    assertEquals(List.of(), codes(tree, "lint: {ignores: [{rule: PJ209, reason: comes later}]}"));
    assertEquals(
        List.of("packs/gone-1.0.0 PJ209"),
        codes(tree, "lint: {ignores: [{rule: PJ209, reason: comes later, until: 2025-12-31}]}"));
  }
}
