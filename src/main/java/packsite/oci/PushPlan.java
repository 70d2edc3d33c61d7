package packsite.oci;

import java.util.List;
import java.util.Optional;

/**
 * Everything that dist/push-manifest.json says.
 *
 * @param generator version of this program
 * @param deflater {@code zlib-6}, or {@code other} where the machine compresses otherwise, so that
 *     its archives have other digests
 * @param artifacts by name, then version
 */
public record PushPlan(
    String generator,
    String deflater,
    Origin origin,
    Target target,
    List<Artifact> artifacts,
    List<Skipped> skipped) {
  public PushPlan {
    artifacts = List.copyOf(artifacts);
    skipped = List.copyOf(skipped);
  }

  /**
   * Where the packs come from.
   *
   * @param repository address of the git remote, without credentials
   * @param revision the commit
   * @param dirty true where files differ from it
   */
  public record Origin(Optional<String> repository, Optional<String> revision, boolean dirty) {
    /** Not a git repository. */
    public static final Origin NONE = new Origin(Optional.empty(), Optional.empty(), false);
  }
}
