package packsite.oci.push;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.oci.Target;

/** What the host name of an Amazon ECR registry tells. */
record EcrHost(String account, String region) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\."
              + "(?:amazonaws\\.com(?:\\.cn)?|on\\.aws)(?::[0-9]+)?");

  static Optional<EcrHost> of(String host) {
    Matcher matcher = SHAPE.matcher(host.toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(new EcrHost(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  static boolean isEcr(Target target) {
    return target.kind() == Target.Kind.ECR || target.host().flatMap(EcrHost::of).isPresent();
  }

  /** How to make a repository, which ECR does not do on a push. */
  static String help(Target target, String repository) {
    String command = "aws ecr create-repository --repository-name " + repository;
    return target
        .host()
        .flatMap(EcrHost::of)
        .map(
            ecr ->
                "create it in account "
                    + ecr.account()
                    + ": `"
                    + command
                    + " --region "
                    + ecr.region()
                    + "`")
        .orElse("create it: `" + command + "`");
  }
}
