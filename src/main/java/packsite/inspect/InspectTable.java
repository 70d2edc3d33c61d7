package packsite.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.inspect.TextTable.Column;
import packsite.model.Logo;
import packsite.model.Pack;
import packsite.model.Repository;
import packsite.text.Node.Scalar;

/** The packs of a repository, one a line, with what each holds, and the sums. */
public final class InspectTable {
  private static final String NONE = "-";

  /** From here on there is room for whole words above the counts. */
  private static final int ROOMY = 120;

  private static final List<String> FULL = List.of("CHARTS", "MANIFESTS", "IMAGES", "PRESETS");
  private static final List<String> BRIEF = List.of("CH", "MF", "IM", "PS");

  private InspectTable() {}

  public static String of(Repository repository, int width) {
    TextTable table = new TextTable(width < ROOMY ? columns(BRIEF) : columns(FULL));
    repository.packs().stream()
        .sorted(Pack.BY_NAME_NEWEST_FIRST)
        .forEach(pack -> table.row(row(pack)));
    String legend = width < ROOMY ? LEGEND : "";
    return table.text(width)
        + legend
        + "\n"
        + InspectSummary.totals(repository)
        + InspectSummary.problems(repository);
  }

  private static final String LEGEND =
      "\nCH charts, MF manifests, IM images declared, PS presets\n";

  private static List<Column> columns(List<String> counts) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("NAME", 20));
    columns.add(Column.text("VERSION", 8));
    columns.add(Column.text("LAYER"));
    columns.add(Column.text("TYPE", 6));
    columns.add(Column.text("KIND"));
    counts.forEach(title -> columns.add(Column.number(title)));
    columns.add(Column.number("README"));
    columns.add(Column.number("LOGO"));
    return columns;
  }

  private static List<String> row(Pack pack) {
    return List.of(
        pack.label(),
        text(pack.json().version()),
        text(pack.json().layer()),
        text(pack.json().addonType()),
        pack.kind().label(),
        count(pack.charts().size()),
        count(pack.manifests().size()),
        count(pack.values().images().size()),
        count(pack.presets().map(presets -> presets.all().size()).orElse(0)),
        pack.readme().map(readme -> size(readme.source().text().length())).orElse(NONE),
        pack.logo().map(InspectTable::logo).orElse(NONE));
  }

  private static String logo(Logo logo) {
    return logo.width() > 0 ? logo.width() + "x" + logo.height() : "?";
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).filter(value -> !value.isBlank()).orElse(NONE);
  }

  private static String count(int number) {
    return number == 0 ? NONE : String.valueOf(number);
  }

  private static String size(long bytes) {
    return bytes < 1000 ? bytes + " B" : (bytes + 512) / 1024 + " K";
  }
}
