package packsite.compare.tree;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;

/** How much it means that a value stands in two places. */
enum Telling {
  /** Stands everywhere: true, 1, IfNotPresent. */
  NOTHING,
  /** A short word, a small number. */
  LITTLE,
  /** Hardly written twice by chance: an address, a version, a sentence. */
  MUCH;

  private static final Set<String> COMMON =
      Set.of(
          "ifnotpresent",
          "always",
          "never",
          "clusterip",
          "nodeport",
          "loadbalancer",
          "info",
          "debug",
          "warn",
          "warning",
          "error",
          "default",
          "none",
          "auto",
          "latest",
          "http",
          "https",
          "tcp",
          "udp",
          "runtimedefault",
          "readwriteonce",
          "readwritemany",
          "rollingupdate",
          "recreate",
          "standard",
          "enabled",
          "disabled",
          "stable",
          "json",
          "text",
          "linux",
          "amd64",
          "arm64",
          "all",
          "any",
          "yes",
          "no",
          "on",
          "off",
          "true",
          "false",
          "nginx",
          "exists",
          "noschedule",
          "noexecute",
          "cluster",
          "local",
          "filesystem",
          "admin",
          "root",
          "main",
          "master",
          "prometheus",
          "/metrics",
          "/healthz",
          "/",
          "localhost",
          "127.0.0.1",
          "0.0.0.0",
          "orderedready",
          "parallel",
          "onfailure",
          "on-failure",
          "ipv4",
          "singlestack",
          "10s",
          "30s",
          "60s",
          "1m",
          "5m",
          "ghcr.io",
          "docker.io",
          "quay.io",
          "registry.k8s.io");

  private static final int LONG = 16;
  private static final int MIDDLING = 5;
  private static final int LARGE_NUMBER = 5;

  static Telling of(Node node) {
    Node data = node.resolved();
    if (data instanceof Scalar scalar) {
      return of(scalar);
    }
    Collection<Telling> parts = new HashSet<>();
    if (data instanceof Sequence list) {
      for (Node item : list.items().subList(0, Math.min(LONG, list.items().size()))) {
        parts.add(of(item));
      }
    } else if (data instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        parts.add(of(entry.value()));
      }
    }
    return parts.stream().max(Enum::compareTo).orElse(NOTHING);
  }

  private static Telling of(Scalar scalar) {
    String text = scalar.printed();
    ScalarType type = scalar.type();
    if (type == ScalarType.NULL || type == ScalarType.BOOL || text.length() <= 1) {
      return NOTHING;
    }
    if (type.isNumber()) {
      boolean many = text.length() >= LARGE_NUMBER;
      return many ? MUCH : text.equals("-1") || text.equals("10") ? NOTHING : LITTLE;
    }
    if (COMMON.contains(text.toLowerCase(Locale.ROOT))) {
      return NOTHING;
    }
    boolean mixed = text.chars().anyMatch(c -> !Character.isLetter(c));
    return text.length() >= LONG || (mixed && text.length() >= MIDDLING) ? MUCH : LITTLE;
  }
}
