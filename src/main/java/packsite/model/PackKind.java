package packsite.model;

import java.util.Locale;

/** What a pack installs; derived from its contents, no pack states it. */
public enum PackKind {
  HELM,
  MANIFEST,
  /** Charts and manifests. */
  MIXED,
  /** An operating system image, described by annotations. */
  OS,
  /** Roles that change the machine image; legacy. */
  ANSIBLE,
  /** Kubernetes itself: all of it is in values.yaml. */
  K8S,
  EMPTY,
  /** Its pack.json says nothing that can be read. */
  UNREADABLE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PackKind of(PackJson json) {
    if (json.file().mapping().isEmpty()) {
      return UNREADABLE;
    }
    boolean charts = !json.charts().isEmpty();
    boolean manifests = !json.kubeManifests().isEmpty();
    if (charts || manifests) {
      return charts && manifests ? MIXED : charts ? HELM : MANIFEST;
    }
    if (!json.ansibleRoles().isEmpty()) {
      return ANSIBLE;
    }
    return switch (json.packLayer().orElse(PackLayer.ADDON)) {
      case OS -> OS;
      case K8S -> K8S;
      default -> EMPTY;
    };
  }
}
