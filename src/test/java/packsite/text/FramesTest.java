package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.text.Part.Frame;
import packsite.text.Part.Note;
import packsite.text.Part.Pointer;
import packsite.text.Part.Title;

/** One message of each shape, as people see it. */
class FramesTest {
  @Test
  void one_place_with_notes() {
    Source values =
        Source.of(
            "packs/orbit-2.4.0/values.yaml",
            """
            pack:
              content:
                images:
                  - iamge: registry.example.org/orbit/controller:v2.4.0
            """);
    assertDrawn(
        """
        error[IM102] image-entry-shape: image entry has `iamge` instead of `image`
          --> packs/orbit-2.4.0/values.yaml:4:9
           |
         4 |       - iamge: registry.example.org/orbit/controller:v2.4.0
           |         ^^^^^ rename to `image`
           |
           = why: entries without `image` are skipped when images are mirrored
           = fix: safe, run `packsite lint --fix`
           = docs: packsite explain IM102
        """,
        error("error[IM102]", "image-entry-shape: image entry has `iamge` instead of `image`"),
        new Frame(find(values, "iamge"), "rename to `image`"),
        new Note("why", "entries without `image` are skipped when images are mirrored"),
        new Note("fix", "safe, run `packsite lint --fix`"),
        new Note("docs", "packsite explain IM102"));
  }

  @Test
  void a_long_note_goes_on_below_its_first_word() {
    Source json =
        Source.of(
            "packs/orbit-2.4.0/pack.json", "{\"charts\": [\n  \"charts/beacon-1.4.0.tgz\"\n]}");
    assertDrawn(
        """
        error[PJ209] payload-file-missing: listed chart does not exist
          --> packs/orbit-2.4.0/pack.json:2:3
           |
         2 |   "charts/beacon-1.4.0.tgz"
           |   ^^^^^^^^^^^^^^^^^^^^^^^^^ no such file
           |
           = help: charts/ has the directory `beacon-resources` and `orbit-controller-2.4.0.tgz`; package
                   the directory or remove the entry
           = docs: packsite explain PJ209
        """,
        error("error[PJ209]", "payload-file-missing: listed chart does not exist"),
        new Frame(find(json, "\"charts/beacon-1.4.0.tgz\""), "no such file"),
        new Note(
            "help",
            "charts/ has the directory `beacon-resources` and `orbit-controller-2.4.0.tgz`;"
                + " package the directory or remove the entry"),
        new Note("docs", "packsite explain PJ209"));
  }

  @Test
  void an_opening_bracket_with_the_line_below_and_a_second_place() {
    Source json =
        Source.of(
            "packs/orbit-2.4.0/pack.json",
            "\n".repeat(8)
                + """
                      {
                        "packName": "lantern",
                      },
                      {
                        "type": "optional"
                      }
                """);
    Span bracket = find(json, "{");
    Part[] parts = {
      error("error[CN101]", "dependency-shape: dependency on `lantern` has no `type`"),
      new Frame(bracket, "add \"type\": one of required, optional"),
      new Frame(find(json, "\"type\": \"optional\""), "the second dependency has it"),
      new Note("docs", "packsite explain CN101")
    };
    String expected =
        """
        error[CN101] dependency-shape: dependency on `lantern` has no `type`
          --> packs/orbit-2.4.0/pack.json:9:7
           |
         9 |       {
           |       ^ add "type": one of required, optional
        10 |         "packName": "lantern",
           |
          ::: packs/orbit-2.4.0/pack.json:13:9
           |
        13 |         "type": "optional"
           |         ------------------ the second dependency has it
           = docs: packsite explain CN101
        """;
    assertDrawn(expected, parts);
    int end = json.text().indexOf('}') + 1;
    parts[1] =
        new Frame(json.span(bracket.start(), end), "add \"type\": one of required, optional");
    assertDrawn(expected, parts);
  }

  @Test
  void a_second_place_without_a_line() {
    Source values = Source.of("packs/orbit-2.4.0/values.yaml", "charts:\n  cronjob:\n    a: 1\n");
    assertDrawn(
        """
        error[VA201] unknown-chart-key: `cronjob` is not a chart in this pack
          --> packs/orbit-2.4.0/values.yaml:2:3
           |
         2 |   cronjob:
           |   ^^^^^^^ the only chart is `orbit`
           |
          ::: packs/orbit-2.4.0/pack.json: charts/orbit.tgz (orbit/Chart.yaml: name)
           = why: values below `charts.<name>` are passed to the chart with that name; these reach none
           = help: indent line 3 under `orbit:`
        """,
        error("error[VA201]", "unknown-chart-key: `cronjob` is not a chart in this pack"),
        new Frame(find(values, "cronjob"), "the only chart is `orbit`"),
        new Pointer("packs/orbit-2.4.0/pack.json: charts/orbit.tgz (orbit/Chart.yaml: name)"),
        new Note(
            "why",
            "values below `charts.<name>` are passed to the chart with that name; these"
                + " reach none"),
        new Note("help", "indent line 3 under `orbit:`"));
  }

  @Test
  void a_line_that_loses_its_start_for_the_label() {
    String image = "registry.example.org/orbit-storage-modules/orbit-operator:";
    Source values =
        Source.of(
            "packs/orbit-2.4.0/values.yaml",
            "# \n# \n# \n      - image: "
                + image
                + "v2.4.0\n"
                + "\n".repeat(8)
                + "    tag: \"v2.9.0\"\n");
    assertDrawn(
        """
        warning[IM108] image-tag-drift: image list and chart values name different tags
          --> packs/orbit-2.4.0/values.yaml:4:74
           |
         4 | ...image: registry.example.org/orbit-storage-modules/orbit-operator:v2.4.0
           |                                                                     ^^^^^^ listed for mirroring
           |
          ::: packs/orbit-2.4.0/values.yaml:13:10
           |
        13 |     tag: "v2.9.0"
           |          -------- used by chart orbit
           = why: a cluster without internet would pull an image that was never mirrored
        """,
        new Title(
            Ink.WARNING,
            "warning[IM108]",
            "image-tag-drift: image list and chart values name different tags"),
        new Frame(find(values, "v2.4.0"), "listed for mirroring"),
        new Frame(find(values, "\"v2.9.0\""), "used by chart orbit"),
        new Note("why", "a cluster without internet would pull an image that was never mirrored"));
  }

  @Test
  void a_member_of_an_archive_beside_a_file() {
    Source json = Source.of("packs/orbit-2.4.0/pack.json", "{\n  \"version\": \"2.4.0\"\n}\n");
    Source chart =
        Source.ofMember(
            "packs/orbit-2.4.0/charts/orbit-2.4.0.tgz", "orbit/Chart.yaml", "version: 2.1.3\n");
    assertDrawn(
        """
        warning[CH104] chart-version-mismatch: pack is 2.4.0 but ships chart version 2.1.3
          --> packs/orbit-2.4.0/pack.json:2:14
           |
         2 |   "version": "2.4.0"
           |              ^^^^^^^ expected the version of the chart
           |
          ::: packs/orbit-2.4.0/charts/orbit-2.4.0.tgz!/orbit/Chart.yaml:1:10
           |
         1 | version: 2.1.3
           |          -----
        """,
        new Title(
            Ink.WARNING,
            "warning[CH104]",
            "chart-version-mismatch: pack is 2.4.0 but ships chart version 2.1.3"),
        new Frame(find(json, "\"2.4.0\""), "expected the version of the chart"),
        new Frame(find(chart, "2.1.3"), ""));
  }

  @Test
  void a_frame_and_one_note() {
    Source json = Source.of("pack.json", "{\n    \"version\": \"v2.4.0\"\n}\n");
    assertDrawn(
        """
        error[PJ201] version-leading-v: version `v2.4.0` starts with `v`
          --> pack.json:2:16
           |
         2 |     "version": "v2.4.0"
           |                ^^^^^^^^ write "2.4.0"
           |
           = help: unsafe fix available: --fix --unsafe-fixes
        """,
        error("error[PJ201]", "version-leading-v: version `v2.4.0` starts with `v`"),
        new Frame(find(json, "\"v2.4.0\""), "write \"2.4.0\""),
        new Note("help", "unsafe fix available: --fix --unsafe-fixes"));
  }

  @Test
  void a_line_that_loses_its_end() {
    Source schema =
        Source.of(
            "packs/orbit-2.4.0/schema.yaml",
            "  schema: '{{ format \"${input}\" | hints \"Licence of the orbit controller, from the"
                + " letter that came with it\" }}'");
    assertDrawn(
        """
        error[SM103] form-schema-format: unknown format type `input`
          --> packs/orbit-2.4.0/schema.yaml:1:25
           |
         1 |   schema: '{{ format "${input}" | hints "Licence of the orbit controller, from the letter th...
           |                         ^^^^^ use string, number, boolean, password, list, ipv4 or version
           |
           = docs: packsite explain SM103
        """,
        error("error[SM103]", "form-schema-format: unknown format type `input`"),
        new Frame(
            find(schema, "input"), "use string, number, boolean, password, list, ipv4 or version"),
        new Note("docs", "packsite explain SM103"));
  }

  @Test
  void a_comment_that_goes_on_and_on() {
    Source values =
        Source.of(
            "packs/orbit/values.yaml",
            "pack:\n# spectrocloud.com/enabled-presets: " + "Mode:orbit-mode-fast,".repeat(40));
    assertDrawn(
        """
        warning[PS106] enabled-presets-dangling: marker enables presets but there are none
          --> packs/orbit/values.yaml:2:3
           |
         2 | # spectrocloud.com/enabled-presets: Mode:orbit-mode-fast,Mode:orbit-mode-fast,Mode:orbit-mod...
           |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ copied from another pack?
           |
           = help: delete line 2, or add presets.yaml
        """,
        new Title(
            Ink.WARNING,
            "warning[PS106]",
            "enabled-presets-dangling: marker enables presets but there are none"),
        new Frame(find(values, "spectrocloud.com/enabled-presets"), "copied from another pack?"),
        new Note("help", "delete line 2, or add presets.yaml"));
  }

  @Test
  void a_file_that_has_no_lines() {
    assertDrawn(
        """
        error[LG101] logo-invalid: logo.png is a JPEG file
          --> packs/orbit-2.4.0/logo.png
           = found: JPEG, 64 x 64, 1,622 bytes; expected PNG signature 89 50 4E 47 0D 0A 1A 0A
           = help: convert the file; renaming is not enough
        """,
        error("error[LG101]", "logo-invalid: logo.png is a JPEG file"),
        new Pointer("packs/orbit-2.4.0/logo.png"),
        new Note(
            "found", "JPEG, 64 x 64, 1,622 bytes; expected PNG signature 89 50 4E 47 0D 0A 1A 0A"),
        new Note("help", "convert the file; renaming is not enough"));
  }

  @Test
  void two_further_places_are_kept_apart() {
    Source one = Source.of("a.yaml", "a: 1\n");
    assertDrawn(
        """
        error: `a` stands in three files
          --> a.yaml:1:1
           |
         1 | a: 1
           | ^
           |
          ::: a.yaml:1:1
           |
         1 | a: 1
           | - second
           |
          ::: a.yaml:1:4
           |
         1 | a: 1
           |    - third
        """,
        error("error:", "`a` stands in three files"),
        new Frame(find(one, "a"), ""),
        new Frame(find(one, "a"), "second"),
        new Frame(find(one, "1"), "third"));
  }

  @Test
  void large_line_numbers_widen_the_gutter_of_all() {
    Source text = Source.of("a.yaml", "a: 1\n" + "\n".repeat(1233) + "b: 2\n");
    assertDrawn(
        """
        error: `b` comes late
            --> a.yaml:1235:1
             |
        1235 | b: 2
             | ^
             |
            ::: a.yaml:1:1
             |
           1 | a: 1
             | -
             = help: move it up
        """,
        error("error:", "`b` comes late"),
        new Frame(find(text, "b"), ""),
        new Frame(find(text, "a"), ""),
        new Note("help", "move it up"));
  }

  @Test
  void box_drawing_where_it_is_wanted() {
    Source text = Source.of("a.yaml", "a: 1\nb: " + "x".repeat(60) + "\n");
    assertEquals(
        """
        error: `a` and `b` differ
           ╭─ a.yaml:1:1
           │
         1 │ a: 1
           │ ^ this
           │
           ├─ a.yaml:2:1
           │
         2 │ b: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
           │ - that
           = help: write the same
        """,
        Frames.of(
            new Style(true, false, 40),
            List.of(
                error("error:", "`a` and `b` differ"),
                new Frame(find(text, "a"), "this"),
                new Frame(find(text, "b"), "that"),
                new Note("help", "write the same"))));
  }

  @Test
  void coloured_places_open_their_file() {
    Source text = Source.ofMember("packs/a b/web.tgz", "web/values.yaml", "a: 1\n");
    List<Part> parts =
        List.of(
            new Frame(find(text, "a"), ""), new Part.Pointer("logo.png: a picture", "logo.png"));
    String linked = Frames.of(new Style(false, true, 100).linking("file:///repo/"), parts);
    assertTrue(linked.contains("\u001B]8;;file:///repo/packs/a%20b/web.tgz\u001B\\"), linked);
    assertTrue(linked.contains("\u001B]8;;file:///repo/logo.png\u001B\\"), linked);
    assertFalse(Frames.of(Style.PLAIN.linking("file:///repo/"), parts).contains("file:"));
  }

  @Test
  void a_fault_is_a_message_of_its_own() {
    Source text = Source.of("packsite.yaml", "pakcs: x\n");
    Fault fault =
        new Fault(
            Fault.Kind.SYNTAX, "unknown key `pakcs`", find(text, "pakcs"), "did you mean `packs`?");
    assertEquals(
        """
        error: unknown key `pakcs`
          --> packsite.yaml:1:1
           |
         1 | pakcs: x
           | ^^^^^
           |
           = help: did you mean `packs`?
        """,
        Frames.of(Style.PLAIN, Frames.parts(fault)));
    Fault bare = new Fault(Fault.Kind.SYNTAX, "unknown key `pakcs`", find(text, "pakcs"));
    assertEquals(2, Frames.parts(bare).size());
  }

  @Test
  void a_fault_of_a_text_that_could_not_be_decoded_quotes_nothing() {
    Span span = Source.of("packsite.yaml", "").all();
    Fault fault = new Fault(Fault.Kind.ENCODING, "the file is UTF-16, not UTF-8", span);
    assertEquals(
        """
        error: the file is UTF-16, not UTF-8
          --> packsite.yaml:1:1
        """,
        Frames.of(Style.PLAIN, Frames.parts(fault)));
  }

  private static Title error(String head, String text) {
    return new Title(Ink.ERROR, head, text);
  }

  private static Span find(Source source, String piece) {
    int start = source.text().indexOf(piece);
    return source.span(start, start + piece.length());
  }

  private static void assertDrawn(String expected, Part... parts) {
    assertEquals(expected, Frames.of(Style.PLAIN, List.of(parts)));
  }
}
