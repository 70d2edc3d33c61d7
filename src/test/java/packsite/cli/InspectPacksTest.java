package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.inspect.InspectJson;
import packsite.inspect.InspectTable;
import packsite.inspect.InspectTree;
import packsite.io.DiskTree;
import packsite.io.TreeException;
import packsite.model.Repository;
import packsite.read.RepositoryReader;
import packsite.read.RepositoryReader.Request;

/** What packsite understands of its own sample packs, against committed files. */
final class InspectPacksTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.root", ""));
  private static final Path EXPECTED = PROJECT.resolve("src/test/resources/inspect");

  @TempDir Path folder;

  @Test
  void as_json() throws IOException {
    assertCommitted("packs.json", InspectJson.of(read(4), false).toString());
  }

  @Test
  void as_a_table() throws IOException {
    assertCommitted("packs-table.txt", InspectTable.of(read(4), 100));
  }

  @Test
  void as_a_tree() throws IOException {
    assertCommitted("packs-tree.txt", InspectTree.of(read(4)));
  }

  @Test
  void one_thread_understands_what_eight_do() {
    assertEquals(
        InspectJson.of(read(1), true).toString(), InspectJson.of(read(8), true).toString());
  }

  @Test
  void a_commit_reads_like_the_disk() throws IOException {
    copy(PROJECT.resolve("packs"), folder.resolve("packs"));
    WorkspaceTest.git(folder, "init", "-q", "-b", "main");
    WorkspaceTest.git(folder, "-c", "core.autocrlf=false", "add", "-A");
    WorkspaceTest.git(folder, "commit", "-q", "-m", "packs");
    CliRun disk = CliRun.in(folder, "inspect", "--format", "json", "--keys");
    CliRun commit = CliRun.in(folder, "inspect", "--format", "json", "--keys", "--at", "main");
    assertEquals(0, commit.code(), commit.err());
    assertTrue(commit.out().contains("\"dirty\": false"), "the commit is what is on disk");
    assertEquals(disk.out(), commit.out());
  }

  private static void assertCommitted(String file, String actual) throws IOException {
    Path expected = EXPECTED.resolve(file);
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, actual);
    }
    assertEquals(
        Files.readString(expected), actual, file + " differs; rewrite it with mvn test -Dupdate");
  }

  private static Repository read(int threads) {
    try (DiskTree tree = new DiskTree(PROJECT)) {
      return RepositoryReader.read(
          tree, new Request(List.of(), List.of(), Optional.empty(), "", true, threads));
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }
}
