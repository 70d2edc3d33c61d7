package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.compare.tree.TreeChanges;

/**
 * A chart of one pack, or of both.
 *
 * @param path its name, below the names of the charts around it: {@code web/redis}
 * @param sameBytes true where the archives are the same
 * @param defaults of its values.yaml
 * @param members files of the chart itself, those of subcharts not counted
 * @param copies the unpacked copy beside the archive: how many files differ from it, where there is
 *     a copy
 */
public record ChartChange(
    String path,
    Sides<Facts> facts,
    boolean sameBytes,
    TreeChanges defaults,
    List<MemberChange> members,
    List<CrdChange> crds,
    Sides<Integer> copies,
    List<ChartChange> subcharts) {
  public ChartChange {
    members = List.copyOf(members);
    crds = List.copyOf(crds);
    subcharts = List.copyOf(subcharts);
  }

  /**
   * The head of a chart.
   *
   * @param file name of the archive; empty for a subchart
   * @param name of Chart.yaml
   * @param size of the archive in bytes, 0 for a subchart
   */
  public record Facts(
      String file,
      long size,
      Optional<String> name,
      Optional<String> version,
      Optional<String> appVersion,
      Optional<String> kubeVersion) {}

  /** A file of the chart, by its size in bytes. */
  public record MemberChange(String name, Sides<Long> size) {
    public boolean isTemplate() {
      return name.startsWith("templates/");
    }
  }

  /** A custom resource definition, by the versions it serves. */
  public record CrdChange(String name, String kind, Sides<List<String>> versions) {}
}
