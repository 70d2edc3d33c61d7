package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.config.LintConfig;
import packsite.io.DiskTree;
import packsite.io.Entry;
import packsite.io.GitTree;
import packsite.io.MapTree;
import packsite.io.Repo;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.lint.format.JsonReport;
import packsite.lint.injected.Injection;
import packsite.lint.injected.Injections;
import packsite.lint.injected.SamplePacks;
import packsite.model.Repository;
import packsite.read.RepositoryReader;

/** What is said of the packs tells neither how many threads looked at them nor where they were. */
final class LintDeterminismTest {
  private static final int LIMIT = 1 << 24;

  @TempDir Path temp;

  @Test
  void the_report_is_the_same_with_any_number_of_threads_and_from_disk_or_commit()
      throws Exception {
    Repo repo = Repo.init(temp.resolve("r"));
    MapTree all = MapTree.of(SamplePacks.FILES);
    for (int i = 0; i < Injections.ALL.size(); i++) {
      addTo(all, Injections.ALL.get(i), i);
    }
    write(all, repo.directory());
    repo.commit("all");
    Tree disk = new DiskTree(repo.directory());

    String first = report(disk, 1);

    assertTrue(first.contains("\"complete\": true"), first);
    assertTrue(first.contains("\"code\": \"IM102\""), first);
    assertEquals(first, report(disk, 8));
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      assertEquals(first, report(git, 1));
      assertEquals(first, report(git, 8));
    }
  }

  /** The spoilt pack, in a folder of its own. */
  private static void addTo(MapTree all, Injection injection, int number) throws TreeException {
    MapTree spoilt = injection.tree();
    String dir = "packs/" + injection.pack() + "/";
    String other = "packs/" + number + "-" + injection.pack() + "/";
    for (Entry entry : spoilt.walk("", problem -> {})) {
      if (entry.path().startsWith(dir)) {
        String path = other + entry.path().substring(dir.length());
        if (entry.isLink()) {
          all.link(path, spoilt.readLink(entry.path()));
        } else if (entry.isFile()) {
          all.file(path, spoilt.read(entry.path(), LIMIT));
        }
      }
    }
  }

  private static void write(Tree tree, Path directory) throws IOException, TreeException {
    for (Entry entry : tree.walk("", problem -> {})) {
      Path path = directory.resolve(entry.path());
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else if (entry.isLink()) {
        Files.createSymbolicLink(path, Path.of(tree.readLink(entry.path())));
      } else {
        Files.write(path, tree.read(entry.path(), LIMIT));
      }
    }
  }

  private static String report(Tree tree, int threads) throws TreeException {
    Repository repository =
        RepositoryReader.read(
            tree,
            new RepositoryReader.Request(
                List.of(), List.of(), Optional.empty(), "", true, threads));
    Settings settings = new Settings(LintConfig.DEFAULT, Settings.Wishes.NONE);
    Report report =
        Linter.lint(
            repository, new Linter.Job(Rules.ALL, settings, LocalDate.of(2026, 6, 1), threads));
    return JsonReport.of(report, "test", true);
  }
}
