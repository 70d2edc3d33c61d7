package packsite.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.model.Version;

final class LowerBoundTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          >=1.27               ; 1.27
          >= 1.27.0-0          ; 1.27.0
          > 1.27               ; 1.27
          ^1.27.3              ; 1.27.3
          ~1.27                ; 1.27
          ~> 1.27.1            ; 1.27.1
          =1.27.1              ; 1.27.1
          v1.27                ; 1.27
          1.27.x               ; 1.27
          1.x.x                ; 1
          1.27.*               ; 1.27
          <1.31                ; none
          <= 1.31              ; none
          != 1.25              ; none
          *                    ; none
          >=1.20 <1.31         ; 1.20
          >=1.20, < 1.31       ; 1.20
          >=1.20, >=1.22       ; 1.22
          >=1.20 || >=1.30     ; none
          1.20 - 1.31          ; 1.20
          v1.20.1 - v1.31      ; 1.20.1
          1.20.0-0 - 1.31.0-0  ; 1.20.0
          """)
  void is_the_lowest_version_that_a_condition_takes(String condition, String bound) {
    assertEquals(bound, LowerBound.of(condition).map(Version::text).orElse("none"));
  }
}
