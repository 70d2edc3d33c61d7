package packsite.oci.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.io.DeniedTree;
import packsite.io.DiskTree;
import packsite.io.Entry;
import packsite.io.Git;
import packsite.io.GitTree;
import packsite.io.MapTree;
import packsite.io.Repo;
import packsite.io.Tracking;
import packsite.io.Tree;
import packsite.text.Glob;

class PackSelectionTest {
  @TempDir Path temp;

  private static PackContents select(Tree tree, String... excludes) {
    return new PackSelection(tree, Tracking.NONE, Stream.of(excludes).map(Glob::new).toList())
        .of("p");
  }

  private static List<String> paths(PackContents contents) {
    return contents.items().stream().map(PackContents.Item::path).toList();
  }

  private static List<String> leftOut(PackContents contents) {
    return contents.leftOut().stream()
        .map(left -> (left.path() + " " + left.why().word() + " " + left.pattern()).strip())
        .toList();
  }

  private static List<String> refusals(PackContents contents) {
    return contents.refusals().stream().map(Refusal::message).toList();
  }

  @Test
  void depth_first_and_siblings_by_their_bytes() {
    MapTree tree =
        new MapTree()
            .file("p/b", "")
            .file("p/a/x", "")
            .file("p/a.b", "")
            .file("p/a-b/x", "")
            .file("p/B", "")
            .file("p/\uFF5E", "")
            .file("p/😀", "")
            .file("q/x", "");
    assertEquals(
        List.of("B", "a", "a/x", "a-b", "a-b/x", "a.b", "b", "\uFF5E", "😀"), paths(select(tree)));
  }

  @Test
  void the_root_may_be_a_pack() {
    MapTree tree = new MapTree().file("pack.json", "{}").file("charts/a.tgz", "").link("l", "x");
    PackContents contents = new PackSelection(tree, Tracking.NONE, List.of()).of("");
    assertEquals(List.of("charts", "charts/a.tgz", "pack.json"), paths(contents));
    assertEquals("l", contents.refusals().get(0).path());
  }

  @Test
  void debris_stays_behind_and_is_listed_in_order() {
    MapTree tree = new MapTree().file("p/pack.json", "{}").link("p/.#pack.json", "me@host.17");
    for (String name :
        List.of(
            ".DS_Store",
            "._logo.png",
            "a.tgz.orig",
            "values.yaml~",
            ".v.swp",
            "Thumbs.db",
            "Desktop.ini",
            "__MACOSX/x",
            ".idea/x",
            "charts/.svn/x",
            "charts/a.rej")) {
      tree.file("p/" + name, "");
    }
    PackContents contents = select(tree);
    assertEquals(List.of("pack.json"), paths(contents));
    assertEquals(
        List.of(
            ".#pack.json debris",
            ".DS_Store debris",
            "._logo.png debris",
            ".idea/ debris",
            ".v.swp debris",
            "Desktop.ini debris",
            "Thumbs.db debris",
            "__MACOSX/ debris",
            "a.tgz.orig debris",
            "charts/.svn/ debris",
            "charts/a.rej debris",
            "values.yaml~ debris"),
        leftOut(contents));
    assertEquals(List.of(), contents.refusals());
  }

  @Test
  void hidden_files_that_charts_need_go_along() {
    MapTree tree = new MapTree();
    List<String> kept = List.of(".github/x", ".gitignore", ".gitkeep", ".helmignore", "original");
    kept.forEach(name -> tree.file("p/" + name, ""));
    assertEquals(5, paths(select(tree)).stream().filter(kept::contains).count());
    assertEquals(List.of(), leftOut(select(tree)));
  }

  @Test
  void a_pattern_with_a_slash_counts_from_the_pack() {
    MapTree tree =
        new MapTree()
            .file("p/charts/a/Chart.yaml", "")
            .file("p/charts/a.tgz", "")
            .file("p/x/charts/a/Chart.yaml", "");
    PackContents contents = select(tree, "charts/*/", "/x/charts/a/Chart.yaml");
    assertEquals(List.of("charts", "charts/a.tgz"), paths(contents));
    assertEquals(
        List.of(
            "charts/a/ excluded charts/*/",
            "x/charts/a/Chart.yaml excluded /x/charts/a/Chart.yaml"),
        leftOut(contents));
    assertEquals(List.of("charts", "charts/a.tgz"), paths(select(tree, "charts/*/**", "x/**")));
  }

  @Test
  void a_pattern_without_a_slash_is_a_name_in_any_folder() {
    MapTree tree =
        new MapTree()
            .file("p/a.md", "")
            .file("p/docs/a.md", "")
            .file("p/docs/b", "")
            .file("p/tests", "")
            .file("p/docs/tests/x", "");
    assertEquals(List.of("docs", "docs/b", "tests"), paths(select(tree, "*.md", "tests/")));
    assertEquals(
        List.of("docs", "docs/b", "docs/tests", "docs/tests/x", "docs/a.md", "tests").stream()
            .sorted(Entry.PATH_ORDER)
            .toList(),
        paths(select(tree, "/a.md")));
  }

  @Test
  void a_folder_without_files_is_not_archived_because_no_commit_has_it() {
    MapTree tree =
        new MapTree()
            .directory("p/empty")
            .directory("p/a/b/c")
            .file("p/docs/only.orig", "")
            .file("p/z/y/x", "");
    assertEquals(List.of("z", "z/y", "z/y/x"), paths(select(tree)));
  }

  @Test
  void what_git_ignores_stays_behind() throws Exception {
    Repo repo =
        Repo.init(temp.resolve("r"))
            .write(".gitignore", "*.log\nnode_modules/\n")
            .write("packs/p/pack.json", "{}")
            .write("packs/p/tracked", "x");
    repo.commit("all");
    repo.write("packs/p/a.log", "").write("packs/p/node_modules/x/y", "").write("packs/p/new", "");
    Path packs = repo.directory().resolve("packs");
    PackContents contents =
        new PackSelection(
                new DiskTree(packs), Git.find(packs).git().orElseThrow().tracking(), List.of())
            .of("p");
    assertEquals(List.of("new", "pack.json", "tracked"), paths(contents));
    assertEquals(List.of("a.log git-ignored", "node_modules/ git-ignored"), leftOut(contents));
  }

  @Test
  void the_index_says_what_is_executable() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write("p/run", "").write("p/plain", "");
    Path run = repo.directory().resolve("p/run");
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-xr-x"));
    repo.commit("all");
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rw-rw-rw-"));
    Path fresh = repo.write("p/fresh", "").directory().resolve("p/fresh");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
    DiskTree disk = new DiskTree(repo.directory());
    PackSelection selection = new PackSelection(disk, repo.open().tracking(), List.of());
    assertEquals(
        List.of("fresh true", "plain false", "run true"),
        selection.of("p").items().stream().map(i -> i.path() + " " + i.executable()).toList());
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      assertEquals(
          List.of("plain false", "run true"),
          select(git).items().stream().map(i -> i.path() + " " + i.executable()).toList());
    }
  }

  @Test
  void links_and_what_is_no_file_are_refused_unless_left_out() {
    MapTree tree = new MapTree().file("p/a", "").link("p/l", "a").other("p/x/pipe");
    PackContents contents = select(tree);
    assertEquals(
        List.of(
            "l is a symbolic link, which not everything that unpacks a pack can follow",
            "x/pipe is neither file nor folder: a pipe, a socket, a device or a submodule"),
        refusals(contents));
    assertEquals(
        "put a copy of what it leads to in its place, or leave it out with oci.exclude",
        contents.refusals().get(0).help());
    assertEquals(List.of(), refusals(select(tree, "l", "x/")));
  }

  @Test
  void sockets_and_pipes_of_a_disk_are_refused() throws Exception {
    Path pack = Files.createDirectory(temp.resolve("p"));
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(pack.resolve("socket")));
      Files.createSymbolicLink(pack.resolve("dangling"), Path.of("nowhere"));
      assertEquals(
          List.of("dangling", "socket"),
          select(new DiskTree(temp)).refusals().stream().map(Refusal::path).toList());
    }
  }

  @Test
  void a_submodule_is_refused_on_the_disk_as_in_a_commit() {
    MapTree tree = new MapTree().file("p/pack.json", "{}").file("p/module/x", "");
    Tracking tracking = new Tracking(Map.of(), Set.of("p/module"), Set.of());
    PackContents contents = new PackSelection(tree, tracking, List.of()).of("p");
    assertEquals(
        List.of("module is a submodule, whose files are not in this repository's commits"),
        refusals(contents));
    assertEquals(List.of("pack.json"), paths(contents));
  }

  @Test
  void names_that_no_archive_should_hold_are_refused_and_shown_harmlessly() {
    MapTree tree =
        new MapTree()
            .file("p/new\nline/x", "")
            .file("p/tab\there", "")
            .file("p/back\\slash\u202e", "")
            .file("p/\u009b31m", "")
            .other("p/d\uFFFD");
    assertEquals(
        List.of(
            "back\\slash\\u202e has a backslash in its name, which is no name on Windows",
            "d\uFFFD has a name that is not UTF-8, or this process runs in a locale without it",
            "new\\u000aline has a control character or a line break in its name",
            "tab\\u0009here has a control character or a line break in its name",
            "\\u009b31m has a control character or a line break in its name"),
        refusals(select(tree)));
    assertEquals(
        "has a name that is not UTF-8, or this process runs in a locale without it",
        Refusals.nameProblem("a\ud800b"));
    assertEquals(
        "has a name that is not UTF-8, or this process runs in a locale without it",
        Refusals.nameProblem("a\udc00"));
    assertEquals("", Refusals.nameProblem("😀"));
  }

  @Test
  void names_that_are_not_utf8_are_refused() throws Exception {
    Process touch =
        new ProcessBuilder("sh", "-c", "mkdir p; echo x > \"$(printf 'p/d\\351')\"")
            .directory(temp.toFile())
            .start();
    assertEquals(0, touch.waitFor());
    assertEquals(
        List.of(
            "d\uFFFD has a name that is not UTF-8, or this process runs in a locale without it"),
        refusals(select(new DiskTree(temp))));
  }

  @Test
  void a_folder_that_cannot_be_read_is_refused_unless_left_out() {
    Tree tree = new DeniedTree(new MapTree().file("p/a", "").file("p/secret/x", ""), "p/secret");
    PackContents contents = select(tree);
    assertEquals(List.of("secret cannot be read: permission denied"), refusals(contents));
    assertEquals("secret", contents.refusals().get(0).path());
    assertEquals(List.of(), refusals(select(tree, "secret")));
  }

  @Test
  void a_pack_that_is_not_there_is_refused() {
    PackContents contents = select(new MapTree().file("q/a", ""));
    assertEquals(List.of("the pack's folder does not exist"), refusals(contents));
  }

  @Test
  void a_file_that_a_partial_clone_lacks_is_refused() {
    Entry absent = new Entry("p/big", Entry.Kind.FILE, -1, false);
    Entry huge = new Entry("p/big", Entry.Kind.FILE, 1L << 40, false);
    assertEquals(
        "big cannot be read: this clone does not hold its content",
        Refusals.of(absent, "big").orElseThrow().message());
    assertEquals(
        "big is 1099511627776 bytes, limit 8589934591",
        Refusals.of(huge, "big").orElseThrow().message());
  }

  @Test
  void a_pattern_that_takes_pack_json_away_is_refused() {
    MapTree tree = new MapTree().file("p/pack.json", "{}").file("p/presets.json", "");
    PackContents contents = select(tree, "*.json");
    assertEquals(
        List.of("pack.json is left out by the pattern *.json, and without it there is no pack"),
        refusals(contents));
    assertTrue(paths(contents).isEmpty());
  }
}
