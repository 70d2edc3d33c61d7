package packsite.site.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.NuChecker;
import packsite.fixture.PackFixture;
import packsite.site.values.KeyTable.Group;
import packsite.site.values.KeyTable.Row;

final class KeyTableTest {
  private static List<Row> rows(String values) {
    List<Row> rows = new ArrayList<>();
    KeyTable.of(Samples.pack(values)).forEach(group -> rows.addAll(group.rows()));
    return rows;
  }

  private static Row row(String values, String path) {
    return rows(values).stream()
        .filter(row -> row.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " is not in " + rows(values)));
  }

  private static List<String> paths(String values) {
    return rows(values).stream().map(Row::path).toList();
  }

  private static List<String> optional(String values) {
    return rows(values).stream().filter(Row::optional).map(Row::path).toList();
  }

  @Test
  void groups_by_chart_and_puts_the_pack_last() {
    List<Group> groups =
        KeyTable.of(
            Samples.pack(
                """
                pack:
                  namespace: x
                  content:
                    images:
                      - image: a/b:1
                      - image: a/c:1
                charts:
                  web:
                    replicas: 1
                  db:
                    size: 1Gi
                manifests:
                  rbac:
                    name: y
                other:
                  k: v
                single: 1
                """));
    assertEquals(
        List.of("charts.web", "charts.db", "manifests.rbac", "other", "", "pack"),
        groups.stream().map(Group::title).toList());
    Group pack = groups.get(5);
    assertTrue(pack.head());
    assertEquals(
        List.of("pack.namespace", "pack.content.images"),
        pack.rows().stream().map(Row::path).toList());
    assertEquals("2 entries", pack.rows().get(1).value().note());
    assertEquals("content.<wbr>images", pack.rows().get(1).pathHtml());
  }

  @Test
  void has_nothing_to_show_of_an_empty_file() {
    assertEquals(List.of(), KeyTable.of(Samples.pack("")));
    assertEquals(List.of(), KeyTable.of(Samples.pack("# nothing\n")));
    assertEquals(List.of(), KeyTable.of(Samples.pack("- a\n- b\n")));
    assertEquals(List.of(), KeyTable.of(Samples.pack("a: [\n")));
  }

  @Test
  void reads_helm_docs_comments() {
    Row row =
        row(
            """
            web:
              # Not of this key.
              # -- (int) How many. Two are
              # enough.
              # @default -- as many as nodes
              replicas: 1
            """,
            "web.replicas");
    assertEquals("How many.", row.description());
    assertEquals("Two are enough.", row.more());
    assertEquals("int", row.type());
    assertEquals(Dialect.HELM_DOCS, row.dialect());
    assertEquals("as many as nodes", row.value().note());
  }

  @Test
  void reads_the_old_form_of_helm_docs() {
    Row row = row("web:\n  # web.replicas -- How many.\n  replicas: 1\n", "web.replicas");
    assertEquals("How many.", row.description());
    assertEquals(Dialect.HELM_DOCS, row.dialect());
  }

  @Test
  void reads_params_and_sections() {
    List<Group> groups =
        KeyTable.of(
            Samples.pack(
                """
                charts:
                  web:
                    ## @section Image
                    ## @param image.tag [string] Which one
                    ## @param image.pull When
                    ##
                    image:
                      tag: "1"
                      pull: Always
                    ## @section Size
                    ## @param replicas How many
                    replicas: 1
                """));
    assertEquals(
        List.of("Image", "Size"), groups.stream().map(Group::title).toList().subList(0, 2));
    Row tag = groups.get(0).rows().get(0);
    assertEquals("charts.web.image.tag", tag.path());
    assertEquals("Which one", tag.description());
    assertEquals(Dialect.BITNAMI, tag.dialect());
  }

  @Test
  void reads_schema_blocks() {
    Row row =
        row(
            """
            web:
              # @schema
              # type: [string, "null"]
              # description: "What to call it"
              # @schema
              name: ""
            """,
            "web.name");
    assertEquals("What to call it", row.description());
    assertEquals("[string, \"null\"]", row.type());
    assertEquals(Dialect.SCHEMA, row.dialect());
  }

  @Test
  void reads_plain_comments_above_and_behind() {
    String values = "web:\n  # How many\n  # of them.\n  a: 1\n  b: 2 # the other\n";
    assertEquals("How many of them.", row(values, "web.a").description());
    assertEquals("the other", row(values, "web.b").description());
    assertEquals(Dialect.PLAIN, row(values, "web.b").dialect());
  }

  @Test
  void leaves_out_comments_of_other_things() {
    assertEquals("", row("# Copyright 2020 Me\n# All rights\nweb: 1\n", "web").description());
    assertEquals("", row("# Heading\n# -------\nweb: 1\n", "web").description());
    assertEquals("For web.", row("# ====\n# For web.\nweb: 1\n", "web").description());
    assertEquals("", row("# Far away.\n\nweb: 1\n", "web").description());
    assertEquals("Near.", row("# Far away.\n\n# Near.\nweb: 1\n", "web").description());
  }

  @Test
  void lists_keys_without_comments_and_mappings_only_with_one() {
    String values = "web:\n  # All of it.\n  image:\n    tag: 1\n  plain:\n    deep: x\n";
    assertEquals(List.of("web.image", "web.image.tag", "web.plain.deep"), paths(values));
    assertEquals(Dialect.NONE, row(values, "web.plain.deep").dialect());
    assertEquals("1 key", row(values, "web.image").value().note());
    assertEquals(1, row(values, "web.image").children());
  }

  @Test
  void finds_keys_that_are_commented_out() {
    String values =
        """
        web:
          service:
            type: NodePort
            # The port on each node.
            # nodePort: 30080
          resources: {}
            # limits:
            #   cpu: 100m
            # requests:
            #   cpu: 50m
          #   tolerations: []
          last: 1
        """;
    assertEquals(
        List.of("web.service.nodePort", "web.resources.limits", "web.resources.requests"),
        optional(values).subList(0, 3));
    Row port = row(values, "web.service.nodePort");
    assertEquals("The port on each node.", port.description());
    assertEquals("30080", port.value().text());
    assertEquals("integer", port.type());
    assertEquals(5, port.line());
    assertEquals("L5", port.anchor());
    assertEquals("cpu: 100m", row(values, "web.resources.limits").value().full());
  }

  @Test
  void finds_keys_that_are_commented_out_above_the_first_one() {
    assertEquals(List.of("web.b", "web.c"), optional("web:\n  # b: 2\n  # c:\n\n  a: 1\n"));
  }

  @Test
  void takes_no_prose_for_a_key() {
    for (String prose :
        List.of(
            "Note: this is important",
            "Example: foo",
            "e.g.: x",
            "default: 5",
            "ref: https://example.org/a",
            "See: below",
            "http://example.org: no",
            "If it is set: nothing happens",
            "Usage:",
            "key: more than one word",
            "done: yes.",
            "- item: x",
            "- name: x\n  #   value: y")) {
      assertEquals(List.of(), optional("web:\n  a: 1\n  # " + prose + "\n\n  b: 2\n"), prose);
    }
  }

  @Test
  void takes_no_example_for_a_key() {
    assertEquals(List.of(), optional("web:\n  a: 1\n  # For example:\n  # b: 2\n\n  c: 3\n"));
    assertEquals(List.of(), optional("web:\n  a: 1\n  # a: 2\n\n  c: 3\n"));
    assertEquals(List.of(), optional("web:\n  a: 1\n  ## b: 2\n\n  c: 3\n"));
    assertEquals(
        List.of(),
        optional("web:\n  a: 1\n  # You may set\n  # b: 2\n  # in your file.\n\n  c: 3\n"));
  }

  @Test
  void takes_no_key_that_its_indentation_does_not_allow() {
    assertEquals(List.of(), optional("web:\n  a: 1\n#b: 2\n  c: 3\n"));
    assertEquals(List.of(), optional("web:\n  a: 1\n      # b: 2\n  c: 3\n"));
    assertEquals(List.of(), optional("web:\n  a:\n    - x\n    # b: 2\n    - y\n  c: 3\n"));
  }

  @Test
  void keeps_the_comment_of_a_key_apart_from_one_that_is_commented_out_above_it() {
    String values = "web:\n  a: 1\n  # Of b.\n  # b: 2\n  # Of c.\n  c: 3\n";
    assertEquals("Of b.", row(values, "web.b").description());
    assertEquals("Of c.", row(values, "web.c").description());
  }

  @Test
  void spells_paths_for_the_command_line() {
    String values = "web:\n  a.b/c: 1\n  \"x,y=[0]\": 2\n";
    assertEquals("web.a\\.b/c", row(values, "web.a.b/c").setPath());
    assertEquals("web.x\\,y\\=\\[0\\]", row(values, "web.x,y=[0]").setPath());
  }

  @Test
  void shows_short_defaults_and_unfolds_long_ones() {
    String values =
        """
        web:
          no:
          empty: ""
          text: "true"
          flow: {a: 1}
          list:
            - a
            - b
          lines: |
            one
            two
          long: "%s"
        """
            .formatted("x".repeat(61));
    assertEquals("not set", row(values, "web.no").value().note());
    assertEquals("\"\"", row(values, "web.empty").value().text());
    assertEquals("\"true\"", row(values, "web.text").value().text());
    assertEquals("{a: 1}", row(values, "web.flow").value().text());
    assertEquals(new ShownValue("", "2 entries", "- a\n- b"), row(values, "web.list").value());
    assertEquals(new ShownValue("", "text, 2 lines", "one\ntwo"), row(values, "web.lines").value());
    assertEquals("text, 61 characters", row(values, "web.long").value().note());
  }

  @Test
  void links_keys_by_the_ids_of_the_code() {
    for (String values : Samples.packs()) {
      String html = Samples.yaml(values);
      for (Row row : rows(values)) {
        String id = row.anchor();
        boolean there = html.contains("id=" + id) || html.contains("id=\"" + id + "\"");
        assertTrue(there, id);
      }
    }
  }

  @Test
  void adds_the_terms_of_the_form() {
    Row row =
        KeyTable.of(
                Samples.pack(
                    PackFixture.healthy("lantern")
                        .values("charts:\n  web:\n    size: 1\n")
                        .with(
                            "schema.yaml",
                            """
                            charts.web.size:
                              schema: '{{ required | format "${number:[1-9]}" | hints "How big" }}'
                            """)))
            .get(0)
            .rows()
            .get(0);
    assertEquals(List.of("required", "a number from `1` to `9`"), row.terms());
    assertEquals(List.of("How big"), row.hints());
  }

  @Test
  void makes_valid_html_of_any_values() {
    StringBuilder all = new StringBuilder();
    for (String text : Samples.odd()) {
      all.append(KeyTableHtml.of(KeyTable.of(Samples.pack(text))));
    }
    for (String text : Samples.packs()) {
      all.append(KeyTableHtml.of(KeyTable.of(Samples.pack(text))));
    }
    assertEquals(List.of(), NuChecker.errorsOfBody(all.toString()));
  }

  @Test
  void escapes_what_comments_and_keys_say() {
    String html =
        KeyTableHtml.of(
            KeyTable.of(
                Samples.pack(
                    """
                    web:
                      # <script>alert(1)</script> javascript:x `<b>` https://example.org/"x
                      "<img src=x>": "</code><i>"
                    """)));
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
    assertTrue(html.contains("<code>&lt;b&gt;</code>"), html);
    assertTrue(html.contains("href=\"https://example.org/\""), html);
    assertTrue(html.contains("&lt;img src=x&gt;"), html);
    assertTrue(!html.contains("<img") && !html.contains("<script") && !html.contains("<i>"), html);
  }
}
