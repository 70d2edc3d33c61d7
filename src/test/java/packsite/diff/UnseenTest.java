package packsite.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.compare.Gap;

final class UnseenTest {
  @ParameterizedTest
  @CsvSource({
    "values.yaml, keys images",
    "presets.yaml, presets",
    "schema.yaml, form",
    "README.md, README",
    "pack.json, images charts manifests constraints pack.json logo",
    "charts/orbit-2.4.0.tgz, images charts manifests logo",
  })
  void what_could_not_be_read_is_not_called_the_same(String path, String parts) {
    Unseen unseen = new Unseen(List.of(new Gap(false, path, "unreadable", Optional.empty())));
    assertEquals(
        parts,
        Stream.of(
                "keys",
                "images",
                "charts",
                "manifests",
                "presets",
                "form",
                "constraints",
                "pack.json",
                "README",
                "logo",
                "files")
            .filter(unseen::hides)
            .collect(Collectors.joining(" ")));
  }
}
