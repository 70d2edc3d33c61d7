package packsite.oci;

import java.util.Locale;
import java.util.Optional;
import packsite.model.OciNames;

/**
 * Where packs go.
 *
 * @param host with its port; empty where nobody has said it yet
 * @param project the base content path that people enter in Palette; may be empty, or have slashes
 */
public record Target(Optional<String> host, String project, Kind kind) {
  /** Palette looks for packs here and nowhere else. */
  public static final String BASE_PATH = OciNames.PALETTE_PATH;

  /** Stands where a host is not known. */
  public static final String HOST_TO_FILL_IN = "{registry}";

  /** Stands where a project is not known. */
  public static final String PROJECT_TO_FILL_IN = "{project}";

  /** Nobody has said where packs go. */
  public static final Target UNKNOWN = new Target(Optional.empty(), PROJECT_TO_FILL_IN, Kind.BASIC);

  /** Registries differ in what they make by themselves. */
  public enum Kind {
    HARBOR,
    ECR,
    BASIC;

    /** As packsite.yaml and the push manifest write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The repository within the registry that has all versions of a pack. */
  public String repository(String pack) {
    return baseRepository() + "/" + pack;
  }

  /** The repository that has to exist above those of the packs. */
  public String baseRepository() {
    return project.isEmpty() ? BASE_PATH : project + "/" + BASE_PATH;
  }

  /** How clients write it, host first. */
  public String reference(String repository) {
    return host.orElse(HOST_TO_FILL_IN) + "/" + repository;
  }

  public String reference(Artifact artifact) {
    return reference(repository(artifact.name())) + ":" + artifact.version();
  }
}
