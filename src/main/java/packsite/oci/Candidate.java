package packsite.oci;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.model.Blocked;
import packsite.model.Pack;
import packsite.text.Node.Scalar;

/**
 * A pack that may get published: what of pack.json a push is made of.
 *
 * @param name empty where pack.json does not tell
 * @param title how people call it
 * @param payload paths within the pack that Palette reads or installs, if they are there
 * @param blocked why it must not be published
 */
public record Candidate(
    String dir,
    Optional<String> name,
    Optional<String> version,
    String layer,
    String title,
    List<String> payload,
    List<Blocked> blocked) {
  private static final List<String> READ_BY_PALETTE =
      List.of("values.yaml", "presets.yaml", "schema.yaml");

  public Candidate {
    payload = List.copyOf(payload);
    blocked = List.copyOf(blocked);
  }

  /**
   * A pack as it was read.
   *
   * @param blocked of all packs
   */
  public static Candidate of(Pack pack, List<Blocked> blocked) {
    return new Candidate(
        pack.dir(),
        text(pack.json().name()),
        text(pack.json().version()),
        text(pack.json().layer()).orElse(""),
        text(pack.json().displayName()).orElse(""),
        payload(pack),
        blocked.stream().filter(one -> one.dir().equals(pack.dir())).toList());
  }

  private static List<String> payload(Pack pack) {
    Stream<String> listed =
        Stream.of(pack.json().charts(), pack.json().kubeManifests(), pack.json().ansibleRoles())
            .flatMap(List::stream)
            .map(Scalar::value);
    return Stream.concat(READ_BY_PALETTE.stream(), listed).toList();
  }

  private static Optional<String> text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).filter(text -> !text.isBlank());
  }

  /** Name and version as far as they are known, else the folder. */
  String label() {
    return name.map(known -> known + version.map(text -> "@" + text).orElse(""))
        .orElse(dir.isEmpty() ? "." : dir);
  }

  String jsonPath() {
    return dir.isEmpty() ? "pack.json" : dir + "/pack.json";
  }
}
