package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackingTest {
  @TempDir Path temp;

  private Repo repo() throws Exception {
    Repo repo =
        Repo.init(temp.resolve("r"))
            .write(".gitignore", "*.log\nbuild/\n")
            .write("top", "t")
            .write("sub/run", "#!/bin/sh\n")
            .write("sub/new\nline/ü", "x");
    Files.setPosixFilePermissions(
        repo.directory().resolve("sub/run"), PosixFilePermissions.fromString("rwxr-xr-x"));
    repo.commit("all");
    return repo;
  }

  @Test
  void paths_count_from_the_directory_and_not_from_the_top() throws Exception {
    Repo repo = repo().write("sub/a.log", "").write("sub/build/x/y", "").write("sub/fresh", "");
    Tracking tracking = Git.find(repo.directory().resolve("sub")).git().orElseThrow().tracking();
    assertEquals(Map.of("run", true, "new\nline/ü", false), tracking.executables());
    assertEquals(Set.of("a.log", "build/"), tracking.ignored());
    assertEquals(Optional.empty(), tracking.executable("fresh"));
    assertTrue(tracking.ignores(new Entry("a.log", Entry.Kind.FILE, 0, false)));
    assertTrue(tracking.ignores(Entry.directory("build")));
    assertFalse(tracking.ignores(new Entry("build", Entry.Kind.FILE, 0, false)));
    assertFalse(tracking.ignores(new Entry("fresh", Entry.Kind.FILE, 0, false)));
  }

  @Test
  void a_tracked_file_is_not_ignored_whatever_the_patterns_say() throws Exception {
    Repo repo = repo().write("sub/kept.log", "");
    repo.git("add", "-f", "sub/kept.log");
    Tracking tracking = repo.open().tracking();
    assertEquals(Optional.of(false), tracking.executable("sub/kept.log"));
    assertEquals(Set.of(), tracking.ignored());
  }

  @Test
  void a_file_in_conflict_is_as_executable_as_the_disk_says() throws Exception {
    Repo repo = repo();
    repo.git("checkout", "-q", "-b", "other");
    repo.write("top", "theirs").commit("theirs");
    repo.git("checkout", "-q", "main");
    repo.write("top", "ours").commit("ours");
    AssertionError e = assertThrows(AssertionError.class, () -> repo.git("merge", "other"));
    assertTrue(String.valueOf(e.getMessage()).contains("CONFLICT"), e::toString);
    assertEquals(Optional.empty(), repo.open().tracking().executable("top"));
  }

  @Test
  void a_submodule_is_known_by_its_directory() throws Exception {
    Repo repo = repo();
    String id = repo.git("rev-parse", "HEAD");
    repo.git("update-index", "--add", "--cacheinfo", "160000," + id + ",sub/module");
    Tracking tracking = Git.find(repo.directory().resolve("sub")).git().orElseThrow().tracking();
    assertTrue(tracking.isSubmodule("module"));
    assertEquals(Optional.empty(), tracking.executable("module"));
  }

  @Test
  void who_works_in_an_ignored_directory_means_what_is_in_it() throws Exception {
    Repo repo = repo().write("build/a", "").write("build/x/a.log", "").write("build/x/b", "");
    for (String directory : new String[] {"build", "build/x"}) {
      Git git = Git.find(repo.directory().resolve(directory)).git().orElseThrow();
      assertEquals(Tracking.NONE, git.tracking(), directory);
    }
  }
}
