package packsite.oci.push;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import packsite.model.Version;
import packsite.oci.Artifact;

/** The artifacts of a run: one for each tag, in the order of reports. */
final class Roll {
  static final Comparator<String> VERSIONS = Comparator.comparing(Version::of);

  private static final Comparator<Artifact> ORDER =
      Comparator.comparing(Artifact::name).thenComparing(Artifact::version, VERSIONS);

  private Roll() {}

  /** Before anything is asked of a registry: which of two would win is not left to chance. */
  static List<Artifact> call(Collection<Artifact> artifacts) throws ClashException {
    Map<Artifact, Artifact> roll = new TreeMap<>(ORDER);
    for (Artifact artifact : artifacts) {
      Artifact other = roll.putIfAbsent(artifact, artifact);
      if (other != null && !digest(other).equals(digest(artifact))) {
        throw new ClashException(
            other.sourceDir() + " and " + artifact.sourceDir() + " both are " + artifact,
            "give one of them another name or version in pack.json: a tag can hold one of them");
      }
    }
    return List.copyOf(roll.values());
  }

  static String digest(Artifact artifact) {
    return artifact.manifest().descriptor().digest();
  }
}
