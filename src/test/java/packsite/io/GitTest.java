package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.io.History.Times;

class GitTest {
  @TempDir Path temp;

  private Repo repo() throws IOException {
    return Repo.init(temp.resolve("r"));
  }

  private static String message(Path directory) {
    Git.Search search = Git.find(directory);
    assertTrue(search.git().isEmpty());
    return search.reason();
  }

  @Test
  void a_directory_without_git_gives_the_reason() throws Exception {
    repo();
    assertEquals("the directory is not in a git repository", message(temp));
    assertEquals("the directory cannot be read", message(temp.resolve("no")));
    assertEquals(
        "the directory is not in the working tree of a git repository",
        message(temp.resolve("r/.git")));
  }

  @Test
  void a_missing_program_gives_the_reason() {
    GitProgram none = new GitProgram("no-such-git", temp, Duration.ofSeconds(5));
    GitException e = assertThrows(GitException.class, () -> Git.open(none));
    assertEquals("the git program is not there, or cannot be run", e.getMessage());
  }

  private GitProgram fake(String script, Duration timeout) throws IOException {
    Path program = Files.writeString(temp.resolve("fake-git"), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new GitProgram(program.toString(), temp, timeout);
  }

  @Test
  void a_git_that_hangs_is_ended_with_its_children() throws Exception {
    GitProgram hung = fake("sleep 600 & sleep 600\n", Duration.ofMillis(300));
    GitException e = assertThrows(GitException.class, () -> hung.run("status"));
    assertEquals("git status did not end within 0 seconds", e.getMessage());
  }

  @Test
  void an_object_reader_that_hangs_is_ended() throws Exception {
    GitProgram hung = fake("sleep 600\n", Duration.ofMillis(300));
    try (BlobReaders readers = new BlobReaders(hung)) {
      GitException e = assertThrows(GitException.class, () -> readers.read("a", "0".repeat(40), 9));
      assertEquals("git ended unexpectedly", e.getMessage());
    }
  }

  @Test
  void a_git_that_complains_at_length_does_not_block() throws Exception {
    GitProgram loud =
        fake(
            "i=0; while [ $i -lt 3000 ]; do echo 'a warning of some length, again and again' >&2;"
                + " i=$((i+1)); done; echo out\n",
            Duration.ofSeconds(60));
    GitProgram.Output output = loud.run("status");
    assertEquals("out\n", output.text());
    assertEquals(8192, output.complaint().length());
  }

  @Test
  void a_repository_of_another_user_is_explained() throws Exception {
    GitProgram distrust =
        fake(
            "echo \"fatal: detected dubious ownership in repository at '/x'\" >&2; exit 128\n",
            Duration.ofSeconds(60));
    GitException e = assertThrows(GitException.class, () -> Git.open(distrust));
    assertTrue(
        String.valueOf(e.getMessage()).contains("git config --global --add safe.directory"),
        e.getMessage());
  }

  @Test
  void a_directory_below_the_top_knows_both() throws Exception {
    Repo repo = repo().write("we ird\n/ü/x", "");
    Git git = Git.find(repo.directory().resolve("we ird\n/ü")).git().orElseThrow();
    assertEquals(repo.directory().toRealPath(), git.topLevel());
    assertEquals("we ird\n/ü", git.prefix());
    assertEquals("", repo.open().prefix());
  }

  @Test
  void resolves_names_and_refuses_what_is_none() throws Exception {
    Repo repo = repo().write("a", "a");
    assertThrows(GitException.class, () -> repo.open().resolve("HEAD"));
    repo.commit("one");
    Git git = repo.open();
    String id = repo.git("rev-parse", "HEAD");
    assertEquals(id, git.resolve("HEAD"));
    assertEquals(id, git.resolve("main"));
    assertEquals(id, git.resolve(id.substring(0, 8)));
    repo.tick();
    repo.git("tag", "-a", "v1", "-m", "v1");
    assertEquals(id, git.resolve("v1"));
    for (String bad : List.of("nope", "", "--all", "HEAD:a", "x\ny")) {
      GitException e = assertThrows(GitException.class, () -> git.resolve(bad));
      assertTrue(String.valueOf(e.getMessage()).contains("commit"), e.getMessage());
    }
    assertEquals(
        "git knows no commit 'nope'",
        assertThrows(GitException.class, () -> git.resolve("nope")).getMessage());
  }

  @Test
  void finds_where_two_branches_parted() throws Exception {
    Repo repo = repo().write("a", "a");
    repo.commit("one");
    String base = repo.git("rev-parse", "HEAD");
    repo.git("checkout", "-q", "-b", "side");
    repo.write("b", "b").commit("side");
    repo.git("checkout", "-q", "main");
    repo.write("c", "c").commit("main");
    assertEquals(Optional.of(base), repo.open().mergeBase("HEAD", "side"));
    repo.git("checkout", "-q", "--orphan", "alone");
    repo.commit("alone");
    assertEquals(Optional.empty(), repo.open().mergeBase("HEAD", "side"));
  }

  @Test
  void lists_changed_and_unknown_files_below_the_directory() throws Exception {
    Repo repo = repo().write("cat/a", "a").write("cat/gone", "g").write("top", "t");
    repo.write(".gitignore", "*.log\n");
    repo.commit("one");
    assertEquals(List.of(), repo.open().changedPaths());
    repo.write("cat/a", "changed").write("cat/new dir/é\n", "n").write("top", "changed");
    repo.write("cat/x.log", "ignored");
    Files.delete(repo.directory().resolve("cat/gone"));
    Git git = Git.find(repo.directory().resolve("cat")).git().orElseThrow();
    assertEquals(List.of("a", "gone", "new dir/é\n"), git.changedPaths());
    assertEquals(
        List.of("cat/a", "cat/gone", "cat/new dir/é\n", "top"), repo.open().changedPaths());
  }

  /** Times without the id of the commit, which differs from run to run. */
  private record Dates(long first, long last, boolean firstIsCertain, boolean lastIsCertain) {}

  private static Dates dates(Optional<Times> found) {
    Times times = found.orElseThrow();
    return new Dates(times.first(), times.last(), times.firstIsCertain(), times.lastIsCertain());
  }

  @Test
  void the_history_names_the_last_commit() throws Exception {
    Repo repo = repo().write("packs/a/x", "1");
    repo.commit("one");
    String one = repo.open().resolve("HEAD");
    repo.write("packs/b/x", "1").commit("two");
    History history = repo.open().history("HEAD");
    assertEquals(one, history.of("packs/a").orElseThrow().lastId());
    assertEquals(repo.open().resolve("HEAD"), history.of("").orElseThrow().lastId());
  }

  @Test
  void the_history_dates_files_and_directories() throws Exception {
    Repo repo = repo().write("packs/a/x", "1").write("packs/b/x", "1");
    final int one = repo.commit("one");
    final int two = repo.write("packs/a/y", "2").commit("two");
    final int three = repo.write("c1700000000\n", "odd name").commit("three");
    Files.delete(repo.directory().resolve("packs/a/x"));
    final int four = repo.commit("four");
    History history = repo.open().history("HEAD");
    assertTrue(history.isComplete());
    assertEquals(new Dates(one, four, true, true), dates(history.of("packs/a")));
    assertEquals(new Dates(one, one, true, true), dates(history.of("packs/b")));
    assertEquals(new Dates(two, two, true, true), dates(history.of("packs/a/y")));
    assertEquals(new Dates(one, four, true, true), dates(history.of("")));
    assertEquals(new Dates(three, three, true, true), dates(history.of("c1700000000\n")));
    assertEquals(Optional.empty(), history.of("packs/no"));
  }

  @Test
  void a_merge_dates_what_it_brings_and_what_it_changes_itself() throws Exception {
    Repo repo = repo().write("packs/a/x", "1").write("packs/b/x", "1").write("packs/d/x", "1");
    final int one = repo.commit("one");
    repo.git("checkout", "-q", "-b", "side");
    repo.write("packs/b/x", "side").commit("side");
    repo.git("checkout", "-q", "main");
    final int main = repo.write("packs/c/x", "1").commit("main");
    repo.git("merge", "-q", "--no-commit", "--no-ff", "side");
    final int merge = repo.write("packs/a/x", "changed by the merge alone").commit("merge");
    History history = repo.open().history("HEAD");
    assertEquals(new Dates(one, merge, true, true), dates(history.of("packs/a")));
    assertEquals(new Dates(one, merge, true, true), dates(history.of("packs/b")));
    assertEquals(new Dates(main, main, true, true), dates(history.of("packs/c")));
    assertEquals(new Dates(one, one, true, true), dates(history.of("packs/d")));
  }

  @Test
  void the_history_of_a_directory_has_paths_of_its_own() throws Exception {
    Repo repo = repo().write("cat/a/x", "1");
    int one = repo.commit("one");
    repo.write("top", "t").commit("two");
    Git git = Git.find(repo.directory().resolve("cat")).git().orElseThrow();
    assertEquals(new Dates(one, one, true, true), dates(git.history("HEAD").of("a")));
    assertEquals(2 + 1, git.history("HEAD").times().size());
  }

  @Test
  void a_shallow_clone_is_certain_of_nothing_at_its_edge() throws Exception {
    Repo repo = repo().write("packs/a/x", "1").write("packs/b/x", "1");
    repo.commit("one");
    final int two = repo.write("packs/b/x", "2").commit("two");
    final int three = repo.write("packs/b/x", "3").commit("three");
    repo.git("clone", "-q", "--depth", "2", "file://" + repo.directory(), "../shallow");
    Git git = Git.find(temp.resolve("shallow")).git().orElseThrow();
    assertTrue(git.isShallow());
    History history = git.history("HEAD");
    assertFalse(history.isComplete());
    assertEquals(new Dates(two, three, false, true), dates(history.of("packs/b")));
    assertEquals(new Dates(two, two, false, false), dates(history.of("packs/a")));
    assertEquals(
        "git knows no commit 'HEAD~5'; the clone is shallow: git fetch --unshallow",
        assertThrows(GitException.class, () -> git.resolve("HEAD~5")).getMessage());
  }

  @Test
  void a_second_working_tree_is_a_repository_as_well() throws Exception {
    Repo repo = repo().write("a", "a");
    int one = repo.commit("one");
    repo.git("worktree", "add", "-q", "../second", "-b", "second");
    Git git = Git.find(temp.resolve("second")).git().orElseThrow();
    assertEquals(temp.toRealPath().resolve("second"), git.topLevel());
    assertEquals(one, git.history("HEAD").of("a").orElseThrow().last());
    assertEquals(List.of(), git.changedPaths());
    try (GitTree tree = GitTree.open(git, "HEAD")) {
      assertEquals(1, tree.list("").size());
    }
  }

  @Test
  void a_repository_cannot_make_git_run_its_programs() throws Exception {
    Repo repo = repo().write("a", "a");
    repo.commit("one");
    Path trap = temp.resolve("sprung");
    String touch = "touch '" + trap + "'; false";
    for (String key : List.of("core.fsmonitor", "core.pager", "diff.external", "gpg.program")) {
      repo.git("config", key, touch);
    }
    repo.git("config", "log.showSignature", "true");
    Git git = repo.open();
    git.changedPaths();
    git.history("HEAD");
    new DiskTree(repo.directory()).ignoredDirectories();
    assertFalse(Files.exists(trap));
  }

  @Test
  void content_that_a_partial_clone_lacks_is_not_fetched() throws Exception {
    Repo repo = repo().write("a", "content");
    repo.commit("one");
    repo.git("config", "uploadpack.allowFilter", "true");
    String url = "file://" + repo.directory();
    repo.git("clone", "-q", "--no-checkout", "--filter=blob:none", url, "../partial");
    Git git = Git.find(temp.resolve("partial")).git().orElseThrow();
    String id = repo.git("rev-parse", "HEAD");
    try (GitTree tree = GitTree.open(git, "HEAD")) {
      // As in versions of git that list a tree without its sizes.
      assertEquals(
          "a cannot be read: this clone does not hold its content",
          assertThrows(TreeException.class, () -> tree.read("a", 99)).getMessage());
    } catch (GitException e) {
      assertEquals(
          "git cannot list the files of "
              + id
              + ": this clone is partial; complete it with: git fetch --refetch --no-filter",
          e.getMessage());
    }
  }

  @Test
  void what_git_says_is_passed_on_in_its_last_words() throws Exception {
    GitProgram broken =
        fake(
            "echo 'warning: x' >&2; echo 'fatal: bad\033 config' >&2; exit 1\n",
            Duration.ofSeconds(60));
    assertEquals(
        "git cannot read the repository: bad\\u001b config",
        assertThrows(GitException.class, () -> Git.open(broken)).getMessage());
  }
}
