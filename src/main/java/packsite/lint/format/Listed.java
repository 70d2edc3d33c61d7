package packsite.lint.format;

import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.rule.Spot;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.text.Node.Scalar;

/**
 * Where tools show a finding that can show files of the repository only: what is in an archive, at
 * the line of pack.json that lists it; what is absent, at pack.json.
 */
final class Listed {
  private Listed() {}

  static Spot of(Finding finding) {
    Spot spot = finding.spot();
    if (!spot.path().endsWith(".tgz")) {
      return spot.span().isPresent() ? spot : present(finding, spot);
    }
    Optional<Scalar> entry =
        finding.pack().stream()
            .flatMap(pack -> pack.charts().stream())
            .filter(chart -> chart.path().equals(spot.path()))
            .map(Chart::listed)
            .findFirst();
    return entry.map(listed -> Spot.at(listed.span())).orElse(Spot.file(spot.path()));
  }

  /** What is absent is shown at the pack's pack.json. */
  private static Spot present(Finding finding, Spot spot) {
    return finding
        .pack()
        .filter(pack -> pack.files().stream().noneMatch(file -> isAt(pack, file, spot)))
        .map(pack -> pack.json().file().source().path())
        .map(Spot::file)
        .orElse(spot);
  }

  private static boolean isAt(Pack pack, PackFile file, Spot spot) {
    String path = pack.dir().isEmpty() ? file.path() : pack.dir() + "/" + file.path();
    return path.equals(spot.path());
  }
}
