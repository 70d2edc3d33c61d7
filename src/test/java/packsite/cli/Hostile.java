package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import packsite.text.Json;
import packsite.text.JsonFile;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;

/**
 * Runs inspect and build on a repository that means harm, and holds what must hold for every one:
 * an end in time, no stack trace, nothing written beside the site.
 */
final class Hostile {
  private static final Duration GUARD = Duration.ofSeconds(30);

  private final Path around;
  private final Path repository;

  /**
   * The two runs.
   *
   * @param problems {@code kind place: message} of all problems that inspect tells
   */
  record Outcome(CliRun inspect, CliRun build, List<String> problems) {}

  Hostile(Path around, Path repository) {
    this.around = around;
    this.repository = repository;
  }

  /** Both runs go through, and tell exactly these problems. */
  Outcome tells(String... problems) {
    Outcome outcome = ends(0);
    assertEquals(String.join("\n", problems), String.join("\n", outcome.problems()));
    return outcome;
  }

  /** Both runs stop with the same words. */
  void stops(int code, String message) {
    Outcome outcome = ends(code);
    String said = "packsite: " + message;
    assertAll(
        () -> assertEquals("", outcome.inspect().out()),
        () -> assertEquals(said, head(outcome.inspect().err(), said)),
        () -> assertEquals(said, head(outcome.build().err(), said)));
  }

  /** Both runs stop, saying the same; gives one of them. */
  CliRun stops(int code) {
    Outcome outcome = ends(code);
    assertAll(
        () -> assertEquals("", outcome.inspect().out()),
        () -> assertEquals(outcome.inspect().err(), outcome.build().err()));
    return outcome.inspect();
  }

  private static String head(String text, String like) {
    return text.substring(0, Math.min(text.length(), like.length()));
  }

  Outcome ends() {
    return ends(0);
  }

  private Outcome ends(int code) {
    List<String> before = snapshot();
    CliRun inspect = run("inspect", "--format", "json");
    assertEquals(code, inspect.code(), inspect.err());
    assertEquals(before, snapshot(), "inspect writes nothing");
    CliRun build = run("build", "--fail-on", "never");
    assertEquals(code, build.code(), build.err());
    assertEquals(
        code == 0 ? withoutOutput(before) : before,
        code == 0 ? withoutOutput(snapshot()) : snapshot(),
        "build writes nothing beside site and dist");
    return new Outcome(inspect, build, code == 0 ? problems(inspect.out()) : List.of());
  }

  private List<String> withoutOutput(List<String> paths) {
    String site = around.relativize(repository.resolve("site")).toString();
    String dist = around.relativize(repository.resolve("dist")).toString();
    return paths.stream()
        .filter(path -> !path.equals(site) && !path.startsWith(site + "/"))
        .filter(path -> !path.equals(dist) && !path.startsWith(dist + "/"))
        .toList();
  }

  private CliRun run(String... args) {
    CliRun run = assertTimeoutPreemptively(GUARD, () -> CliRun.in(repository, args));
    String said = run.err() + (args[0].equals("build") ? run.out() : "");
    assertAll(
        () -> assertFalse(said.contains("internal error"), said),
        () -> assertFalse(said.contains("Exception"), said),
        () -> assertFalse(said.contains("\tat ") || said.contains("    at "), said),
        () -> assertFalse(run.out().contains(around.toString()), "a path of the host"));
    return run;
  }

  private List<String> snapshot() {
    try (Stream<Path> paths = Files.walk(around)) {
      return new ArrayList<>(
          new TreeSet<>(paths.map(path -> around.relativize(path) + size(path)).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String size(Path path) {
    try {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? " " + Files.size(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> problems(String json) {
    JsonFile file = Json.read(Source.of("inspect.json", json));
    assertEquals(List.of(), file.faults(), "JSON");
    List<String> problems = new ArrayList<>();
    Mapping root = file.mapping().orElseThrow();
    for (Node pack : root.get("packs").flatMap(Node::asSequence).orElseThrow().items()) {
      problems.addAll(problems(pack.asMapping().orElseThrow()));
    }
    problems.addAll(problems(root));
    return problems;
  }

  private static List<String> problems(Mapping owner) {
    return owner.get("problems").flatMap(Node::asSequence).orElseThrow().items().stream()
        .map(item -> line(item.asMapping().orElseThrow()))
        .toList();
  }

  private static String line(Mapping problem) {
    Mapping at = problem.mapping("at").orElseThrow();
    Optional<Mapping> start = at.mapping("start");
    String member = text(at, "member");
    return text(problem, "kind")
        + " "
        + text(at, "path")
        + (member.isEmpty() ? "" : "!/" + member)
        + start.map(from -> ":" + text(from, "line") + ":" + text(from, "column")).orElse("")
        + ": "
        + text(problem, "message");
  }

  private static String text(Mapping map, String key) {
    return map.scalar(key).filter(value -> !value.isNull()).map(Scalar::value).orElse("");
  }
}
