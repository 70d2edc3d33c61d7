package packsite.oci;

import java.util.List;
import java.util.Optional;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.LeftOut;

/**
 * What became of a candidate: an archive, or a reason why there is none.
 *
 * @param archive written to the folder of blobs; there is one, or there is a reason
 */
public record Packed(
    Candidate candidate,
    Optional<ArchiveFacts> archive,
    List<LeftOut> leftOut,
    Optional<Skipped> skipped) {
  public Packed {
    leftOut = List.copyOf(leftOut);
  }

  static Packed skipped(Candidate candidate, Optional<String> rule, String place, String reason) {
    return new Packed(
        candidate,
        Optional.empty(),
        List.of(),
        Optional.of(new Skipped(candidate.dir(), candidate.label(), rule, place, reason)));
  }
}
