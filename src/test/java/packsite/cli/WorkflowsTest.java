package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Yaml;
import packsite.text.YamlFile;
import picocli.CommandLine;

/** The workflows of this repository, those for its users, and the action that they run. */
final class WorkflowsTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", "")).toAbsolutePath();

  private static List<YamlFile> files() throws IOException {
    List<YamlFile> files = new ArrayList<>(List.of(read(ROOT.resolve("action.yml"))));
    for (String folder : List.of(".github", "docs/workflows")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
        for (Path file :
            all.filter(path -> path.toString().matches(".*[.]ya?ml")).sorted().toList()) {
          files.add(read(file));
        }
      }
    }
    return files;
  }

  private static YamlFile read(Path file) throws IOException {
    return Yaml.read(Source.of(ROOT.relativize(file).toString(), Files.readString(file)));
  }

  @Test
  void every_file_is_yaml() throws IOException {
    assertTrue(files().size() >= 3);
    for (YamlFile file : files()) {
      assertEquals(List.of(), file.faults(), file.source().toString());
      assertTrue(file.mapping().isPresent(), file.source().toString());
    }
  }

  @Test
  void nothing_from_outside_is_put_into_a_script() throws IOException {
    for (YamlFile file : files()) {
      for (Mapping step : steps(file)) {
        String script = step.scalar("run").map(Scalar::value).orElse("");
        assertFalse(script.contains("${{"), file.source() + ": " + script);
      }
    }
  }

  @Test
  void rights_are_named_and_none_is_to_write_code() throws IOException {
    for (YamlFile file : files()) {
      Mapping root = file.mapping().orElseThrow();
      if (root.mapping("jobs").isPresent()) {
        assertEquals(
            "read",
            root.at("permissions", "contents").flatMap(Node::asScalar).orElseThrow().value(),
            file.source().toString());
        assertFalse(file.source().text().contains("contents: write"));
      }
    }
  }

  @Test
  void every_argument_is_one_that_the_command_knows() throws IOException {
    int met = 0;
    for (YamlFile file : files()) {
      for (Mapping step : steps(file)) {
        String uses = step.scalar("uses").map(Scalar::value).orElse("");
        if (uses.equals("./") || uses.contains("/packsite@")) {
          requireKnown(step);
          met++;
        }
      }
    }
    assertEquals(3, met);
  }

  private static void requireKnown(Mapping step) {
    Optional<Mapping> with = step.mapping("with");
    String command = with.flatMap(w -> w.scalar("command")).map(Scalar::value).orElse("build");
    String lines = with.flatMap(w -> w.scalar("args")).map(Scalar::value).orElse("");
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Commands commands = new Commands(new Terminal(nowhere, nowhere, Map.of(), ROOT));
    CommandLine program = new CommandLine(new Main(), commands);
    commands.under(program, command);
    List<String> words = new ArrayList<>(List.of(command));
    lines.lines().filter(line -> !line.isEmpty()).forEach(words::add);
    program.parseArgs(words.toArray(String[]::new)); // Throws at what it does not know.
  }

  private static List<Mapping> steps(YamlFile file) {
    Mapping root = file.mapping().orElseThrow();
    List<Node> lists = new ArrayList<>();
    root.at("runs", "steps").ifPresent(lists::add);
    root.mapping("jobs")
        .ifPresent(
            jobs ->
                jobs.entries()
                    .forEach(
                        job ->
                            job.value()
                                .asMapping()
                                .flatMap(m -> m.get("steps"))
                                .ifPresent(lists::add)));
    return lists.stream()
        .flatMap(list -> list.asSequence().stream())
        .flatMap(list -> list.items().stream())
        .flatMap(step -> step.asMapping().stream())
        .toList();
  }

  @Test
  void the_action_passes_each_line_as_one_argument(@TempDir Path temp) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here to run the action with");
    Path program = temp.resolve("packsite");
    Files.writeString(program, "#!/bin/sh\npwd\nprintf '[%s]\\n' \"$@\"\n");
    assertTrue(program.toFile().setExecutable(true));
    Path folder = Files.createDirectories(temp.resolve("my packs")).toRealPath();
    String script =
        steps(read(ROOT.resolve("action.yml"))).get(0).scalar("run").orElseThrow().value();
    ProcessBuilder bash =
        new ProcessBuilder("/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);
    bash.environment().put("GITHUB_ACTION_PATH", temp.toString());
    bash.environment().put("PACKSITE_COMMAND", "build");
    bash.environment().put("PACKSITE_PATH", folder.toString());
    bash.environment().put("PACKSITE_ARGS", "--site\n\nmy site\r\n$(touch evil) `x` \"*\n");
    Process process = bash.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(folder + "\n[build]\n[--site]\n[my site]\n[$(touch evil) `x` \"*]\n", said);
    assertEquals(0, process.waitFor());
    bash.environment().put("PACKSITE_ARGS", "");
    String bare = new String(bash.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(folder + "\n[build]\n", bare);
  }
}
