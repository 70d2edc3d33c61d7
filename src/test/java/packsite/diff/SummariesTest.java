package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SummariesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          28 | Keys, Images, Charts, README
          27 | Keys, Images, Charts, +1
          24 | Keys, Images, Charts, +1
          23 | Keys, Images, +2
          8  | Keys, +3
          7  | +4
          -5 | +4
          """)
  void parts_are_left_out_as_whole_words(int room, String expected) {
    assertEquals(expected, Summaries.fitting(List.of("Keys", "Images", "Charts", "README"), room));
  }
}
