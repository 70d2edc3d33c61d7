package packsite.site.view;

import java.util.Locale;
import java.util.Map;

/** Names of layers, types and clouds as people write them. */
public final class Labels {
  private static final Map<String, String> CLOUDS =
      Map.ofEntries(
          Map.entry("all", "all clouds"),
          Map.entry("aws", "AWS"),
          Map.entry("eks", "EKS"),
          Map.entry("azure", "Azure"),
          Map.entry("aks", "AKS"),
          Map.entry("gcp", "GCP"),
          Map.entry("gke", "GKE"),
          Map.entry("vsphere", "vSphere"),
          Map.entry("openstack", "OpenStack"),
          Map.entry("maas", "MAAS"),
          Map.entry("baremetal", "Bare metal"),
          Map.entry("edge", "Edge"),
          Map.entry("edge-native", "Edge (native)"),
          Map.entry("coxedge", "Cox Edge"),
          Map.entry("tke", "TKE"),
          Map.entry("tencent", "Tencent"),
          Map.entry("apache-cloudstack", "CloudStack"),
          Map.entry("custom", "Custom"),
          Map.entry("generic", "Generic"),
          Map.entry("nested", "Nested"));

  private static final Map<String, String> LAYERS =
      Map.of(
          "addon", "Add-on",
          "csi", "Storage (csi)",
          "cni", "Network (cni)",
          "os", "Operating system",
          "k8s", "Kubernetes",
          "kernel", "Kernel");

  private static final Map<String, String> TYPES = Map.of("ai", "AI");

  private Labels() {}

  public static String cloud(String word) {
    return CLOUDS.getOrDefault(word.toLowerCase(Locale.ROOT), word);
  }

  public static String layer(String word) {
    return LAYERS.getOrDefault(word, word);
  }

  /** {@code load balancer} is Load balancer. */
  public static String type(String word) {
    String known = TYPES.get(word);
    if (known != null || word.isEmpty()) {
      return known == null ? "" : known;
    }
    int first = word.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(word, Character.charCount(first), word.length())
        .toString();
  }
}
