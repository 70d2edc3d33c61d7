package packsite.lint.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.io.MapTree;
import packsite.lint.HealthyPack;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Profile;

final class LayoutRulesTest {
  private static final String DIR = HealthyPack.DIR;

  private static List<String> found(MapTree tree) {
    return Linting.of(tree).only("PK").lines();
  }

  private static List<String> found(Example example) {
    return Linting.of(example).only("PK").lines();
  }

  @Test
  void a_folder_among_packs_without_pack_json_is_told() {
    assertEquals(
        List.of("error PK101 packs/web-2.0.0: no pack.json in this folder"),
        found(HealthyPack.tree().file("packs/web-2.0.0/values.yaml", "")));
  }

  @Test
  void a_folder_need_not_follow_a_name_or_version_that_has_to_change_itself() {
    for (String version : List.of("v1.2.0", "1.2.0+3", "1.2.x")) {
      assertEquals(List.of(), found(Example.json("version", '"' + version + '"')), version);
    }
    for (String name : List.of("Web", "web--shop", "web shop")) {
      assertEquals(List.of(), found(Example.json("name", '"' + name + '"')), name);
    }
    assertEquals(
        List.of("info PK103 packs/web-1.0.0: folder `web-1.0.0` holds `web-1.2`"),
        found(Example.json("version", "\"1.2\"")));
  }

  @Test
  void values_yaml_can_be_created_empty() {
    Linting linting = Linting.of(Example.without("values.yaml")).only("PK102");
    assertEquals(List.of("error PK102 values.yaml: no values.yaml"), linting.lines());
    assertEquals(
        List.of(new Fix.Create(DIR + "/values.yaml", "")),
        linting.report().findings().get(0).hit().fix().orElseThrow().edits());
  }

  @Test
  void a_folder_is_named_for_its_pack() {
    assertEquals(
        List.of("info PK103 packs/web-1.0.0: folder `web-1.0.0` holds `web-1.0.1`"),
        found(Example.json("version", "\"1.0.1\"")));
    assertEquals(List.of(), found(Example.json("name", "\"a/b\"")));
    assertEquals(List.of(), found(Example.json("name", "")));
  }

  @Test
  void what_programs_leave_behind_is_told() {
    MapTree tree = HealthyPack.tree();
    for (String name :
        List.of(".DS_Store", "._x", "Thumbs.db", "a.orig", "a.rej", "a~", ".a.swp", "a.bak")) {
      tree.file(DIR + "/examples/" + name, "x");
    }
    for (String name : List.of("origin.yaml", "a.swp", "bak", "swap.yaml", ".helmignore")) {
      tree.file(DIR + "/examples/" + name, "x");
    }
    assertEquals(
        List.of(
            "warning PK104 examples/.DS_Store: `.DS_Store` was left behind by macOS",
            "warning PK104 examples/._x: `._x` was left behind by macOS",
            "warning PK104 examples/.a.swp: `.a.swp` was left behind by an editor",
            "warning PK104 examples/Thumbs.db: `Thumbs.db` was left behind by Windows",
            "warning PK104 examples/a.bak: `a.bak` was left behind by somebody who wanted a backup",
            "warning PK104 examples/a.orig: `a.orig` was left behind by a merge or a patch",
            "warning PK104 examples/a.rej: `a.rej` was left behind by a merge or a patch",
            "warning PK104 examples/a~: `a~` was left behind by an editor"),
        found(tree));
  }

  @Test
  void links_and_names_that_break_elsewhere_are_told() {
    MapTree tree = HealthyPack.tree();
    tree.file("shared/logo.png", "x").link(DIR + "/a.png", "../../shared/logo.png");
    tree.link(DIR + "/b", "/etc/passwd").link(DIR + "/c", "gone").other(DIR + "/d");
    tree.link(DIR + "/e.md", "README.md").file(DIR + "/f\\g", "x");
    tree.file(DIR + "/h/One", "1").file(DIR + "/h/one", "1");
    assertEquals(
        List.of(
            "error PK105 a.png: the link leaves the pack: `../../shared/logo.png`",
            "error PK105 b: the link leaves the repository: `/etc/passwd`",
            "error PK105 c: the link leads nowhere: no `packs/web-1.0.0/gone`",
            "error PK105 d: neither a file nor a folder",
            "error PK105 f\\g: a backslash in the name",
            "error PK105 h/one: differs from `One` only in case"),
        found(tree));
  }

  @Test
  void a_pointer_of_git_lfs_is_no_logo_and_told_once() {
    Example pointer =
        Example.file(
            "logo.png",
            "version https://git-lfs.github.com/spec/v1\noid sha256:"
                + "0".repeat(64)
                + "\nsize 5000\n");
    assertEquals(
        List.of("error PK107 logo.png: a git-lfs pointer stands in for the file of 5,000 bytes"),
        Linting.of(pointer).profile(Profile.COMMUNITY).lines());
  }
}
