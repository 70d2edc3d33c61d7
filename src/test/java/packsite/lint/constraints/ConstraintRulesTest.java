package packsite.lint.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Profile;

final class ConstraintRulesTest {
  private static Example dependencies(String items) {
    return Example.json("constraints", ("{'dependencies': [" + items + "]}").replace('\'', '"'));
  }

  private static Example resources(String items) {
    return Example.json("constraints", ("{'resources': [" + items + "]}").replace('\'', '"'));
  }

  private static List<String> brief(Example example) {
    return Linting.of(example).only("CN").lines().stream()
        .map(line -> line.replaceFirst("^\\w+ (\\w+) pack\\.json:[0-9:]+", "$1"))
        .toList();
  }

  private static Hit hit(Example example, String code) {
    return Linting.of(example).only(code).report().findings().get(0).hit();
  }

  @Test
  void a_missing_type_shows_one_that_is_there() {
    Example example =
        dependencies(
            "{'packName': 'kubernetes', 'layer': 'k8s'},"
                + " {'packName': 'db', 'layer': 'addon', 'type': 'required'}");
    assertEquals(
        List.of("error CN101 pack.json:10:36 `{`: dependency on `kubernetes` has no `type`"),
        Linting.of(example).only("CN").lines());
    Hit hit = hit(example, "CN101");
    assertEquals("add \"type\": one of required, optional, notSupported, upgrade", hit.label());
    assertEquals("the second dependency has it", hit.related().get(0).label());
    assertEquals("\"type\": \"required\"", hit.related().get(0).spot().span().orElseThrow().text());
  }

  @Test
  void dependencies_of_any_shape() {
    assertEquals(
        List.of(
            "CN101 `{`: dependency has no `layer`",
            "CN101 `{`: dependency has no `packName`",
            "CN101 `{`: dependency has no `type`"),
        brief(dependencies("{}")));
    assertEquals(
        List.of(
            "CN101 `\" \"`: `packName` of a dependency is blank",
            "CN101 `\"cnii\"`: dependency has the unknown layer `cnii`"),
        brief(dependencies("{'packName': ' ', 'layer': 'cnii', 'type': 'optional'}")));
    assertEquals(List.of(), brief(dependencies("1, [], null")));
    assertEquals(List.of(), brief(Example.json("constraints", "[]")));
    assertEquals(List.of(), brief(Example.json("constraints", "{\"dependencies\": {}}")));
  }

  @Test
  void bounds_are_read_as_palette_reads_them() {
    String start = "{'packName': 'k', 'layer': 'k8s', 'type': 'optional', ";
    assertEquals(
        List.of("CN102 `{`: notSupported dependency on `k` has no bounds"),
        brief(
            dependencies(
                "{'packName': 'k', 'layer': 'k8s', 'type': 'notSupported', 'maxVersion': ''}")));
    assertEquals(
        List.of(
            "CN103 `\"x\"`: minVersion `x` is no version",
            "CN103 `\"latest\"`: maxVersion `latest` is no version"),
        brief(dependencies(start + "'minVersion': 'x', 'maxVersion': 'latest'}")));
    assertEquals(
        List.of("CN103 `\"1.22\"`: minVersion `1.22` is above maxVersion `1.21`"),
        brief(dependencies(start + "'minVersion': '1.22', 'maxVersion': '1.21'}")));
    assertEquals(
        List.of(), brief(dependencies(start + "'minVersion': '1.21.10', 'maxVersion': '1.21'}")));
    assertEquals(List.of(), brief(dependencies(start + "'minVersion': '{{ .spectro.var.v }}'}")));
  }

  private static String pack(String name, String version, String requires, String max) {
    return """
    {
      "name": "%s",
      "displayName": "X",
      "version": "%s",
      "layer": "addon",
      "addonType": "monitoring",
      "cloudTypes": ["all"],
      "constraints": {"dependencies": [
        {"packName": "%s", "layer": "addon", "type": "required", "maxVersion": "%s"}
      ]}
    }
    """
        .formatted(name, version, requires, max);
  }

  @Test
  void a_circle_of_packs_is_told_once() {
    Example circle =
        dependencies("{'packName': 'b', 'layer': 'addon', 'type': 'required', 'minVersion': '1.5'}")
            .and("../b-1.0/pack.json", pack("b", "1.0", "nobody", ""))
            .and("../b-2.0/pack.json", pack("b", "2.0", "c", ""))
            .and("../c-1.0/pack.json", pack("c", "1.0", "web", "1"));
    assertEquals(
        List.of("CN106 `\"b\"`: `web` requires `b`, which in turn requires `web`"), brief(circle));
    assertEquals(2, hit(circle, "CN106").related().size());
  }

  @Test
  void versions_that_do_not_fit_make_no_circle() {
    assertEquals(
        List.of(),
        brief(
            dependencies("{'packName': 'b', 'layer': 'addon', 'type': 'required'}")
                .and("../b-2.0/pack.json", pack("b", "2.0", "web", "0.9"))));
  }

  @Test
  void resources_of_any_shape() {
    assertEquals(List.of("CN108 `{`: resource has no `type`"), brief(resources("{}")));
    assertEquals(
        List.of("CN108 `\"CPU\"`: unknown resource type `CPU`"),
        brief(resources("{'type': 'CPU', 'minLimit': '5'}")));
    assertEquals(
        List.of(
            "CN108 `\"node\"`: unknown schedule type `node`",
            "CN108 `{`: component has no `scheduleType`"),
        brief(resources("{'type': 'cpu', 'components': [{'scheduleType': 'node'}, {}, 3]}")));
    assertEquals(List.of(), brief(resources("{'type': 1}, [], null")));
  }

  @Test
  void references_are_looked_up_from_the_root_and_in_each_chart() {
    String component = "{'type': 'cpu', 'components': [{'scheduleType': 'all', ";
    assertEquals(
        List.of("CN107 `\"charts.wbe.replicas\"`: `charts.wbe.replicas` is not in values.yaml"),
        brief(resources(component + "'replicaCountParamRef': 'charts.wbe.replicas'}]}")));
    assertEquals(
        "`charts` has no `wbe`; did you mean `web`?",
        hit(resources(component + "'replicaCountParamRef': 'charts.wbe.replicas'}]}"), "CN107")
            .label());
    assertEquals(List.of(), brief(resources(component + "'replicaCountParamRef': 'replicas'}]}")));
    assertEquals(List.of(), brief(resources(component + "'replicaCountParamRef': ''}]}")));
    assertEquals(
        List.of(),
        brief(
            resources(component + "'replicaCountParamRef': 'charts.web.more'}]}")
                .and(
                    "presets.yaml",
                    """
                    presets:
                      - name: more
                        displayName: More
                        group: Size
                        remove: []
                        add: |
                          charts:
                            web:
                              more: 3
                    """)));
  }

  @Test
  void nothing_is_looked_up_in_values_that_cannot_be_read() {
    assertEquals(
        List.of(),
        brief(
            resources(
                    "{'type': 'cpu', 'components': [{'scheduleType': 'all',"
                        + " 'replicaCountParamRef': 'x'}]}")
                .and("values.yaml", "a: [")));
  }

  @Test
  void the_community_has_a_word_of_its_own_for_control_planes() {
    Example example =
        resources("{'type': 'cpu', 'components': [{'scheduleType': 'control-plane'}]}");
    assertEquals(false, Linting.of(example).codes().contains("CN109"));
    assertEquals(true, Linting.of(example).profile(Profile.COMMUNITY).codes().contains("CN109"));
  }
}
