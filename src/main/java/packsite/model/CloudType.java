package packsite.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of cluster that a pack may be for; the sources that list them do not agree. */
public enum CloudType {
  ALL(Standing.CURRENT),
  AWS(Standing.CURRENT),
  AZURE(Standing.CURRENT),
  GCP(Standing.CURRENT),
  VSPHERE(Standing.CURRENT),
  OPENSTACK(Standing.CURRENT),
  BAREMETAL(Standing.CURRENT),
  MAAS(Standing.CURRENT),
  AKS(Standing.CURRENT),
  EKS(Standing.CURRENT),
  EDGE_NATIVE(Standing.CURRENT),
  CUSTOM(Standing.CURRENT),
  GKE(Standing.API_ONLY),
  APACHE_CLOUDSTACK(Standing.API_ONLY),
  GENERIC(Standing.API_ONLY),
  NESTED(Standing.API_ONLY),
  EDGE(Standing.RETIRED),
  COXEDGE(Standing.RETIRED),
  LIBVIRT(Standing.RETIRED),
  TKE(Standing.RETIRED),
  TENCENT(Standing.RETIRED);

  /** Who still knows it. */
  public enum Standing {
    CURRENT,
    /** Palette's API takes it; the schemas that pack repositories check with do not. */
    API_ONLY,
    /** Newer documentation and the API have dropped it. */
    RETIRED
  }

  private final Standing standing;

  CloudType(Standing standing) {
    this.standing = standing;
  }

  public Standing standing() {
    return standing;
  }

  /** As pack.json spells it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CloudType> of(String text) {
    return Arrays.stream(values()).filter(type -> type.label().equals(text)).findFirst();
  }

  /** What a new pack would choose from. */
  public static List<String> current() {
    return Arrays.stream(values())
        .filter(type -> type.standing == Standing.CURRENT)
        .map(CloudType::label)
        .toList();
  }
}
