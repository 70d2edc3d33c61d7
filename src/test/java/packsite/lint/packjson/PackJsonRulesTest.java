package packsite.lint.packjson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;

final class PackJsonRulesTest {
  private static List<String> lines(Example example, String selector) {
    return Linting.of(example).only(selector).lines();
  }

  private static Hit hit(Example example, String selector) {
    return Linting.of(example).only(selector).report().findings().get(0).hit();
  }

  private static Example json(String property, String value) {
    return Example.json(property, value.replace('\'', '"'));
  }

  /** Code, text under the carets and message of each finding. */
  private static List<String> brief(Example example) {
    return lines(example, "PJ").stream()
        .map(line -> line.replaceFirst("^\\w+ (\\w+) pack\\.json:[0-9:]+", "$1"))
        .toList();
  }

  @Test
  void every_repeated_key_points_back_to_the_first() {
    Example example = json("constraints", "{'dependencies': [], 'dependencies': []}");
    assertEquals(
        List.of(
            "error PJ102 pack.json:10:39 `\"dependencies\"`: key `dependencies` stands twice,"
                + " first on line 10"),
        lines(example, "PJ1"));
    assertEquals("first here, without effect", hit(example, "PJ102").related().get(0).label());
  }

  @Test
  void an_absent_property_points_to_what_may_have_been_meant() {
    Example example = json("version", "").andJson("verison", "\"1.0.0\"");
    assertEquals(
        List.of(
            "PJ103 `{`: pack.json has no `version`",
            "PJ106 `\"verison\"`: unknown property `verison`"),
        brief(example));
    assertEquals("is this meant to be `version`?", hit(example, "PJ103").related().get(0).label());
    assertEquals("rename to `version`", hit(example, "PJ106").fix().orElseThrow().title());
  }

  @Test
  void blank_is_not_there() {
    assertEquals(List.of("PJ103 `\"\"`: `version` is blank"), brief(json("version", "''")));
    assertEquals(List.of("PJ103 `\" \"`: `layer` is blank"), brief(json("layer", "' '")));
    assertEquals(List.of("PJ205 `\"\"`: `addonType` is blank"), brief(json("addonType", "''")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "name | null | `name` is null, expected a string | write a text in quotes",
        "layer | [] | `layer` is a list, expected a string | write a text in quotes",
        "cloudTypes | 'all' | `cloudTypes` is a string, expected a list of strings | write a list of strings",
        "cloudTypes | [1] | an item of `cloudTypes` is a number, expected a string | write \"1\"",
        "annotations | {'a': true} | `a` is a boolean, expected a string | write \"true\"",
        "annotations | {'a': -1.5e3} | `a` is a number, expected a string | write \"-1.5e3\"",
        "annotations | {'a': {}} | `a` is a mapping, expected a string | write a text in quotes",
        "charts | {} | `charts` is a mapping, expected a list of strings | write a list of strings",
        "constraints | [] | `constraints` is a list, expected a mapping | write a mapping",
      })
  void a_wrong_type_is_told_once(String property, String value, String message, String label) {
    Example example = json(property, value);
    assertEquals(1, brief(example).size(), () -> brief(example).toString());
    assertTrue(brief(example).get(0).startsWith("PJ104 "));
    assertEquals(message, hit(example, "PJ104").message());
    assertEquals(label, hit(example, "PJ104").label());
  }

  @Test
  void unknown_words_name_the_nearest_or_some() {
    Example example = json("cloudTypes", "['vmware', 'Edge_Native', 'gke', 'tke']");
    assertEquals(
        List.of(
            "PJ105 `\"vmware\"`: unknown cloud type `vmware`",
            "PJ105 `\"Edge_Native\"`: unknown cloud type `Edge_Native`",
            "PJ219 `\"gke\"`: cloud type `gke` is known to Palette's API alone",
            "PJ218 `\"tke\"`: cloud type `tke` is retired"),
        brief(example));
    assertEquals(
        "use one of all, aws, azure, gcp, vsphere, openstack, and 6 more",
        hit(example, "PJ105").label());
    assertEquals(
        "did you mean `edge-native`?", hit(json("cloudTypes", "['Edge_Native']"), "PJ105").label());
  }

  @Test
  void an_unknown_property_is_not_renamed_to_one_that_is_there() {
    Example example = json("kubeManifests", "[]").andJson("KubeManifests", "[]");
    Hit hit = hit(example, "PJ106");
    assertEquals("delete it", hit.label());
    assertEquals("`kubeManifests` is here already", hit.related().get(0).label());
    assertTrue(hit.fix().isEmpty());
  }

  @Test
  void properties_of_constraints_are_known_too() {
    Example example =
        json("constraints", "{'ressources': [], 'dependencies': [{'packName': 'a', 'note': 1}]}");
    assertEquals(
        List.of(
            "PJ106 `\"ressources\"`: unknown property `ressources`",
            "PJ106 `\"note\"`: unknown property `note`"),
        brief(example));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '#',
      value = {
        "v1, PJ201",
        "V2.0.0, PJ201",
        "vNext, PJ202",
        "1.5, PJ202",
        "01.2.3, PJ202",
        "1.0.0-01, PJ202",
        "latest, PJ202",
        "1.2.x, PJ214",
        "1.*, PJ203",
        "-1, PJ203",
        "1.0.0+a/b, PJ203",
        "#1.0.0 #, PJ203",
      })
  void one_rule_speaks_of_a_version(String version, String code) {
    List<String> found = brief(json("version", "'" + version + "'"));
    assertEquals(List.of(code), found.stream().map(line -> line.substring(0, 5)).toList());
  }

  @Test
  void a_tag_has_an_end() {
    assertEquals(
        "version has 129 characters",
        hit(json("version", "'" + "1".repeat(129) + "'"), "PJ203").message());
    assertEquals(List.of(), lines(json("version", "'" + "1".repeat(128) + "'"), "PJ203"));
  }

  @ParameterizedTest
  @CsvSource({
    "A b, use lower case letters only",
    "-a, 'letters and digits first and last, single separators between them'",
    "a..b, 'letters and digits first and last, single separators between them'",
    "a/b, it does not hold `/`",
    "a--b, use a single `-`",
  })
  void names_that_no_registry_takes(String name, String label) {
    assertEquals(label, hit(json("name", "'" + name + "'"), "PJ204").label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a_b.c-d", "9", "a__b"})
  void names_that_a_registry_takes(String name) {
    assertEquals(List.of(), lines(json("name", "'" + name + "'"), "PJ204"));
  }

  @Test
  void a_long_name_is_judged_in_no_time() {
    assertEquals(
        "it does not hold `!`", hit(json("name", "'" + "a".repeat(250) + "!'"), "PJ204").label());
    assertEquals(
        "name has 300 characters",
        hit(json("name", "'" + "a".repeat(300) + "'"), "PJ204").message());
  }

  @Test
  void a_missing_file_is_named_with_what_is_there_instead() {
    Example example =
        json("charts", "['charts/redis-1.tgz']").and("charts/redis/Chart.yaml", "name: redis\n");
    assertEquals(
        List.of("error PJ209 pack.json:9:14 `\"charts/redis-1.tgz\"`: listed chart does not exist"),
        lines(example, "PJ209"));
    assertEquals(
        "charts/ has the directory `redis` and `web-1.0.0.tgz`; package the directory or remove"
            + " the entry",
        hit(example, "PJ209").help());
    assertEquals(
        "did you mean `charts/web-1.0.0.tgz`?",
        hit(json("charts", "['charts/web-1.0.1.tgz']"), "PJ209").help());
    assertEquals(
        "listed role does not exist", hit(json("ansibleRoles", "['roles/x']"), "PJ209").message());
  }

  @Test
  void an_unpacked_copy_of_an_archive_is_not_listed_beside_it() {
    Example example =
        json("charts", "['charts/db.tgz']").and("charts/web/Chart.yaml", "name: web\n");
    assertEquals(
        "charts/ has `web-1.0.0.tgz`; add the file or remove the entry",
        hit(example, "PJ209").help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "a/../../b", "a\\\\b", ""})
  void paths_out_of_the_pack(String path) {
    assertEquals(1, lines(json("charts", "['" + path + "']"), "PJ210").size());
  }

  @Test
  void only_what_is_surely_empty_installs_nothing() {
    assertEquals(
        List.of("error PJ211 pack.json:9:3 `\"charts\"`: pack installs nothing"),
        lines(json("charts", "[]"), "PJ211"));
    assertEquals(List.of(), lines(json("charts", "1"), "PJ211"));
    assertEquals(List.of(), lines(json("charts", "").andJson("layer", "\"k8s\""), "PJ211"));
    assertEquals(List.of(), lines(json("charts", "").andJson("layer", ""), "PJ211"));
  }

  @Test
  void an_operating_system_needs_what_its_cloud_needs() {
    Example os = json("layer", "'os'").andJson("charts", "");
    assertEquals(
        "operating system pack lacks `osName` and 5 more annotations",
        hit(os.andJson("annotations", "").andJson("cloudTypes", "[\"azure\"]"), "PJ216").message());
    Example maas =
        os.andJson("annotations", "{\"folder\": \"x\", \"osName\": \"y\", \"sshUsername\": \"z\"}")
            .andJson("cloudTypes", "[\"maas\"]");
    assertEquals(
        List.of(
            "PJ217 `[\"maas\"]`: annotations describe an image of `vsphere` and `cloudTypes` lists maas",
            "PJ216 `\"annotations\"`: operating system pack lacks the annotation `skipK8sInstall`"),
        brief(maas));
  }

  @Test
  void nothing_is_said_of_a_file_that_is_no_json() {
    assertEquals(
        List.of("PJ101"),
        List.copyOf(Linting.of(Example.file("pack.json", "{\"name\": ")).only("PJ").codes()));
  }

  @Test
  void large_files_are_judged_in_no_time() {
    String many = "['aws'" + ", 'x', 1, 'charts/a.tgz'".repeat(1_000) + "]";
    for (String property : List.of("cloudTypes", "charts", "annotations", "layer", "extra")) {
      assertTrue(Linting.of(json(property, many)).only("PJ").report().crashes().isEmpty());
    }
  }
}
