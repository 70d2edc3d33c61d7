package packsite.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.config.Config;
import packsite.model.OciNames;
import packsite.oci.ShellCommands;
import packsite.oci.Target;
import packsite.oci.registry.Address;
import picocli.CommandLine.Option;

/** Which registry packs go to: the options that build, push and verify share. */
final class TargetOptions {
  /**
   * A repository's path has 255 characters, and the longest names of packs have about a hundred.
   */
  private static final int LONGEST_PROJECT = 128;

  private static final String EXAMPLE = "write HOST/PROJECT, as in `harbor.example.com/packs`";

  @Option(
      names = "--registry",
      paramLabel = "HOST/PROJECT",
      description = "Where packs go; default: oci.registry of packsite.yaml.")
  private @Nullable String registry;

  @Option(
      names = "--registry-type",
      paramLabel = "TYPE",
      description = "harbor, ecr or basic; default: ecr for a host of Amazon's, else basic.")
  private @Nullable String type;

  /** True where the command line says where packs go. */
  boolean isGiven() {
    return registry != null;
  }

  /** A known target, of the kind that the command line says. */
  Target typed(Target target) {
    return type == null ? target : new Target(target.host(), target.project(), kind(type));
  }

  /** What the command line says, else packsite.yaml, else nothing. */
  Target target(Config config) {
    Optional<String> where = Optional.ofNullable(registry).or(() -> config.oci().registry());
    String source = registry == null ? "oci.registry of packsite.yaml" : "--registry";
    Optional<Target.Kind> kind =
        Optional.ofNullable(type).or(() -> config.oci().type()).map(TargetOptions::kind);
    return where
        .map(text -> target(text, source, kind))
        .orElseGet(
            () ->
                new Target(
                    Optional.empty(),
                    Target.UNKNOWN.project(),
                    kind.orElse(Target.UNKNOWN.kind())));
  }

  /** The same where there has to be one. */
  Target required(Config config) {
    Target target = target(config);
    if (target.host().isEmpty()) {
      throw Stop.usage(
          "no registry given",
          "`--registry HOST/PROJECT`, or `oci: { registry: HOST/PROJECT }` in packsite.yaml");
    }
    return target;
  }

  private static Target target(String text, String source, Optional<Target.Kind> kind) {
    if (text.contains("@")) {
      throw Stop.usage(
          source + " takes no user name and no password",
          "log in with `docker login`, or --username and --password-stdin; " + EXAMPLE);
    }
    if (text.contains("://")) {
      String rest = text.substring(text.indexOf("://") + 3);
      throw Stop.usage(
          source + " takes no scheme: `" + text + "`",
          "write `" + rest + "`; for a registry without TLS add --plain-http");
    }
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    String project = slash < 0 ? "" : text.substring(slash + 1).replaceAll("/+$", "");
    Optional<String> problem = Address.problem(host);
    if (problem.isPresent()) {
      throw Stop.usage(source + ": " + problem.get(), EXAMPLE);
    }
    if (slash < 0 && !host.contains(".") && !host.contains(":") && !host.equals("localhost")) {
      throw Stop.usage(source + ": `" + text + "` names no host", EXAMPLE);
    }
    if (project.endsWith(Target.BASE_PATH)) {
      String shorter = project.substring(0, project.length() - Target.BASE_PATH.length());
      throw Stop.usage(
          source + " goes too deep: `" + Target.BASE_PATH + "` is added by itself",
          "write `" + host + "/" + shorter.replaceAll("/+$", "") + "`");
    }
    if (project.length() > LONGEST_PROJECT) {
      throw Stop.usage(
          source + ": a project of " + project.length() + " characters leaves no room for packs",
          "at most " + LONGEST_PROJECT);
    }
    if (!project.isEmpty() && !OciNames.isRepository(project)) {
      throw Stop.usage(
          source + ": `" + project + "` cannot be a path in a registry",
          "lower case letters, digits and single separators; " + EXAMPLE);
    }
    Target.Kind known =
        kind.orElse(ShellCommands.isEcr(host) ? Target.Kind.ECR : Target.Kind.BASIC);
    return new Target(Optional.of(host), project, known);
  }

  private static Target.Kind kind(String word) {
    for (Target.Kind kind : Target.Kind.values()) {
      if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw Stop.usage("unknown type of registry: `" + word + "`", "harbor, ecr or basic");
  }
}
