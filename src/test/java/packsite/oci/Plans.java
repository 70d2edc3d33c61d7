package packsite.oci;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import packsite.io.Digest;
import packsite.io.History;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.LeftOut;

/** Plans and what they are made of, for tests. */
final class Plans {
  private Plans() {}

  static Candidate candidate(String dir, String name, String version) {
    return new Candidate(
        dir, Optional.of(name), Optional.of(version), "addon", "Web & <b>", List.of(), List.of());
  }

  static Packed packed(String dir, String name, String version) {
    String label = name + "-" + version;
    return new Packed(
        candidate(dir, name, version),
        Optional.of(facts(label, "gz of " + label)),
        List.of(
            new LeftOut("charts/web/", LeftOut.Why.EXCLUDED, "charts/*/"),
            new LeftOut(".DS_Store", LeftOut.Why.DEBRIS, "")),
        Optional.empty());
  }

  /** Of an archive that holds this text. */
  static ArchiveFacts facts(String label, String gz) {
    byte[] bytes = gz.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new ArchiveFacts(
        label + ".tar.gz",
        label,
        3,
        2048,
        "sha256:"
            + Digest.sha256(("tar of " + label).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        bytes.length,
        "sha256:" + Digest.sha256(bytes));
  }

  /** A commit in 2026 touched {@code packs/web}; other folders have no history. */
  static Provenance provenance(String... changed) {
    History history =
        new History(
            Map.of("packs/web", new History.Times(1, 1_782_924_808L, true, true, "c0ffee")), true);
    return new Provenance(
        Optional.of("https://example.com/packs.git"),
        Optional.of("0123456789abcdef0123456789abcdef01234567"),
        List.of(changed),
        history,
        OptionalLong.empty());
  }

  static Target harbor() {
    return new Target(Optional.of("harbor.example.com"), "team/packs", Target.Kind.HARBOR);
  }

  static PushPlan plan(Packed... packed) {
    return new Planning(provenance(), false).plan(List.of(packed), harbor(), "1.2.3", "zlib-6");
  }
}
