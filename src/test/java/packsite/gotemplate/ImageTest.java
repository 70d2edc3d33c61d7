package packsite.gotemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import packsite.gotemplate.TemplateImage.Condition;

class ImageTest {
  private static String expression(String expression) {
    return Fixtures.expression(
        """
        name: web
        tag: 1.10
        number: 7
        zero: 0
        yes: true
        nothing: null
        empty: ""
        list: [a, b, c]
        map: {x: one, y: {z: two}}
        path: reg.example.com/team/app:1
        tpl: "{{ .Values.name }}-tpl"
        """,
        expression);
  }

  private static List<String> all(String values, String... templates) {
    return Fixtures.images(values, templates).stream()
        .map(image -> (image.isKnown() ? image.text() : "?") + " " + image.condition())
        .toList();
  }

  @Test
  void prints_values_as_helm_does() {
    assertEquals("web", expression(".Values.name"));
    assertEquals("1.1", expression(".Values.tag"));
    assertEquals("web:1.1", expression("printf \"%s:%v\" .Values.name .Values.tag"));
    assertEquals("7", expression(".Values.number"));
    assertEquals("true", expression(".Values.yes"));
    assertEquals("web-1.4.0", expression("printf \"%s-%s\" .Chart.Name .Chart.AppVersion"));
    assertEquals("3.2.1", expression(".Chart.Version"));
    assertEquals("x7", expression("print \"x\" 7"));
  }

  @Test
  void knows_the_functions_that_make_references() {
    String[][] cases = {
      {"web", "default \"x\" .Values.name"},
      {"x", ".Values.gone | default \"x\""},
      {"x", "default \"x\" .Values.empty"},
      {"x", "default \"x\" .Values.zero"},
      {"web", "coalesce .Values.gone .Values.empty .Values.name"},
      {"web", "or .Values.gone .Values.name"},
      {"web", "and .Values.yes .Values.name"},
      {"a", "ternary \"a\" \"b\" .Values.yes"},
      {"b", "false | ternary \"a\" \"b\""},
      {"web", "required \"needed\" .Values.name"},
      {"b", "index .Values.list 1"},
      {"two", "index .Values \"map\" \"y\" \"z\""},
      {"one", "get .Values.map \"x\""},
      {"two", "dig \"y\" \"z\" \"d\" .Values.map"},
      {"d", "dig \"q\" \"z\" \"d\" .Values.map"},
      {"a", "first .Values.list"},
      {"c", "last .Values.list"},
      {"a/b/c", "join \"/\" .Values.list"},
      {"v", "(dict \"k\" \"v\").k"},
      {"WEB", "upper .Values.name"},
      {"web", "lower \"WEB\""},
      {"we", "trunc 2 .Values.name"},
      {"eb", "trunc -2 .Values.name"},
      {"app:1", "(.Values.path | splitList \"/\") | last"},
      {"team", "(split \"/\" .Values.path)._1"},
      {"wib", "replace \"e\" \"i\" .Values.name"},
      {"eb", "trimPrefix \"w\" .Values.name"},
      {"we", ".Values.name | trimSuffix \"b\""},
      {"e", "trimAll \"wb\" .Values.name"},
      {"web", "nospace \"w e b\""},
      {"web", "squote .Values.name"},
      {"web", "quote .Values.name"},
      {"web-tpl", "tpl .Values.tpl ."},
      {"7", "int \"7\" | toString"},
      {"yes", "ternary \"yes\" \"no\" (semverCompare \">=1.2.0 <2\" \"1.4.0\")"},
      {"yes", "ternary \"yes\" \"no\" (hasKey .Values.map \"x\")"},
      {"yes", "ternary \"yes\" \"no\" (contains \"team\" .Values.path)"},
      {"yes", "ternary \"yes\" \"no\" (kindIs \"map\" .Values.map)"},
      {"yes", "ternary \"yes\" \"no\" (has \"b\" .Values.list)"},
      {"yes", "ternary \"yes\" \"no\" (eq .Values.name \"x\" \"web\")"},
      {"no", "ternary \"yes\" \"no\" (gt .Values.zero .Values.number)"},
      {"one", "(merge (dict \"a\" 1) .Values.map).x"},
      {"A", "(mergeOverwrite (deepCopy .Values.map) (dict \"x\" \"A\")).x"},
    };
    for (String[] row : cases) {
      assertEquals(row[0], expression(row[1]), row[1]);
    }
  }

  @Test
  void says_why_a_reference_cannot_be_told() {
    String[][] cases = {
      {"value `.Values.map.gone` is not set", ".Values.map.gone"},
      {"value `.Values.nothing` is not set", ".Values.nothing"},
      {"value `.Values.gone` is not set, which `.x` needs", ".Values.gone.x"},
      {"value `.Values.gone.x` is not set", "(.Values.gone).x"},
      {"value `.Values.gone` is not set", "printf \"%s:1\" .Values.gone"},
      {"calls `lookup`, which asks the cluster", "(lookup \"v1\" \"Pod\" \"a\" \"b\").x"},
      {"calls `genCA`", "genCA \"x\" 1"},
      {"depends on the release", ".Release.Name"},
      {"depends on the cluster", ".Capabilities.KubeVersion.Version"},
      {"reads files of the chart", ".Files.Get \"x\""},
      {"uses \"gone\", which is not there", "include \"gone\" ."},
      {"prints 7 with %s, which is made for others", "printf \"a:%s\" .Values.number"},
      {"prints `.Values.map`, which is a mapping", ".Values.map"},
      {"prints a list", ".Values.list"},
      {"is an empty text", ".Values.empty | quote"},
      {"comes to `a b`, which is no image", "\"a b\""},
      {"value `.Values.gone` is required and not set", "required \"x\" .Values.gone"},
    };
    for (String[] row : cases) {
      assertEquals("? " + row[0], expression(row[1]), row[1]);
    }
  }

  @Test
  void a_line_may_be_made_of_branches() {
    String line = "image: a{{ if .Values.x }}:{{ .Values.x }}{{ else }}:latest{{ end }}-z # why\n";
    assertEquals("a:1-z", Fixtures.image("x: '1'", line));
    assertEquals("a:latest-z", Fixtures.image("{}", line));
    assertEquals(
        "a{{ if .Values.x }}:{{ .Values.x }}{{ else }}:latest{{ end }}-z # why",
        Fixtures.images("{}", line).get(0).span().text());
    assertEquals(
        "? depends on the cluster",
        Fixtures.image("{}", "image: a{{ if .Capabilities.X }}b{{ else }}c{{ end }}\n"));
    assertEquals(
        "ab", Fixtures.image("{}", "image: a{{ if .Capabilities.X }}b{{ else }}b{{ end }}\n"));
  }

  @Test
  void what_follows_on_the_next_line_is_not_part_of_it() {
    String rest = "\n  {{- toYaml .Values.z | nindent 2 }}\n";
    assertEquals("a:1", Fixtures.image("{}", "image: a:1" + rest));
    assertEquals(
        "a:1", Fixtures.image("{}", "image: a:1\n{{- if .Capabilities.X }}\nb: c\n{{- end }}\n"));
    assertEquals(
        "a:1", Fixtures.image("{}", "image: a:1\n{{- with .Values.x }}\nb: c\n{{- end }}\nd: e"));
    assertEquals(
        "? comes to `a:1b: c`, which is no image",
        Fixtures.image("{}", "image: {{ \"a:1\" -}}\nb: c"));
  }

  @Test
  void all_branches_are_looked_into() {
    String template =
        """
        {{- if .Values.on }}
        image: one
        {{- else }}
        image: two
        {{- end }}
        {{- if .Capabilities.X }}
        image: three
        {{- else }}
        image: four
        {{- end }}
        {{- range .Values.none }}
        image: "{{ .x }}:5"
        {{- else }}
        image: six
        {{- end }}
        """;
    assertEquals(
        List.of("two UNMET", "one MET", "three UNKNOWN", "four UNKNOWN", "? UNMET", "six MET"),
        all("on: true", template));
    TemplateImage two = Fixtures.images("on: true", template).get(0);
    assertEquals("{{- if .Values.on }}", two.decidedBy().orElseThrow().text());
  }

  @Test
  void what_a_branch_assigns_stays_in_it_unless_it_is_taken() {
    String template =
        """
        {{- $v := "start" }}
        {{- if %s }}{{ $v = "then" }}{{ else }}{{ $v = "else" }}{{ end }}
        image: {{ $v }}
        """;
    assertEquals("then", Fixtures.image("{}", template.formatted("true")));
    assertEquals("else", Fixtures.image("{}", template.formatted("false")));
    assertEquals(
        "? depends on the cluster", Fixtures.image("{}", template.formatted(".Capabilities.X")));
    String set =
        """
        {{- $d := dict "k" "start" }}
        {{- if %s }}{{ $_ := set $d "k" "then" }}{{ end }}
        image: {{ $d.k }}
        """;
    assertEquals("then", Fixtures.image("{}", set.formatted("true")));
    assertEquals("start", Fixtures.image("{}", set.formatted("false")));
    assertEquals(
        "? is set under a condition", Fixtures.image("{}", set.formatted(".Capabilities.X")));
  }

  @Test
  void loops_name_one_image_for_each_element() {
    String template =
        """
        {{- range $i, $e := .Values.list }}
        - image: {{ $e }}:{{ $i }}
        {{- if eq $i 1 }}{{ break }}{{ end }}
        {{- end }}
        """;
    assertEquals(List.of("a:0 MET", "b:1 MET"), all("list: [a, b, c]", template));
    assertEquals(
        List.of("? UNKNOWN"), all("{}", "{{ range .Capabilities.X }}\nimage: {{ . }}\n{{ end }}"));
  }

  @Test
  void values_are_where_they_are_set() {
    String values = "image:\n  repo: r\n  tag: t\nother: o\n";
    TemplateImage image =
        Fixtures.images(
                values,
                "{{ define \"i\" }}{{ .repo }}:{{ default \"x\" .tag }}{{ end }}"
                    + "image: {{ if .Values.other }}{{ include \"i\" .Values.image }}{{ end }}")
            .get(0);
    assertEquals("r:t", image.text());
    assertEquals(
        "image.repo:2 image.tag:3",
        image.origins().stream()
            .map(o -> String.join(".", o.path()) + ":" + o.node().span().line())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void other_keys_and_other_text_are_no_images() {
    String template =
        """
        # image: comment:1
        myimage: no:1
        image-x: no:2
        args: ["--image: no:3"]
        -image: no:4
        text: image: no:5
        image: {a: b}
        image:
          repository: x
        {{/* image: no:6 */}}
        {{ "image: no:7" }}
        image:no:8
        'image': yes:1
        - - image: yes:2
        {{ if true }}image: yes:3{{ end }}
        """;
    assertEquals(List.of("yes:1 MET", "yes:2 MET", "yes:3 MET"), all("{}", template));
    assertEquals(
        List.of("yes:1 MET", "yes:2 MET"),
        all("{}", template.replaceAll("(?m)^.*\\{\\{.*\n", "")),
        "the same without a single action");
  }

  @Test
  void what_another_program_will_fill_in_spoils_only_its_own_line() {
    assertEquals(
        List.of("a:1 MET", "? MET"),
        all("{}", "image: a:1\nname: {{workflow.name}}\nimage: x:{{workflow.parameters.tag}}\n"));
  }

  @Test
  void a_damaged_template_still_tells_its_plain_images() {
    List<TemplateImage> images =
        Fixtures.images("x: y", "image: a:1\nimage: {{ .Values.x }}\n{{/* image: c */}}{{ if x }}");
    assertEquals(2, images.size());
    assertEquals("a:1", images.get(0).text());
    assertEquals(Condition.UNKNOWN, images.get(0).condition());
    assertTrue(images.get(1).reason().startsWith("stands in a template that cannot be read: "));
  }
}
