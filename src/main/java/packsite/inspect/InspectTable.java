package packsite.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import packsite.inspect.TextTable.Column;
import packsite.model.Chart;
import packsite.model.Logo;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.text.Node.Scalar;
import packsite.text.Printable;

/** The packs of a repository, one a line, with what each holds, and the sums. */
public final class InspectTable {
  private static final int PROBLEMS_SHOWN = 10;
  private static final String NONE = "-";

  /** From here on there is room for whole words above the counts. */
  private static final int ROOMY = 120;

  private static final List<String> FULL = List.of("CHARTS", "MANIFESTS", "IMAGES", "PRESETS");
  private static final List<String> BRIEF = List.of("CH", "MF", "IM", "PS");

  private InspectTable() {}

  public static String of(Repository repository, int width) {
    TextTable table = new TextTable(width < ROOMY ? columns(BRIEF) : columns(FULL));
    repository.packs().forEach(pack -> table.row(row(pack)));
    String legend = width < ROOMY ? LEGEND : "";
    return table.text(width) + legend + "\n" + totals(repository) + problems(repository);
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

  /** What there is in all, a line a subject. */
  public static String totals(Repository repository) {
    List<Pack> packs = repository.packs();
    long names = packs.stream().map(Pack::label).distinct().count();
    Map<String, Long> kinds =
        packs.stream()
            .collect(
                Collectors.groupingBy(
                    pack -> pack.kind().label(), TreeMap::new, Collectors.counting()));
    String byKind =
        kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    StringBuilder out = new StringBuilder();
    out.append(plural(packs.size(), "pack")).append(" of ").append(plural(names, "name"));
    out.append(packs.isEmpty() ? "" : ": " + byKind).append('\n');
    out.append(contents(packs)).append('\n');
    return out.toString();
  }

  private static String contents(List<Pack> packs) {
    long charts = packs.stream().mapToLong(pack -> pack.charts().size()).sum();
    long manifests = packs.stream().mapToLong(pack -> pack.manifests().size()).sum();
    long objects =
        packs.stream()
            .flatMap(pack -> pack.manifests().stream())
            .map(Manifest::objects)
            .mapToLong(List::size)
            .sum();
    long declared = packs.stream().mapToLong(pack -> pack.values().images().size()).sum();
    long used =
        packs.stream()
            .flatMap(pack -> pack.images().stream())
            .flatMap(image -> image.reference().stream())
            .distinct()
            .count();
    return plural(charts, "chart archive")
        + copies(packs)
        + ", "
        + plural(manifests, "manifest")
        + " with "
        + plural(objects, "object")
        + ", "
        + plural(declared, "image")
        + " declared, "
        + used
        + " found in use";
  }

  private static String copies(List<Pack> packs) {
    long drifted =
        packs.stream()
            .flatMap(pack -> pack.charts().stream())
            .map(Chart::copy)
            .flatMap(Optional::stream)
            .filter(copy -> !copy.isIdentical())
            .count();
    return drifted == 0 ? "" : " (" + drifted + " unlike the copy beside)";
  }

  /** The first problems with their places, and how many more there are. */
  public static String problems(Repository repository) {
    List<Problem> all = repository.allProblems();
    StringBuilder out = new StringBuilder();
    if (all.isEmpty()) {
      return out.append("Everything could be read.\n").toString();
    }
    out.append('\n').append(plural(all.size(), "place")).append(" to look at:\n");
    all.stream()
        .limit(PROBLEMS_SHOWN)
        .forEach(
            problem -> out.append("  ").append(Printable.line(problem.toString())).append('\n'));
    if (all.size() > PROBLEMS_SHOWN) {
      out.append("  … and ")
          .append(all.size() - PROBLEMS_SHOWN)
          .append(" more: packsite inspect --format tree shows all\n");
    }
    return out.toString();
  }

  static String plural(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
