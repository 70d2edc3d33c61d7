package packsite.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.text.Printable;

/** What a repository holds in all, and what could not be read. */
final class InspectSummary {
  private static final int PROBLEMS_SHOWN = 10;

  private InspectSummary() {}

  /** A line on packs, one on charts and manifests, one on images. */
  static String totals(Repository repository) {
    List<Pack> packs = repository.packs();
    if (packs.isEmpty()) {
      return "No packs.\n";
    }
    long charts = packs.stream().mapToLong(pack -> pack.charts().size()).sum();
    long manifests = packs.stream().mapToLong(pack -> pack.manifests().size()).sum();
    long objects =
        packs.stream()
            .flatMap(pack -> pack.manifests().stream())
            .mapToLong(manifest -> manifest.objects().size())
            .sum();
    String contents =
        plural(charts, "chart archive")
            + drift(packs)
            + ", "
            + plural(manifests, "manifest")
            + " with "
            + plural(objects, "object");
    return packs(packs) + "\n" + contents + "\n" + images(packs) + "\n";
  }

  private static String packs(List<Pack> packs) {
    Map<String, Long> kinds =
        packs.stream()
            .collect(
                Collectors.groupingBy(
                    pack -> pack.kind().label(), TreeMap::new, Collectors.counting()));
    long names = packs.stream().map(Pack::label).distinct().count();
    return plural(packs.size(), "pack")
        + " of "
        + plural(names, "name")
        + ": "
        + kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String drift(List<Pack> packs) {
    long drifted =
        packs.stream()
            .flatMap(pack -> pack.charts().stream())
            .map(Chart::copy)
            .flatMap(Optional::stream)
            .filter(copy -> !copy.isIdentical())
            .count();
    String differ = drifted == 1 ? " differs from its" : " differ from their";
    return drifted == 0 ? "" : " (" + drifted + differ + " unpacked copy)";
  }

  private static String images(List<Pack> packs) {
    long declared = packs.stream().mapToLong(pack -> pack.values().images().size()).sum();
    long used =
        packs.stream()
            .flatMap(pack -> pack.images().stream())
            .flatMap(image -> image.reference().stream())
            .distinct()
            .count();
    return plural(declared, "image") + " declared, " + used + " found in use";
  }

  /** The first problems, each with its place and the way out, and how many more there are. */
  static String problems(Repository repository) {
    List<Problem> all = repository.allProblems();
    if (all.isEmpty()) {
      return repository.packs().isEmpty() ? "" : "Everything could be read.\n";
    }
    StringBuilder out = new StringBuilder();
    out.append('\n').append(plural(all.size(), "place")).append(" to look at:\n");
    for (Problem problem : all.subList(0, Math.min(all.size(), PROBLEMS_SHOWN))) {
      out.append("  ").append(Printable.line(problem.toString())).append('\n');
      if (!problem.help().isEmpty()) {
        out.append("      help: ").append(Printable.line(problem.help())).append('\n');
      }
    }
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
