package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;
import packsite.model.Pack;
import packsite.model.Repository;
import packsite.text.Glob;

final class PackFinderTest {
  private final MapTree tree = new MapTree();

  @Test
  void folders_below_packs_are_packs() {
    packs("packs/b", "packs/a", "elsewhere/c");
    assertFound(List.of("packs/a", "packs/b"), List.of());
  }

  @Test
  void without_a_packs_folder_every_folder_with_pack_json_is_one() {
    packs("a", "deep/er/b", "deep/c");
    tree.file("docs/readme.md", "x");
    assertFound(List.of("a", "deep/c", "deep/er/b"), List.of());
  }

  @Test
  void nothing_is_sought_inside_a_pack() {
    packs("a");
    tree.file("a/charts/x/pack.json", "{}");
    assertFound(List.of("a"), List.of());
  }

  @Test
  void a_repository_may_be_a_pack_itself() {
    packs("");
    assertFound(List.of(""), List.of());
  }

  @Test
  void a_folder_without_pack_json_is_told() {
    packs("packs/a");
    tree.file("packs/b/values.yaml", "");
    tree.file("packs/c/notes.txt", "");
    assertFound(
        List.of("packs/a"),
        List.of(
            "missing-pack-json packs/b: no pack.json in this folder",
            "missing-pack-json packs/c: no pack.json in this folder"));
  }

  @Test
  void a_folder_of_nothing_but_packs_is_a_group() {
    packs("packs/group/a", "packs/group/sub/b", "packs/c");
    assertFound(List.of("packs/c", "packs/group/a", "packs/group/sub/b"), List.of());
  }

  @Test
  void a_folder_with_parts_of_a_pack_is_no_group() {
    packs("packs/typo/charts/a");
    tree.file("packs/typo/values.yaml", "");
    assertFound(List.of(), List.of("missing-pack-json packs/typo: no pack.json in this folder"));
  }

  @Test
  void inside_a_group_a_folder_without_pack_json_is_told() {
    packs("packs/group/a");
    tree.file("packs/group/b/values.yaml", "");
    assertFound(
        List.of("packs/group/a"),
        List.of("missing-pack-json packs/group/b: no pack.json in this folder"));
  }

  @Test
  void empty_folders_and_single_files_say_nothing() {
    packs("packs/a");
    tree.directory("packs/empty/er").file("packs/README.md", "x");
    assertFound(List.of("packs/a"), List.of());
  }

  @Test
  void hidden_ignored_and_excluded_folders_are_skipped() {
    packs("packs/a", "packs/.hidden", "packs/ignored", "packs/old-1", "packs/group/old-2");
    packs("packs/group/b");
    tree.ignored("packs/ignored");
    Repository read = Reading.repository(tree, List.of(), List.of(new Glob("packs/**/old-*")), 2);
    assertEquals(List.of("packs/a", "packs/group/b"), dirs(read));
    assertEquals(List.of(), Reading.problems(read));
  }

  @Test
  void patterns_say_where_packs_are() {
    packs("one/a", "two/x/b", "two/y/c", "packs/d");
    Repository read =
        Reading.repository(tree, List.of(new Glob("one/a/"), new Glob("./two/*/*")), List.of(), 2);
    assertEquals(List.of("one/a", "two/x/b", "two/y/c"), dirs(read));
    assertEquals(List.of(), Reading.problems(read));
  }

  @Test
  void a_pattern_without_its_folder_is_told() {
    packs("packs/a");
    Repository read = Reading.repository(tree, List.of(new Glob("paks/*")), List.of(), 2);
    assertEquals(
        List.of("missing-folder paks: no such folder, wanted by `packs: paks/*`"),
        Reading.problems(read));
  }

  @Test
  void a_pattern_of_the_root_means_the_root() {
    packs("");
    assertEquals(List.of(""), dirs(Reading.repository(tree, List.of(new Glob(".")), List.of(), 2)));
  }

  @Test
  void a_pack_that_two_patterns_match_is_read_once() {
    packs("packs/a");
    List<Glob> both = List.of(new Glob("packs/*"), new Glob("packs/a"));
    assertEquals(List.of("packs/a"), dirs(Reading.repository(tree, both, List.of(), 2)));
  }

  @Test
  void links_to_folders_are_told_and_not_followed() {
    packs("packs/a");
    tree.link("packs/b", "a").link("packs/c", "../../outside").link("packs/d", "a/values.yaml");
    assertFound(
        List.of("packs/a"),
        List.of(
            "unsafe-entry packs/b: a link to a folder is not read as a pack",
            "unsafe-entry packs/c: the link leaves the repository"));
  }

  @Test
  void eight_threads_find_what_one_finds() {
    for (int i = 0; i < 40; i++) {
      packs("packs/p" + i);
      tree.file("packs/broken" + i + "/values.yaml", "");
    }
    Repository one = Reading.repository(tree, List.of(), List.of(), 1);
    Repository eight = Reading.repository(tree, List.of(), List.of(), 8);
    assertEquals(dirs(one), dirs(eight));
    assertEquals(Reading.problems(one), Reading.problems(eight));
    assertEquals(40, one.problems().size());
  }

  private void packs(String... dirs) {
    Stream.of(dirs).forEach(dir -> PackFixture.healthy("p").at(dir).into(tree));
  }

  private void assertFound(List<String> dirs, List<String> problems) {
    Repository read = Reading.repository(tree);
    assertEquals(dirs, dirs(read));
    assertEquals(problems, Reading.problems(read));
  }

  private static List<String> dirs(Repository repository) {
    return repository.packs().stream().map(Pack::dir).toList();
  }
}
