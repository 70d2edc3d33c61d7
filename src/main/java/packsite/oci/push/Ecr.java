package packsite.oci.push;

import java.util.List;
import java.util.stream.Collectors;
import packsite.oci.ShellCommands;
import packsite.oci.Target;

/** What is different about a registry of Amazon's: nothing is made there by pushing. */
final class Ecr {
  private Ecr() {}

  /** Whoever gave the host alone means it too. */
  static boolean is(Target target) {
    return target.kind() == Target.Kind.ECR
        || target.host().filter(ShellCommands::isEcr).isPresent();
  }

  /** How to make a repository. */
  static String help(Target target, String repository) {
    Target ecr = new Target(target.host(), target.project(), Target.Kind.ECR);
    List<List<String>> commands = new ShellCommands(ecr).createRepository(repository);
    return "ECR makes no repository by itself: "
        + commands.stream()
            .map(words -> "`" + String.join(" ", words) + "`")
            .collect(Collectors.joining(", then "));
  }
}
