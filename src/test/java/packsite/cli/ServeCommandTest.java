package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.PackFixture;
import packsite.inspect.InspectJson;
import packsite.io.FolderFacts;
import packsite.model.Repository;
import packsite.read.PackMemory;

final class ServeCommandTest {
  @TempDir Path temp;
  private Path repository;
  private Optional<Process> process = Optional.empty();

  @BeforeEach
  void a_repository_of_two_packs() throws IOException {
    repository = Files.createDirectories(temp.resolve("repository")).toRealPath();
    PackFixture.healthy("tern").writeTo(repository);
    PackFixture.healthy("gull").writeTo(repository);
  }

  @AfterEach
  void end() {
    process.ifPresent(Process::destroyForcibly);
  }

  /** A process of its own, because how it ends counts. */
  private String start() throws Exception {
    Path said = temp.resolve("said");
    process =
        Optional.of(
            new ProcessBuilder(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "packsite.cli.Main",
                    "serve",
                    repository.toString(),
                    "--port",
                    "0")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start());
    Matcher url = Pattern.compile("http://127[.]0[.]0[.]1:[0-9]+/").matcher("");
    awaiting(() -> url.reset(Files.readString(said)).find());
    return url.group();
  }

  private interface Look {
    boolean good() throws IOException, InterruptedException;
  }

  private static void awaiting(Look look) throws IOException, InterruptedException {
    for (int i = 0; i < 600 && !look.good(); i++) {
      Thread.sleep(50);
    }
    assertTrue(look.good());
  }

  private static String get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void a_change_is_shown_a_fault_is_told_and_it_ends_in_peace() throws Exception {
    String url = start();
    assertTrue(get(url).contains("tern"));

    PackFixture.healthy("petrel").writeTo(repository);
    awaiting(() -> get(url).contains("petrel"));

    Path config = repository.resolve("packsite.yaml");
    Files.writeString(config, "version: 1\nsiet: {}\n");
    awaiting(() -> get(url + "-packsite/changes?").contains("siet"));
    assertTrue(get(url).contains("petrel"));

    Files.writeString(config, "version: 1\nexclude: [packs/gull-*]\n");
    awaiting(() -> !get(url).contains("gull"));
    assertTrue(get(url + "-packsite/changes?").contains("\"complaint\": \"\""));
    assertTrue(Files.notExists(repository.resolve("site")));

    process.orElseThrow().destroy();
    assertEquals(0, process.orElseThrow().waitFor());
  }

  @Test
  void what_stops_a_build_stops_the_start() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    assertEquals(2, CliRun.in(empty, "serve").code());
    assertEquals(2, CliRun.in(repository, "serve", "--port", "70000").code());
    Files.writeString(repository.resolve("packsite.yaml"), "siet: {}\n");
    assertEquals(2, CliRun.in(repository, "serve").code());
  }

  @Test
  void what_is_remembered_is_what_would_be_read() throws IOException {
    Terminal terminal =
        new Terminal(System.out, System.err, java.util.Map.of(), repository, tty -> false);
    Workspace workspace = Workspace.around(repository, terminal);
    PackMemory memory = new PackMemory(dir -> look(repository.resolve(dir)));
    assertEquals(json(workspace.read(Optional.empty(), false)), json(workspace.read(memory)));

    PackFixture.healthy("petrel").writeTo(repository);
    Files.writeString(repository.resolve("packs/tern-1.0.0/values.yaml"), "pack:\n  x: [\n");
    Files.delete(repository.resolve("packs/gull-1.0.0/pack.json"));
    Repository changed = workspace.read(memory);
    assertEquals(json(workspace.read(Optional.empty(), false)), json(changed));

    Repository again = workspace.read(memory);
    assertTrue(again.packs().get(0) == changed.packs().get(0), "was read again");
  }

  @Test
  void a_pack_with_a_link_is_read_each_time() throws IOException {
    Path shared = Files.writeString(repository.resolve("shared.md"), "# One\n\nText.\n");
    Path readme = repository.resolve("packs/tern-1.0.0/README.md");
    Files.delete(readme);
    Files.createSymbolicLink(readme, Path.of("../../shared.md"));
    Terminal terminal =
        new Terminal(System.out, System.err, java.util.Map.of(), repository, tty -> false);
    Workspace workspace = Workspace.around(repository, terminal);
    PackMemory memory = new PackMemory(dir -> look(repository.resolve(dir)));
    workspace.read(memory);
    Files.writeString(shared, "# Two\n\nOther text.\n");
    assertEquals(json(workspace.read(Optional.empty(), false)), json(workspace.read(memory)));
  }

  private static Optional<String> look(Path folder) {
    try {
      return Optional.of(FolderFacts.of(folder, path -> "").digest());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String json(Repository repository) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InspectJson.of(repository, true).utf8().forEach(bytes::writeBytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
