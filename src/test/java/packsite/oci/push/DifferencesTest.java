package packsite.oci.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import packsite.oci.archive.FileTree;
import packsite.oci.archive.FileTree.Leaf;

final class DifferencesTest {
  private static FileTree tree(String... files) {
    TreeMap<String, Leaf> leaves = new TreeMap<>();
    for (String file : files) {
      String[] pathAndText = file.split("=");
      leaves.put(pathAndText[0], new Leaf(pathAndText[1], pathAndText.length > 2));
    }
    return new FileTree(leaves);
  }

  private static List<String> words(FileTree there, FileTree here, boolean modes) {
    return Differences.between(there, here, modes).stream()
        .map(file -> file.path() + " " + Differences.word(file.kind()))
        .toList();
  }

  @Test
  void tells_each_kind() {
    assertEquals(
        List.of("a changed", "b removed", "c added", "d changed mode"),
        words(tree("a=1", "b=1", "d=1", "e=1"), tree("a=2", "c=1", "d=1=x", "e=1"), true));
    assertEquals(List.of(), words(tree("d=1"), tree("d=1=x"), false));
  }

  @Test
  void what_other_tools_archive_of_debris_is_no_difference() {
    FileTree there = tree("a=1", ".DS_Store=1", "charts/.idea/x=1", "charts/web.tgz.orig=1");
    assertEquals(List.of(), words(there, tree("a=1"), false));
    assertEquals(List.of("more removed"), words(tree("a=1", "more=1"), tree("a=1"), false));
    assertEquals(List.of(".DS_Store added"), words(tree(), tree(".DS_Store=1"), false));
  }
}
