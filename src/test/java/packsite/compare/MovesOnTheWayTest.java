package packsite.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.compare.tree.KeyPath;

/** Two steps as one: no key comes from two places, and none goes to two. */
final class MovesOnTheWayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a>b         | b>c         | a>c
          a>b         | x>y         | a>b x>y
          a>b         | b.x>d       | a>b a.x>d
          a>b a.x>e   | b.x>f       | a>b a.x>e
          a>b         | a>d         | a>b
          a>b         | a.x>d       | a>b
          a>c         | b>c         | b>c
          a>b c>d     | b>d d>b     | a>d c>b
          """)
  void are_put_together_one_to_one(String first, String second, String both) {
    assertEquals(
        moves(both), MovesOnTheWay.then(moves(first), moves(second)), first + ", then " + second);
  }

  private static List<Move> moves(String text) {
    return Arrays.stream(text.split(" ")).map(MovesOnTheWayTest::move).toList();
  }

  private static Move move(String text) {
    String[] ends = text.split(">");
    return new Move(KeyPath.of(ends[0].split("[.]")), KeyPath.of(ends[1].split("[.]")), 1);
  }
}
