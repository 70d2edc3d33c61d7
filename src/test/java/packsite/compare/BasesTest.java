package packsite.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.compare.RepositoryChanges.PackStep;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.model.Pack;
import packsite.text.Source;
import packsite.text.Yaml;

/** Which pack is held against which, the way over several versions, and a user's own values. */
final class BasesTest {
  private static PackFixture web(String version) {
    return PackFixture.healthy("web")
        .json("version", "\"" + version + "\"")
        .at("packs/web-" + version);
  }

  private static PackFixture chart(String version, String values) {
    return web(version).chart(ChartFixture.named("web").values(values).with("templates/a", ""));
  }

  private static String door(String name, int port) {
    return name + ":\n  port: " + port + "\n  host: a.example\n  path: /in\n";
  }

  private static List<String> told(RepositoryChanges changes) {
    return changes.changed().stream().map(BasesTest::told).toList();
  }

  private static String told(PackStep step) {
    BaseChoice choice = step.choice();
    String base = choice.base().map(Pack::dir).orElse("nothing");
    String passed =
        choice.passed().isEmpty()
            ? ""
            : " " + choice.passed().stream().map(p -> p.pack().dir() + " " + p.obstacle()).toList();
    return choice.pack().dir() + " <- " + base + " " + choice.reason() + passed;
  }

  @Test
  void takes_the_highest_lower_version_of_both_states() {
    RepositoryChanges changes =
        Bases.changes(
            Comparing.repository(web("1.0.0"), web("3.0.0")),
            Comparing.repository(web("1.0.0"), web("3.0.0"), web("2.0.0"), web("1.5.0")));
    assertEquals(
        List.of(
            "packs/web-1.5.0 <- packs/web-1.0.0 HIGHEST_LOWER"
                + " [packs/web-3.0.0 HIGHER, packs/web-2.0.0 HIGHER]",
            "packs/web-2.0.0 <- packs/web-1.5.0 HIGHEST_LOWER"
                + " [packs/web-3.0.0 HIGHER, packs/web-1.0.0 LOWER]"),
        told(changes));
  }

  @Test
  void knows_a_pack_that_was_edited_in_a_folder_of_another_name() {
    RepositoryChanges changes =
        Bases.changes(
            Comparing.repository(web("1.0.0")),
            Comparing.repository(web("1.0.0").at("packs/site").values("pack: {}\n")));
    assertEquals(List.of("packs/site <- packs/web-1.0.0 SAME_VERSION"), told(changes));
    assertEquals(List.of(), changes.removed());
  }

  @Test
  void passes_over_a_pack_whose_folder_alone_is_another() {
    RepositoryChanges changes =
        Bases.changes(
            Comparing.repository(web("1.0.0")), Comparing.repository(web("1.0.0").at("packs/w")));
    assertEquals(List.of(), told(changes));
  }

  @Test
  void says_what_is_new_lower_or_without_a_name() {
    RepositoryChanges changes =
        Bases.changes(
            Comparing.repository(web("2.0.0")),
            Comparing.repository(
                web("2.0.0"),
                web("1.0.0"),
                PackFixture.healthy("other"),
                PackFixture.healthy("none").with("pack.json", "{}")));
    assertEquals(
        List.of(
            "packs/other-1.0.0 <- nothing NEW_NAME",
            "packs/none-1.0.0 <- nothing NO_IDENTITY",
            "packs/web-1.0.0 <- packs/web-2.0.0 ONLY_HIGHER"),
        told(changes));
  }

  @Test
  void takes_no_other_spelling_and_no_text_for_a_version_before() {
    RepositoryChanges changes =
        Bases.changes(
            Comparing.repository(web("1.0"), web("latest")),
            Comparing.repository(web("1.0"), web("latest"), web("1.0.0")));
    assertEquals(
        List.of(
            "packs/web-1.0.0 <- nothing NEW_NAME"
                + " [packs/web-latest NOT_A_NUMBER, packs/web-1.0 SAME_VERSION]"),
        told(changes));
  }

  @Test
  void steps_through_all_versions_of_all_names() {
    List<PackStep> steps =
        Bases.steps(Comparing.repository(web("1.10.0"), web("1.9.0"), PackFixture.healthy("a")));
    assertEquals(
        List.of("packs/web-1.10.0 <- packs/web-1.9.0 HIGHEST_LOWER"),
        steps.stream().map(BasesTest::told).toList());
  }

  @Test
  void follows_a_key_that_was_renamed_twice_and_changed_on_the_way() {
    List<Pack> packs =
        Comparing.repository(
                chart("1.0.0", door("door", 8080)),
                chart("1.1.0", door("gate", 8080)),
                chart("1.2.0", "gate:\n  port: 9090\n  host: b.example\n  path: /out\n"),
                chart("1.3.0", "entry:\n  port: 9090\n  host: b.example\n  path: /out\n"))
            .packs();
    List<String> told = ChangesText.of(UpgradePath.of(packs).whole());
    assertEquals(
        List.of("=> breaks: keys renamed [charts.web.door -> charts.web.entry]"),
        told.stream().filter(line -> line.contains("breaks")).toList(),
        told.toString());
  }

  @Test
  void tells_a_default_once_whose_key_moved_in_the_pack_and_in_its_chart() {
    PackFixture was = chart("1.0.0", door("door", 8080)).values(section(door("door", 8080)));
    PackFixture now = chart("1.0.0", door("gate", 8080)).values(section(door("gate", 9090)));
    Changes changes = Packs.compare(Comparing.pack(was), Comparing.pack(now));
    assertEquals(
        List.of(
            "=> breaks: keys renamed [charts.web.door -> charts.web.gate]",
            "=> note: other defaults [charts.web.gate.port 8080 -> 9090]"),
        ChangesText.of(changes).stream().filter(line -> line.startsWith("=>")).toList());
  }

  private static String section(String chart) {
    return "charts:\n  web:\n" + chart.indent(4);
  }

  @Test
  void tells_nothing_of_what_came_back() {
    List<Pack> packs =
        Comparing.repository(
                chart("1.0.0", door("door", 8080) + "size: 1\n"),
                chart("1.1.0", door("gate", 8080) + "size: 2\n"),
                chart("1.2.0", door("door", 8080) + "size: 1\n"))
            .packs();
    assertEquals(List.of(), UpgradePath.of(packs).whole().consequences());
  }

  private static List<String> overrides(String user, PackFixture pack, Optional<PackFixture> old) {
    OverrideReport report =
        Overrides.check(
            Yaml.read(Source.of("mine.yaml", user)),
            Comparing.pack(pack),
            old.map(Comparing::pack));
    return report.keys().stream()
        .map(
            check ->
                check.path()
                    + " "
                    + check.verdict().getClass().getSimpleName()
                    + (check.verdict() instanceof OverrideCheck.Unknown unknown
                        ? unknown.nearest().map(near -> " " + near).orElse("")
                        : check.verdict() instanceof OverrideCheck.Renamed renamed
                            ? " " + renamed.to()
                            : "")
                    + check
                        .standard()
                        .map(
                            sides ->
                                " was "
                                    + sides
                                        .was()
                                        .map(n -> n.span().text().replaceAll("\\s+", " "))
                                        .orElse("-")
                                    + " now "
                                    + sides
                                        .now()
                                        .map(n -> n.span().text().replaceAll("\\s+", " "))
                                        .orElse("-"))
                        .orElse(""))
        .toList();
  }

  @Test
  void tells_of_each_value_of_a_user_what_the_pack_makes_of_it() {
    PackFixture pack = chart("1.0.0", "size: 1\nname: a\nlabels: {}\ntls:\n  issuer: x\n");
    assertEquals(
        List.of(
            "charts.web.size Known",
            "charts.web.name Redundant",
            "charts.web.labels.any Open",
            "charts.web.tls OtherType",
            "charts.web.issuer Unknown charts.web.tls.issuer",
            "charts.web.sise Unknown charts.web.size",
            "charts.wep Unknown charts.web",
            "pack.namespace Known"),
        overrides(
            """
            charts:
              web:
                size: 2
                name: a
                labels: {any: b}
                tls: off
                issuer: y
                sise: 3
              wep:
                size: 1
            pack:
              namespace: mine
            """,
            pack,
            Optional.empty()));
  }

  @Test
  void takes_plain_values_of_the_only_chart_and_tells_what_changed_since() {
    assertEquals(
        List.of(
            "charts.web.size Known was 1 now 5",
            "charts.web.door Renamed charts.web.gate was port: 8080 host: a.example path: /in now -",
            "charts.web.old Gone was z now -"),
        overrides(
            "size: 2\ndoor:\n  port: 80\nold: y\n",
            chart("1.1.0", "size: 5\n" + door("gate", 8080)),
            Optional.of(chart("1.0.0", "size: 1\nold: z\n" + door("door", 8080)))));
  }

  @Test
  void what_moved_is_told_though_the_mapping_around_it_is_gone() {
    String old = "side:\n  lamp: warm-white\n" + door("door", 8080).indent(2);
    assertEquals(
        List.of(
            "charts.web.side.lamp Gone was warm-white now -",
            "charts.web.side.door Renamed charts.web.door was port: 8080 host: a.example path: /in"
                + " now -"),
        overrides(
            "side:\n  lamp: cold\n  door:\n    port: 80\n",
            chart("1.1.0", "size: 5\n" + door("door", 8080)),
            Optional.of(chart("1.0.0", old))));
  }

  @Test
  void a_number_written_otherwise_is_no_override_and_a_quoted_one_of_another_type() {
    PackFixture pack = chart("1.0.0", "size: 1\nport: 80\nwindow: \"\"\nlimit: 2\n");
    assertEquals(
        List.of(
            "charts.web.size Redundant",
            "charts.web.port OtherType",
            "charts.web.window Known",
            "charts.web.limit Known"),
        overrides("size: 1.0\nport: \"80\"\nwindow: 5\nlimit: 2.5\n", pack, Optional.empty()));
  }

  @Test
  void a_file_of_nothing_but_unknown_keys_gets_few_suggestions() {
    StringBuilder defaults = new StringBuilder();
    StringBuilder user = new StringBuilder();
    for (int i = 0; i < 2 * NearestPath.MOST_ASKED; i++) {
      String key = "size" + (10_000 + i);
      defaults.append(key).append(": 1\n");
      user.append(key).append("x: 1\n");
    }
    List<String> told =
        overrides(user.toString(), chart("1.0.0", defaults.toString()), Optional.empty());
    assertEquals("charts.web.size10007x Unknown charts.web.size10007", told.get(7));
    assertEquals(2 * NearestPath.MOST_ASKED, told.size());
    assertEquals(
        List.of(),
        told.subList(NearestPath.MOST_ASKED, told.size()).stream()
            .filter(line -> !line.endsWith(" Unknown"))
            .toList());
  }
}
