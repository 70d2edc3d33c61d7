package packsite.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import packsite.text.JsonFile;
import packsite.text.Node.Scalar;

/**
 * pack.json, typed. Each value keeps its place; what has another type than expected is absent here
 * and still in {@link #file}.
 *
 * @param annotations keys and string values in the order of the file
 * @param charts relative paths of chart archives, as listed
 */
public record PackJson(
    JsonFile file,
    Optional<Scalar> name,
    Optional<Scalar> displayName,
    Optional<Scalar> version,
    Optional<Scalar> layer,
    List<Scalar> cloudTypes,
    Optional<Scalar> addonType,
    Optional<Scalar> addonSubType,
    Optional<Scalar> group,
    Optional<Scalar> eol,
    List<Annotation> annotations,
    List<Scalar> charts,
    List<Scalar> kubeManifests,
    List<Scalar> ansibleRoles,
    Constraints constraints) {

  public PackJson {
    cloudTypes = List.copyOf(cloudTypes);
    annotations = List.copyOf(annotations);
    charts = List.copyOf(charts);
    kubeManifests = List.copyOf(kubeManifests);
    ansibleRoles = List.copyOf(ansibleRoles);
  }

  /** One pair of the annotations map. */
  public record Annotation(Scalar key, Scalar value) {}

  public Optional<PackLayer> packLayer() {
    return layer.map(Scalar::value).flatMap(PackLayer::of);
  }

  /** Name and version, where both are there and say something. */
  public Optional<PackId> id() {
    Optional<String> named = name.map(Scalar::value).filter(text -> !text.isBlank());
    Optional<String> versioned = version.map(Scalar::value).filter(text -> !text.isBlank());
    return named.flatMap(n -> versioned.map(v -> new PackId(n, Version.of(v))));
  }

  public Optional<Scalar> annotation(String key) {
    return annotations.stream()
        .filter(annotation -> annotation.key().value().equals(key))
        .map(Annotation::value)
        .findFirst();
  }

  /**
   * A listed path as files of the pack have it: {@code ./charts//a.tgz} is {@code charts/a.tgz}.
   */
  public static String plainPath(String listed) {
    return Arrays.stream(listed.split("/", -1))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .collect(Collectors.joining("/"));
  }
}
