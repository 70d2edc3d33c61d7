package packsite.lint.injected;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All defects that are tried. */
public final class Injections {
  private Injections() {}

  public static final List<Injection> ALL =
      Stream.of(
              SpoiltFiles.ALL,
              SpoiltPackJson.ALL,
              SpoiltConstraints.ALL,
              SpoiltValues.ALL,
              SpoiltImages.ALL,
              SpoiltForms.ALL,
              SpoiltCharts.ALL,
              SpoiltRest.ALL)
          .flatMap(List::stream)
          .toList();

  /** Codes that no defect of a file can bring about, with the reason. */
  public static final Map<String, String> IMPOSSIBLE = Map.of();
}
