package packsite.oci;

import java.util.List;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.LeftOut;

/**
 * A pack as it is published: one archive and the manifest that points at it.
 *
 * @param layer of pack.json, such as {@code addon}
 * @param sourceDir relative to the repository
 */
public record Artifact(
    String name,
    String version,
    String layer,
    String sourceDir,
    ArchiveFacts archive,
    List<LeftOut> leftOut,
    Created created,
    OciManifest manifest) {
  public Artifact {
    leftOut = List.copyOf(leftOut);
  }

  /** What the layout calls it; unique, because name and version are. */
  public String label() {
    return name + "-" + version;
  }

  @Override
  public String toString() {
    return name + "@" + version;
  }
}
