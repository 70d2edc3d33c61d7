package packsite.lint.rule;

import java.util.List;
import packsite.text.Glob;

/**
 * What a repository tells the rules about itself.
 *
 * @param addonTypes words that addonType may be
 * @param externalPacks patterns of packs that live elsewhere
 * @param retiredRegistries registries, or registry and path, that images must not come from
 * @param allowValues dotted paths that may be set though no chart knows them
 */
public record Options(
    List<String> addonTypes,
    List<Glob> externalPacks,
    List<String> retiredRegistries,
    List<String> allowValues) {
  /** What holds where a repository says nothing. */
  public static final Options DEFAULT =
      new Options(
          List.of(
              "ai",
              "app services",
              "authentication",
              "ingress",
              "integration",
              "load balancer",
              "logging",
              "monitoring",
              "network",
              "registry",
              "security",
              "servicemesh",
              "storage",
              "system app"),
          List.of(
              new Glob("kubernetes"), new Glob("kubernetes-*"), new Glob("nvidia-gpu-operator")),
          List.of("k8s.gcr.io", "docker.io/bitnami"),
          List.of());

  public Options {
    addonTypes = List.copyOf(addonTypes);
    externalPacks = List.copyOf(externalPacks);
    retiredRegistries = List.copyOf(retiredRegistries);
    allowValues = List.copyOf(allowValues);
  }
}
