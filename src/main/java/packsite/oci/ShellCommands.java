package packsite.oci;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What other tools are told to publish the same, as lists of arguments that no shell has to take
 * apart.
 */
public final class ShellCommands {
  /** Account and region of a private registry of Amazon's. */
  private static final Pattern ECR_HOST =
      Pattern.compile("([0-9]{12})\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

  private final Target target;

  public ShellCommands(Target target) {
    this.target = target;
  }

  /** Whether a host is a registry of Amazon's. */
  public static boolean isEcr(String host) {
    return ECR_HOST.matcher(host).matches();
  }

  /** What makes a repository, where the registry does not do so by itself: on ECR. */
  public List<List<String>> createRepository(String repository) {
    if (target.kind() != Target.Kind.ECR) {
      return List.of();
    }
    List<String> command = new ArrayList<>(List.of("aws", "ecr", "create-repository"));
    command.addAll(List.of("--repository-name", repository));
    Optional<Matcher> host = target.host().map(ECR_HOST::matcher).filter(Matcher::matches);
    host.ifPresent(
        found ->
            command.addAll(List.of("--registry-id", found.group(1), "--region", found.group(2))));
    return List.of(command);
  }

  /** What makes the path above all packs exist; the same manifest each time. */
  public List<List<String>> preparePath() {
    if (target.kind() == Target.Kind.ECR) {
      return createRepository(target.baseRepository());
    }
    List<String> command = new ArrayList<>(List.of("oras", "push"));
    annotations(OciManifest.ofBasePath().annotations(), command);
    command.add(target.reference(target.baseRepository()));
    return List.of(command);
  }

  /** With ORAS 1.0.0, in the folder of the archives; gives the manifest that packsite gives. */
  public List<List<String>> orasPush(Artifact artifact) {
    List<String> command = new ArrayList<>(List.of("oras", "push"));
    annotations(artifact.manifest().annotations(), command);
    command.add(target.reference(artifact));
    command.add(artifact.archive().fileName());
    return List.of(command);
  }

  /** From the layout, with an independent client. */
  public List<List<String>> skopeoCopy(Artifact artifact) {
    return List.of(
        List.of(
            "skopeo",
            "copy",
            "oci:../oci:" + artifact.label(),
            "docker://" + target.reference(artifact)));
  }

  /** With the client of Palette's own registries, which takes the folder. */
  public List<List<String>> spectroPush(Artifact artifact) {
    return List.of(List.of("spectro", "pack", "push", artifact.sourceDir()));
  }

  /** The same over a version that is there already; that client wants a message then. */
  public List<List<String>> spectroForce(Artifact artifact) {
    String message = "Replace " + artifact.name() + " " + artifact.version();
    return List.of(List.of("spectro", "pack", "push", artifact.sourceDir(), "-f", "-m", message));
  }

  private static void annotations(Map<String, String> annotations, List<String> command) {
    annotations.forEach((key, value) -> command.addAll(List.of("--annotation", key + "=" + value)));
  }
}
