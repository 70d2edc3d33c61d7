package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.fixture.PackFixture;

/** Repositories that are broken or mean harm, through the real commands. */
final class HostileTest {
  private static final String PACK = "packs/p-1.0.0/";
  private static final String LFS =
      """
      version https://git-lfs.github.com/spec/v1
      oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
      size 12345
      """;

  @TempDir Path around;
  private Path root;
  private Hostile repository;

  @BeforeEach
  void repository() throws IOException {
    root = Files.createDirectories(around.resolve("repo"));
    repository = new Hostile(around, root);
  }

  private static PackFixture pack() {
    return PackFixture.healthy("p");
  }

  private Hostile of(PackFixture pack) {
    pack.writeTo(root);
    return repository;
  }

  // Places.

  @Test
  void a_folder_without_packs() {
    repository.stops(2, "no packs in ");
  }

  @Test
  void a_path_that_does_not_exist() {
    CliRun run = CliRun.in(root, "build", "../nowhere");
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("packsite: no such folder: "), run.err());
  }

  @Test
  void a_path_that_is_a_file() {
    pack().writeTo(root);
    CliRun run = CliRun.in(root, "build", PACK + "pack.json");
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("packsite: not a folder: "), run.err());
  }

  @Test
  void a_folder_that_may_not_be_read() throws IOException {
    assumeFalse(WorkspaceTest.isRoot(root), "skipped: root reads everything");
    Path folder = pack().with("charts/x/values.yaml", "").writeTo(root).resolve("charts/x");
    assertTrue(folder.toFile().setReadable(false), "rights can be taken away");
    try {
      repository.tells("unreadable " + PACK + "charts/x: cannot be read: permission denied");
    } finally {
      assertTrue(folder.toFile().setReadable(true));
    }
  }

  @Test
  void pack_json_is_a_folder() {
    of(pack().without("pack.json").with("pack.json/x", "y"))
        .tells("unreadable " + PACK + "pack.json: is a directory, not a file");
  }

  @Test
  void a_folder_of_packs_without_pack_json() {
    pack().writeTo(root);
    of(PackFixture.healthy("q").without("pack.json"))
        .tells("missing-pack-json packs/q-1.0.0: no pack.json in this folder");
  }

  @Test
  void names_that_differ_only_in_case() {
    of(pack().with("Logo.png", PackFixture.LOGO))
        .tells("case-clash " + PACK + "logo.png: differs from `Logo.png` only in case");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "it's \"so\"", "two\nlines", "🦀", "<script>alert(1)", "-rf", "%2e"})
  void directory_names_of_all_sorts(String name) throws IOException {
    Hostile.Outcome outcome =
        of(PackFixture.healthy("p").json("name", "\"\"").at("packs/" + name)).tells();
    String page = Files.readString(root.resolve("site/index.html"));
    assertFalse(page.contains("<script>"), page);
    assertFalse(outcome.build().out().contains("two\nlines"), outcome.build().out());
  }

  // Bytes.

  @Test
  void every_file_of_a_pack_has_no_bytes() {
    PackFixture pack = pack().archive("c.tgz", new byte[0]).manifest("m.yaml", "");
    pack.writeTo(root);
    for (String file :
        new String[] {"values.yaml", "README.md", "logo.png", "presets.yaml", "schema.yaml"}) {
      pack.with(file, new byte[0]);
    }
    of(pack).tells("archive-invalid " + PACK + "charts/c.tgz: the archive is empty");
    pack().with("pack.json", new byte[0]).writeTo(root);
    repository.tells("syntax " + PACK + "pack.json:1:1: the file is empty");
  }

  @Test
  void values_of_200_megabytes() throws IOException {
    sparse(pack().writeTo(root).resolve("values.yaml"), 200);
    repository.tells("limit " + PACK + "values.yaml: is 200.0 MB, limit 16.0 MB");
  }

  @Test
  void values_of_millions_of_keys() {
    of(pack().values("a:\n" + "- b: c\n".repeat(2_000_000)))
        .tells("limit " + PACK + "values.yaml:666667:6: more than 2000000 keys and values");
  }

  @Test
  void pack_json_of_2_megabytes() {
    of(pack().with("pack.json", "[" + "[],".repeat(700_000) + "[]]"))
        .tells("limit " + PACK + "pack.json: is 2.0 MB, limit 1.0 MB");
  }

  @Test
  void json_10_000_deep() {
    of(pack().with("pack.json", "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
        .tells("limit " + PACK + "pack.json:1:205: more than 200 levels of nesting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"values.yaml", "presets.yaml", "schema.yaml", "manifests/m.yaml"})
  void yaml_10_000_deep(String file) {
    String text = "a: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n";
    PackFixture pack =
        file.startsWith("manifests/") ? pack().manifest("m.yaml", text) : pack().with(file, text);
    of(pack).tells("limit " + PACK + file + ":1:203: more than 200 levels of nesting");
  }

  @Test
  void yaml_10_000_deep_by_indentation() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    of(pack().values(text.toString()))
        .tells("limit " + PACK + "values.yaml:201:201: more than 200 levels of nesting");
  }

  @Test
  void a_billion_laughs() {
    of(pack().values(billionLaughs()))
        .tells("limit " + PACK + "values.yaml:7:20: aliases unfold to more than 2000000 values");
  }

  @Test
  void an_anchor_inside_itself() {
    of(pack().values("a: &a\n  b: *a\n"))
        .tells("syntax " + PACK + "values.yaml:2:6: anchor `&a` contains itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack.json", "values.yaml", "README.md", "presets.yaml", "schema.yaml"})
  void bytes_that_are_no_utf_8(String file) {
    of(pack().with(file, new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28, '\n'}))
        .tells("encoding " + PACK + file + ":1:4: byte 0xC3 at offset 3 is not valid UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, little", "UTF-16BE, big"})
  void utf_16_in_both_orders(String charset, String order) {
    byte[] bytes = "pack: {}\n".getBytes(Charset.forName(charset));
    of(pack().with("values.yaml", bytes))
        .tells(
            "encoding "
                + PACK
                + "values.yaml:1:1: the file is UTF-16 ("
                + order
                + " endian), not UTF-8");
  }

  @Test
  void line_ends_of_windows_everywhere() {
    PackFixture pack =
        pack()
            .with("pack.json", PackJson.TEXT.replace("\n", "\r\n"))
            .values("# spectrocloud.com/enabled-presets: A:b\r\npack:\r\n  namespace: x\r\n")
            .with("README.md", "# A\r\n\r\n- b\r\n")
            .with("presets.yaml", "presets:\r\n- name: b\r\n  group: A\r\n  add: |\r\n    c: 1\r\n")
            .with("schema.yaml", "pack.namespace:\r\n  schema: '{{ required }}'\r\n")
            .with("manifests/m.yaml", "kind: A\r\nmetadata:\r\n  name: {{ .Values.x }}\r\n");
    String json = of(pack).tells().inspect().out();
    assertTrue(json.contains("\"namespace\": \"x\""), json);
    assertFalse(json.contains("\\r"), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"values.yaml", "pack.json"})
  void a_nul_in_a_text(String file) {
    Hostile.Outcome outcome = of(pack().with(file, "{\"a\": \"b\0c\"}\n")).ends();
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
    assertTrue(outcome.problems().get(0).contains(PACK + file + ":1:9: "), outcome.toString());
  }

  @Test
  void a_git_lfs_pointer_in_place_of_every_file() {
    of(pack()
            .values(LFS)
            .with("logo.png", LFS)
            .archive("c.tgz", LFS.getBytes(StandardCharsets.UTF_8)))
        .tells(lfs("charts/c.tgz"), lfs("logo.png"), lfs("values.yaml"));
  }

  private static String lfs(String file) {
    return "lfs-pointer "
        + PACK
        + file
        + ": a git-lfs pointer stands in for the file of 12,345 bytes";
  }

  // pack.json.

  @ParameterizedTest
  @CsvSource({"[], a list", "'\"x\"', a string", "null, null", "1, a number", "true, a boolean"})
  void pack_json_is_no_object(String json, String kind) {
    of(pack().with("pack.json", json))
        .tells("shape " + PACK + "pack.json:1:1: the file holds " + kind + ", not an object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | a number",
        "null | null",
        "{} | a mapping",
        "[\"a\"] | a list",
        "true | a boolean"
      })
  void name_and_version_of_other_types(String value, String kind) {
    String problem = " is " + kind + ", expected a string";
    of(pack().json("name", value).json("layer", value))
        .tells(
            "shape " + PACK + "pack.json:2:11: `name`" + problem,
            "shape " + PACK + "pack.json:5:12: `layer`" + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"\\u0000\\n\""})
  void name_and_version_of_odd_text(String value) {
    of(pack().json("name", value).json("version", value).json("layer", value)).tells();
  }

  @Test
  void lists_and_mappings_in_each_others_place() {
    of(pack().json("cloudTypes", "\"all\"").values("pack:\n  content:\n    images: {a: b}\n"))
        .tells(
            "shape "
                + PACK
                + "pack.json:7:17: `cloudTypes` is a string, expected a list of strings",
            "shape " + PACK + "values.yaml:3:13: `images` is a mapping, expected a list");
  }

  @Test
  void many_actions_beside_one_macro() {
    String actions = "{{}}".repeat(200_000);
    of(pack().values("a: '{{.spectro.var.x}}'\nb: '" + actions + "'\n")).tells();
  }

  @Test
  void folders_nested_without_end() throws IOException {
    of(pack());
    Path deep = root.resolve("packs/deep");
    Files.createDirectories(deep.resolve("d/".repeat(900)));
    Files.writeString(deep.resolve("d/".repeat(900)).resolve("file"), "x");
    String message = "more than 40 folders deep, where no pack is sought";
    repository.tells("limit packs/deep/" + "d/".repeat(38) + "d: " + message);
  }

  @Test
  void html_in_names_is_escaped() throws IOException {
    String evil = "\"<script>alert(1)</script>&amp;'\\\"\"";
    of(pack().json("displayName", evil).json("name", evil).json("version", evil)).tells();
    String page = Files.readString(root.resolve("site/index.html"));
    assertFalse(page.contains("<script>"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "/etc/passwd", "charts/../../x", "..", "a\\\\b", "a\\nb", ""})
  void charts_entries_that_lead_out_of_the_pack(String entry) {
    Hostile.Outcome outcome = of(pack().json("charts", "[\"" + entry + "\"]")).ends();
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
    assertTrue(
        outcome.problems().get(0).startsWith("unsafe-entry " + PACK + "pack.json:8:14: `"),
        outcome.problems().toString());
    assertTrue(outcome.problems().get(0).endsWith("` is no path inside the pack"));
  }

  @Test
  void a_charts_entry_that_is_a_folder() {
    of(pack().json("charts", "[\"charts\"]").with("charts/x", "y"))
        .tells("unreadable " + PACK + "charts: is a directory, not a file");
  }

  @Test
  void a_charts_entry_that_is_not_there() {
    of(pack().json("charts", "[\"charts/x.tgz\", \"charts/x.tgz/y\"]"))
        .tells(
            "missing-file " + PACK + "pack.json:8:15: no file `charts/x.tgz` in the pack",
            "missing-file " + PACK + "pack.json:8:31: no file `charts/x.tgz/y` in the pack");
  }

  // Links.

  @Test
  void a_link_out_of_the_repository() throws IOException {
    Files.writeString(around.resolve("secret.yaml"), "password: hunter2\n");
    Path dir = pack().without("values.yaml").writeTo(root);
    Files.createSymbolicLink(dir.resolve("values.yaml"), Path.of("../../../secret.yaml"));
    Hostile.Outcome outcome =
        repository.tells(
            "unsafe-entry "
                + PACK
                + "values.yaml: the link leaves the repository: `../../../secret.yaml`");
    assertFalse(outcome.inspect().out().contains("hunter2"));
  }

  @Test
  void a_listed_chart_that_is_a_link_to_a_file_of_the_host() throws IOException {
    Path dir = pack().json("charts", "[\"charts/x.tgz\"]").with("charts/a", "").writeTo(root);
    Path link = Files.createSymbolicLink(dir.resolve("charts/x.tgz"), Path.of("/etc/passwd"));
    repository.tells(
        "unsafe-entry " + PACK + "charts/x.tgz: the link leaves the repository: `/etc/passwd`");
    Files.delete(link); // Whoever tidies up would warn of it.
  }

  @Test
  void links_in_a_circle() throws IOException {
    Path dir = pack().without("values.yaml").writeTo(root);
    Files.createSymbolicLink(dir.resolve("values.yaml"), Path.of("b"));
    Files.createSymbolicLink(dir.resolve("b"), Path.of("values.yaml"));
    repository.tells(
        "unsafe-entry " + PACK + "b: the link leads in a circle",
        "unsafe-entry " + PACK + "values.yaml: the link leads in a circle");
  }

  @Test
  void links_to_folders() throws IOException {
    pack().writeTo(root);
    Files.createDirectories(around.resolve("outside/q"));
    Files.writeString(around.resolve("outside/q/pack.json"), "{}");
    Files.createSymbolicLink(root.resolve("packs/in"), Path.of("p-1.0.0"));
    Files.createSymbolicLink(root.resolve("packs/out"), Path.of("../../outside/q"));
    Files.createSymbolicLink(root.resolve(PACK + "up"), Path.of(".."));
    repository.tells(
        "link-out-of-pack " + PACK + "up: the link leaves the pack: `..`",
        "unsafe-entry packs/in: a link to a folder is not read as a pack",
        "unsafe-entry packs/out: the link leaves the repository");
  }

  // Texts.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - a\\n             | 1:1: the file holds a list, not a mapping
          only text\\n       | 1:1: the file holds a string, not a mapping
          12\\n              | 1:1: the file holds a number, not a mapping
          """)
  void values_of_another_shape(String text, String problem) {
    of(pack().values(text.replace("\\n", "\n"))).tells("shape " + PACK + "values.yaml:" + problem);
  }

  @Test
  void values_in_a_second_document() {
    of(pack().values("a: 1\n---\nb: 2\n"))
        .tells("syntax " + PACK + "values.yaml:3:1: a second document, of which nothing is read");
  }

  @Test
  void a_preset_that_adds_a_mapping_is_read_as_one_without() {
    of(pack().with("presets.yaml", "presets:\n- name: a\n  group: b\n  add: {c: 1}\n"))
        .tells("embedded " + PACK + "presets.yaml:4:8: `add` is a mapping, expected a string");
  }

  @Test
  void a_form_of_garbage() {
    of(pack().with("schema.yaml", "a: {{{\nb: c\n"))
        .tells("syntax " + PACK + "schema.yaml:1:6: `{` is never closed");
  }

  @Test
  void a_readme_of_10_megabytes_on_one_line() {
    of(pack().with("README.md", "a *b* `c` [d](e) <f> ".repeat(500_000))).ends();
  }

  @Test
  void a_readme_of_50_000_brackets() {
    of(pack().with("README.md", "[".repeat(50_000) + "]".repeat(50_000))).ends();
    of(pack().with("README.md", "> ".repeat(50_000) + "a\n" + "- ".repeat(50_000))).ends();
    of(pack().with("README.md", "*a _b ".repeat(50_000) + "![".repeat(50_000))).ends();
  }

  // Logos.

  @Test
  void logos_that_are_none() {
    byte[] huge = PackFixture.LOGO.clone();
    huge[16] = huge[20] = 0;
    huge[17] = huge[21] = 0;
    huge[18] = huge[22] = (byte) 0xEA;
    huge[19] = huge[23] = 0x60;
    for (byte[] logo :
        new byte[][] {
          {},
          {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0},
          "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>"
              .getBytes(StandardCharsets.UTF_8),
          Arrays.copyOf(PackFixture.LOGO, 20),
          Arrays.copyOf(PackFixture.LOGO, PackFixture.LOGO.length - 5),
          huge
        }) {
      of(pack().with("logo.png", logo)).tells();
    }
  }

  // The output.

  @Test
  void a_site_with_files_of_others_stays_as_it_is() throws IOException {
    pack().writeTo(root);
    Files.createDirectories(root.resolve("site"));
    Files.writeString(root.resolve("site/precious.txt"), "mine");
    CliRun run = CliRun.in(root, "build");
    assertAll(
        () -> assertEquals(2, run.code()),
        () ->
            assertTrue(
                run.err().startsWith("packsite: site holds files that packsite did not make\n"),
                run.err()),
        () -> assertEquals("mine", Files.readString(root.resolve("site/precious.txt"))),
        () -> assertEquals(1, root.resolve("site").toFile().list().length));
  }

  @Test
  void a_site_that_is_a_file_stays_as_it_is() throws IOException {
    pack().writeTo(root);
    Files.writeString(root.resolve("site"), "mine");
    CliRun run = CliRun.in(root, "build");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().startsWith("packsite: site is not a folder\n"), run.err());
    assertEquals("mine", Files.readString(root.resolve("site")));
  }

  @Test
  void a_site_that_is_a_link_to_nowhere_stays_as_it_is() throws IOException {
    pack().writeTo(root);
    Files.createSymbolicLink(root.resolve("site"), around.resolve("elsewhere"));
    CliRun run = CliRun.in(root, "build");
    assertEquals(2, run.code(), run.err());
    assertFalse(Files.exists(around.resolve("elsewhere")));
  }

  // packsite.yaml.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: [b            | 1:4  | `[` is never closed
          pakcs: x         | 1:1  | unknown key `pakcs`
          version: 2       | 1:10 | `version` is a number, expected
          - a              | 1:1  | the file is a list, expected
          packs: {a: b}    | 1:8  | `packs` is a mapping, expected
          """)
  void a_packsite_yaml_that_is_wrong(String text, String place, String message) throws IOException {
    pack().writeTo(root);
    Files.writeString(root.resolve("packsite.yaml"), text + "\n");
    String said = repository.stops(2).err();
    assertTrue(said.startsWith("error: " + message), said);
    assertTrue(said.contains("\n  --> packsite.yaml:" + place + "\n"), said);
    assertTrue(said.contains("\n 1 | " + text + "\n"), said);
    assertTrue(said.contains("\n\npacksite: packsite.yaml has a fault\n  help: "), said);
  }

  @Test
  void a_packsite_yaml_that_is_wrong_on_every_line() throws IOException {
    pack().writeTo(root);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("key").append(i).append(": 1\n");
    }
    Files.writeString(root.resolve("packsite.yaml"), text);
    String said = repository.stops(2).err();
    assertTrue(said.lines().count() < 500, said);
    assertTrue(said.contains("there are more than 50 faults\n"), said);
    assertTrue(said.contains("has too many faults\n"), said);
  }

  @Test
  void a_packsite_yaml_that_is_a_folder() throws IOException {
    pack().writeTo(root);
    Files.createDirectories(root.resolve("packsite.yaml"));
    repository.stops(2, "packsite.yaml is a directory, not a file");
  }

  @Test
  void a_packsite_yaml_of_2_megabytes() throws IOException {
    pack().writeTo(root);
    sparse(root.resolve("packsite.yaml"), 2);
    repository.stops(2, "packsite.yaml is 2.0 MB, limit 1.0 MB");
  }

  @Test
  void patterns_that_match_slowly() throws IOException {
    PackFixture.healthy("p").at("packs/" + "a".repeat(200)).writeTo(root);
    Files.writeString(root.resolve("packsite.yaml"), "packs: \"packs/" + "*a".repeat(60) + "b\"\n");
    repository.stops(2, "no packs in ");
  }

  static String billionLaughs() {
    StringBuilder text =
        new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 10; i++) {
      String all = ("*a" + (i - 1) + ", ").repeat(9).replaceAll(", $", "");
      text.append("a").append(i).append(": &a").append(i).append(" [").append(all).append("]\n");
    }
    return text.toString();
  }

  static void sparse(Path file, int megabytes) {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength((long) megabytes << 20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a healthy pack.json. */
  private static final class PackJson {
    static final String TEXT =
        """
        {
          "name": "p",
          "displayName": "p",
          "version": "1.0.0",
          "layer": "addon",
          "cloudTypes": ["all"],
          "kubeManifests": ["manifests/m.yaml"]
        }
        """;
  }
}
