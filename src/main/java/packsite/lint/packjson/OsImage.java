package packsite.lint.packjson;

import java.util.List;
import java.util.Map;

/** Which annotations describe the image of an operating system on which cloud. */
final class OsImage {
  private static final Map<String, List<String>> BY_CLOUD =
      Map.of(
          "aws", List.of("cloudRegion", "imageId", "imageOwner"),
          "azure", List.of("imageOffer", "imagePublisher", "imageSKU"),
          "vsphere", List.of("folder", "imageId"));

  private OsImage() {}

  /** Empty for a cloud whose images are described nowhere. */
  static List<String> annotations(String cloud) {
    return BY_CLOUD.getOrDefault(cloud, List.of());
  }

  /** The one cloud that an annotation is for; empty where several use it, or none. */
  static String cloud(String annotation) {
    List<String> clouds =
        BY_CLOUD.entrySet().stream()
            .filter(entry -> entry.getValue().contains(annotation))
            .map(Map.Entry::getKey)
            .toList();
    return clouds.size() == 1 ? clouds.get(0) : "";
  }
}
