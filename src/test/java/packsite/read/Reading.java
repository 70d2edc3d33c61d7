package packsite.read;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import packsite.fixture.PackFixture;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.read.RepositoryReader.Request;
import packsite.text.Glob;

/** Reads fixtures. */
final class Reading {
  private Reading() {}

  static Pack pack(PackFixture fixture) {
    return pack(fixture.tree(), fixture.dir());
  }

  static Pack pack(Tree tree, String dir) {
    try {
      return PackReader.read(tree, dir, new Logos());
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }

  static Repository repository(Tree tree) {
    return repository(tree, List.of(), List.of(), 2);
  }

  static Repository repository(Tree tree, List<Glob> packs, List<Glob> exclude, int threads) {
    try {
      return RepositoryReader.read(
          tree, new Request(packs, exclude, Optional.empty(), "", true, threads));
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }

  /** {@code kind where: message}, the folder of the fixture left out; all are well said. */
  static List<String> problems(Pack pack) {
    wellSaid(pack.problems());
    return pack.problems().stream()
        .map(Reading::line)
        .map(text -> text.replace(" " + pack.dir() + "/", " "))
        .toList();
  }

  static List<String> problems(Repository repository) {
    wellSaid(repository.allProblems());
    return repository.allProblems().stream().map(Reading::line).toList();
  }

  private static String line(Problem problem) {
    return problem.kind().label() + " " + problem;
  }

  /** What every message owes its reader. */
  static void wellSaid(List<Problem> problems) {
    for (Problem problem : problems) {
      String text = problem.message();
      assertAll(
          text,
          () -> assertFalse(text.isBlank() || text.endsWith("."), "a full stop"),
          () -> assertFalse(Character.isUpperCase(text.charAt(0)) && !isName(text), "a capital"),
          () -> assertFalse(text.contains("Exception") || text.contains("tmp/"), "library words"),
          () -> assertTrue(text.lines().count() == 1, "one line"),
          () -> assertFalse(problem.help().isBlank(), "no help"));
    }
  }

  private static boolean isName(String text) {
    return text.startsWith("Chart.yaml") || text.startsWith("RE2");
  }
}
