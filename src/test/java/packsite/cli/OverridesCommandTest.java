package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.PackFixture;
import packsite.fixture.Published;

final class OverridesCommandTest {
  @TempDir Path folder;

  private CliRun run(String values, String... args) throws IOException {
    for (String version : new String[] {"1.0.0", "2.0.0"}) {
      PackFixture.healthy("orbit")
          .at("packs/orbit-" + version)
          .json("version", '"' + version + '"')
          .writeTo(folder);
    }
    Files.writeString(folder.resolve("my.yaml"), values);
    String[] all = new String[args.length + 1];
    all[0] = "overrides";
    System.arraycopy(args, 0, all, 1, args.length);
    return CliRun.in(folder, all);
  }

  @Test
  void a_file_is_held_against_a_pack() throws IOException {
    CliRun run = run("pack:\n  namespace: mine\n", "my.yaml", "orbit@2.0.0");
    assertEquals(0, run.code(), run.err() + run.out());
    assertEquals("", run.err());
    CliRun newest = run("pack:\n  namespace: mine\n", "my.yaml", "orbit", "--from", "1.0.0");
    assertEquals("Checking against orbit@2.0.0\n", newest.err());
    CliRun json =
        run(
            "pack:\n  namespace: mine\n",
            "my.yaml",
            "orbit",
            "--from",
            "1.0.0",
            "--format",
            "json");
    Published.assertFits("overrides", json.out());
  }

  @Test
  void values_may_be_piped_in() throws IOException {
    run("a: 1\n", "my.yaml", "orbit@1.0.0");
    CliRun piped =
        CliRun.piped("pack:\n  namespace: x\n", Map.of(), folder, "overrides", "-", "orbit");
    assertEquals(0, piped.code(), piped.err());
    CliRun empty = CliRun.in(folder, "overrides", "-", "orbit");
    DiffCommandTest.assertUsage(empty, "standard input is empty", "give the values");
  }

  @Test
  void what_cannot_be_read_is_told() throws IOException {
    DiffCommandTest.assertUsage(run("", "my.yaml", "orbit"), "my.yaml is empty", "give the");
    DiffCommandTest.assertUsage(run("- a\n", "my.yaml", "orbit"), "my.yaml holds no keys", "give");
    DiffCommandTest.assertUsage(run("a: 1\n", "no.yaml", "orbit"), "no such file: `no.yaml`", "-");
    DiffCommandTest.assertUsage(run("a: 1\n", "packs", "orbit"), "`packs` is not a file", "-");
    DiffCommandTest.assertUsage(
        run("a: 1\n", "my.yaml", "orbit@3"), "no pack `orbit@3`", "orbit has 1.0.0, 2.0.0");
    DiffCommandTest.assertUsage(
        run("a: 1\n", "my.yaml", "orbit", "--from", "3"), "no pack `orbit@3`", "orbit has 1.0.0");
    CliRun broken = run("a: [\n", "my.yaml", "orbit");
    assertEquals(2, broken.code());
    assertTrue(broken.err().contains("my.yaml:"), broken.err());
    assertTrue(broken.err().contains("my.yaml cannot be read as YAML"), broken.err());
    CliRun leaky = run("a: {password: leak-0ne, b: [}\n", "my.yaml", "orbit");
    assertTrue(leaky.err().contains("a: {password: ********,"), leaky.err());
    DiffCommandTest.assertUsage(
        run("a: 1\n---\nb: 1\n", "my.yaml", "orbit"), "my.yaml holds 2 documents", "one at a time");
    Files.write(folder.resolve("my.yaml"), "a: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
    CliRun latin = CliRun.in(folder, "overrides", "my.yaml", "orbit");
    assertEquals(2, latin.code());
    assertTrue(latin.err().contains("is not valid UTF-8"), latin.err());
  }
}
