package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.fixture.Archives;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;

/** Packs whose chart archives are broken or mean harm, through the real commands. */
final class HostileArchiveTest {
  private static final String TGZ = "packs/p-1.0.0/charts/c.tgz";

  @TempDir Path around;
  private Path root;
  private Hostile repository;

  @BeforeEach
  void repository() throws IOException {
    root = Files.createDirectories(around.resolve("repo"));
    repository = new Hostile(around, root);
  }

  private Hostile of(byte[] archive) {
    PackFixture.healthy("p").archive("c.tgz", archive).writeTo(root);
    return repository;
  }

  @ParameterizedTest
  @CsvSource({
    "../../../evil, ../../../evil would be unpacked outside of its folder",
    "/etc/evil, /etc/evil is an absolute path",
    "c/../../evil, c/../../evil would be unpacked outside of its folder",
    "'c\\evil', 'c\\evil has a backslash in its name'"
  })
  void a_member_that_leads_out(String name, String message) {
    of(Archives.ofChart("c").file(name, new byte[] {1}).tgz())
        .tells("archive-unsafe " + TGZ + "!/" + name + ": " + message);
  }

  @Test
  void links_in_an_archive() {
    of(Archives.ofChart("c")
            .symlink("c/values.yaml", "/etc/passwd")
            .hardLink("c/hard", "../../x")
            .file("c/values.yaml/x", new byte[] {1})
            .tgz())
        .tells(
            "archive-unsafe " + TGZ + "!/c/hard: c/hard is a link to ../../x",
            "archive-unsafe " + TGZ + "!/c/values.yaml: c/values.yaml is a link to /etc/passwd");
  }

  @Test
  void ten_gigabytes_of_zeros() {
    Hostile.Outcome outcome = of(Archives.zeros("c", 10_240)).ends();
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
    assertTrue(outcome.problems().get(0).startsWith("limit " + TGZ), outcome.toString());
  }

  @Test
  void an_archive_cut_short_at_any_place() {
    byte[] whole = ChartFixture.named("c").values("a: 1\n").with("noise.bin", noise(20_000)).tgz();
    for (int length : new int[] {1, 9, 10, 11, 200, whole.length / 2, whole.length - 1}) {
      Hostile.Outcome outcome = of(Arrays.copyOf(whole, length)).ends();
      assertEquals(1, outcome.problems().size(), outcome.problems().toString());
      assertTrue(outcome.problems().get(0).startsWith("archive-invalid " + TGZ));
    }
  }

  @Test
  void an_archive_with_any_byte_changed() {
    byte[] whole = ChartFixture.named("c").values("a: 1\nb: {c: d}\n").tgz();
    for (int at = 0; at < whole.length; at += 37) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      of(changed).ends();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "PK\u0003\u0004zip", "<html>404</html>"})
  void a_file_that_is_no_archive(String content) {
    Hostile.Outcome outcome = of(content.getBytes(StandardCharsets.ISO_8859_1)).ends();
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
    assertTrue(outcome.problems().get(0).startsWith("archive-invalid " + TGZ + ": "));
  }

  @Test
  void an_archive_without_a_chart() {
    of(ChartFixture.tgz(Map.of("c/values.yaml", new byte[0])))
        .tells("archive-invalid " + TGZ + ": no Chart.yaml in the archive");
  }

  @Test
  void a_chart_without_a_folder() {
    of(ChartFixture.tgz(Map.of("Chart.yaml", "name: c\n".getBytes(StandardCharsets.UTF_8))))
        .tells(
            "archive-invalid "
                + TGZ
                + "!/Chart.yaml: Chart.yaml lies at the top of the archive, not in a folder");
  }

  @Test
  void a_hundred_thousand_members() {
    Map<String, byte[]> files = new LinkedHashMap<>(ChartFixture.named("c").files());
    for (int i = 0; i < 100_000; i++) {
      files.put("c/files/" + i, new byte[0]);
    }
    of(ChartFixture.tgz(files))
        .tells("limit " + TGZ + ": the archive holds more than 20000 members, the limit");
  }

  @Test
  void archives_in_archives_ten_deep() {
    ChartFixture chart = ChartFixture.named("c10");
    for (int i = 9; i >= 0; i--) {
      chart = ChartFixture.named("c" + i).packedSub(chart);
    }
    Hostile.Outcome outcome = of(chart.tgz()).ends();
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
    assertTrue(
        outcome.problems().get(0).endsWith("archives in archives, more than 6 deep"),
        outcome.problems().toString());
  }

  @Test
  void folders_of_charts_a_thousand_deep() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder folder = new StringBuilder("c");
    for (int i = 0; i < 80; i++) {
      files.put(folder + "/Chart.yaml", ("name: c" + i).getBytes(StandardCharsets.UTF_8));
      folder.append("/charts/c");
    }
    of(ChartFixture.tgz(files)).tells();
  }

  @Test
  void values_of_a_chart_10_000_deep() {
    of(ChartFixture.named("c").values("a: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n").tgz())
        .tells("limit " + TGZ + "!/c/values.yaml:1:203: more than 200 levels of nesting");
  }

  @Test
  void a_chart_yaml_of_another_shape() {
    for (String text : new String[] {"", "[]", "x", "name: [a]\nversion: {}\ndependencies: x\n"}) {
      of(ChartFixture.named("c").with("Chart.yaml", text).tgz()).ends();
    }
  }

  @Test
  void texts_in_a_chart_that_are_no_texts() {
    ChartFixture chart = ChartFixture.named("c");
    byte[] noise = noise(5_000);
    for (String file :
        new String[] {
          "values.yaml",
          "values.schema.json",
          "templates/a.yaml",
          "crds/a.yaml",
          "x.tgz",
          "charts/d.tgz",
          "charts/e/Chart.yaml",
          "requirements.yaml"
        }) {
      chart.with(file, noise);
    }
    assertTrue(of(chart.tgz()).ends().problems().size() >= 5);
  }

  @Test
  void templates_that_are_never_closed() {
    of(ChartFixture.named("c")
            .with("templates/a.yaml", "{{ if (".repeat(20_000))
            .with("templates/b.yaml", "{{ if .a }}".repeat(20_000))
            .with("templates/c.yaml", "{{ (".repeat(5_000) + "(".repeat(20_000) + "}}")
            .with(
                "templates/d.yaml", "{{ include \"a\" . }}{{ define \"a\" }}{{ include \"a\" . }}")
            .tgz())
        .ends();
  }

  @Test
  void a_template_that_includes_itself_twice() {
    of(ChartFixture.named("c")
            .with(
                "templates/a.yaml",
                """
                {{ define "a" }}{{ include "a" . }}{{ include "a" . }}{{ end }}
                image: {{ include "a" . }}
                image: {{ range until 1000000000 }}{{ . }}{{ end }}
                """)
            .tgz())
        .ends();
  }

  /** What takes most memory, in a Java that has little of it. */
  @Test
  void little_memory_is_enough_for_the_worst() throws IOException, InterruptedException {
    PackFixture.healthy("zeros").archive("c.tgz", Archives.zeros("c", 10_240)).writeTo(root);
    Path values = PackFixture.healthy("large").writeTo(root).resolve("values.yaml");
    HostileTest.sparse(values, 200);
    PackFixture.healthy("laughs").values(HostileTest.billionLaughs()).writeTo(root);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path out = around.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path", "").replace(" ", File.pathSeparator),
                "packsite.cli.Main",
                "inspect")
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ends in time");
    String said = Files.readString(out);
    assertEquals(0, process.exitValue(), said);
    assertTrue(said.contains("3 places to look at:"), said);
    assertFalse(said.contains("Exception") || said.contains("    at "), said);
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
