package packsite.lint.injected;

import static packsite.lint.injected.Defect.deleteFolder;
import static packsite.lint.injected.Defect.edit;
import static packsite.lint.injected.Defect.editChart;
import static packsite.lint.injected.Defect.editMember;
import static packsite.lint.injected.Defect.repack;
import static packsite.lint.injected.Defect.truncate;
import static packsite.lint.injected.Defect.write;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.CAIRN;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_230;
import static packsite.lint.injected.SamplePacks.ORBIT_231;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import packsite.fixture.Archives;

/** Chart archives, which nobody looks into: CH. */
final class SpoiltCharts {
  private SpoiltCharts() {}

  private static final String ARCHIVE = "charts/orbit-3.0.0.tgz";

  /** Under other names: of the pattern, and what stands for it. */
  private static Defect renameMembers(String archive, String pattern, String to) {
    return pack -> {
      Map<String, byte[]> renamed = new LinkedHashMap<>();
      pack.members(archive)
          .forEach((name, bytes) -> renamed.put(name.replaceFirst(pattern, to), bytes));
      pack.pack(archive, renamed);
    };
  }

  /** The same members and one more thing, made by hand. */
  private static Defect withEvil(java.util.function.UnaryOperator<Archives> evil) {
    return pack -> {
      Archives archive = Archives.of(pack.members(ARCHIVE));
      pack.put(ARCHIVE, evil.apply(archive).tgz());
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static final List<Injection> ALL =
      List.of(
          in(
              ORBIT_3,
              "a page of HTML under the name of the archive",
              write(ARCHIVE, "<!doctype html><title>404</title>\n"),
              "CH101 " + ARCHIVE),
          in(ORBIT_3, "a download that broke off", truncate(ARCHIVE, 1500), "CH101 " + ARCHIVE),
          in(
              ORBIT_3,
              "an archive without Chart.yaml",
              repack(ARCHIVE, members -> members.remove("orbit/Chart.yaml")),
              "CH101 " + ARCHIVE),
          in(
              CAIRN,
              "a chart without a version",
              editChart(
                  "charts/cairn-csi-0.12.0.tgz", "cairn-csi/Chart.yaml", "version: 0.12.0\n", ""),
              "CH101 charts/cairn-csi-0.12.0.tgz!/cairn-csi/Chart.yaml"),
          in(
              LANTERN,
              "Chart.yaml is no YAML",
              editChart("charts/buoy-1.8.3.tgz", "buoy/Chart.yaml", "name: buoy", "name: [buoy"),
              "CH101 charts/buoy-1.8.3.tgz!/buoy/Chart.yaml `:`"),
          in(
              ORBIT_3,
              "a member that climbs out",
              repack(ARCHIVE, members -> members.put("orbit/../../escape.yaml", bytes("a: 1\n"))),
              "CH102 " + ARCHIVE + "!/orbit/../../escape.yaml"),
          in(
              ORBIT_3,
              "a link in the archive",
              withEvil(archive -> archive.symlink("orbit/passwd", "/etc/passwd")),
              "CH102 " + ARCHIVE + "!/orbit/passwd"),
          in(
              ORBIT_3,
              "an archive that inflates without end",
              write(ARCHIVE, Archives.zeros("orbit", 300)),
              "CH102 " + ARCHIVE + "!/orbit/zeros.bin"),
          in(
              ORBIT_24,
              "a flat archive",
              renameMembers("charts/orbit-2.4.0.tgz", "^orbit/", ""),
              "CH101 charts/orbit-2.4.0.tgz!/Chart.yaml"),
          in(
              CAIRN,
              "a folder of another name",
              renameMembers("charts/cairn-csi-0.12.0.tgz", "^cairn-csi/", "cairn/"),
              "CH103 charts/cairn-csi-0.12.0.tgz!/cairn/Chart.yaml `cairn-csi`"),
          in(
                  ORBIT_231,
                  "the archive of the version before under the new name",
                  pack ->
                      pack.put(
                          "charts/orbit-2.3.1.tgz",
                          pack.bytes("../orbit-2.3.0/charts/orbit-2.3.0.tgz")),
                  "CH104 pack.json `\"2.3.1\"`")
              .follows("CH106", "the copy is that of 2.3.1")
              .follows("VA203", "the chart of 2.3.0 lacks a value"),
          in(
                  ORBIT_24,
                  "the pack's version went ahead",
                  edit("pack.json", "\"version\": \"2.4.0\"", "\"version\": \"2.40.0\""),
                  "CH104 pack.json `\"2.40.0\"`")
              .follows("PK103", "the folder says 2.4.0"),
          in(
              ORBIT_231,
              "the archive of the version before was left",
              pack ->
                  pack.put(
                      "charts/orbit-2.3.0.tgz",
                      pack.bytes("../orbit-2.3.0/charts/orbit-2.3.0.tgz")),
              "CH105 charts/orbit-2.3.0.tgz"),
          in(
                  LANTERN,
                  "an archive that nobody lists",
                  edit("pack.json", "    \"charts/lantern-crds-5.2.0.tgz\",\n", ""),
                  "CH105 charts/lantern-crds-5.2.0.tgz")
              .follows("VA201", "what is set reaches no chart"),
          in(
              ORBIT_3,
              "the copy was changed, the archive was not",
              edit("charts/orbit/values.yaml", "retention: 14d", "retention: 30d"),
              "CH106 charts/orbit"),
          in(
              ORBIT_230,
              "the archive was changed, the copy was not",
              editMember(
                  "charts/orbit-2.3.0.tgz",
                  "orbit/values.yaml",
                  "batchSize: 500",
                  "batchSize: 800"),
              "CH106 charts/orbit"),
          in(
              LANTERN,
              "a template is only in the copy",
              write("charts/buoy/templates/service.yaml", "kind: Service\n"),
              "CH106 charts/buoy"),
          in(
              LANTERN,
              "a chart packed without the one it needs",
              repack(
                      "charts/lantern-5.2.0.tgz",
                      members ->
                          members.keySet().removeIf(name -> name.startsWith("lantern/charts/")))
                  .and(deleteFolder("charts/lantern/charts")),
              "CH107 charts/lantern-5.2.0.tgz!/lantern/Chart.yaml `tally`"),
          in(
              LANTERN,
              "an older chart without the one it needs",
              repack(
                      "charts/buoy-1.8.3.tgz",
                      members -> members.remove("buoy/charts/skerry-common-0.3.0.tgz"))
                  .and(deleteFolder("charts/buoy/charts")),
              "CH107 charts/buoy-1.8.3.tgz!/buoy/requirements.yaml `skerry-common`"));
}
