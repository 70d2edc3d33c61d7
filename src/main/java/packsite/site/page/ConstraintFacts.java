package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Constraints;
import packsite.model.Constraints.Component;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Press;
import packsite.site.view.Links;
import packsite.text.Node.Scalar;

/** What a pack demands of its profile and its cluster, in words. */
final class ConstraintFacts {
  private ConstraintFacts() {}

  /**
   * A demand.
   *
   * @param href the page of the pack that is meant, where the catalog has it
   * @param pack true for a pack, false for a resource
   * @param note {@code optional}, {@code not supported}; empty where it is simply required
   */
  record Row(String what, Optional<String> href, String note, String value, boolean pack) {}

  static List<Row> of(Edition edition, Catalog catalog, Links links) {
    Constraints constraints = edition.pack().json().constraints();
    List<Row> rows = new ArrayList<>();
    for (Dependency dependency : constraints.dependencies()) {
      rows.add(row(dependency, catalog, links));
    }
    for (Resource resource : constraints.resources()) {
      rows.add(row(resource));
    }
    return rows;
  }

  private static Row row(Dependency dependency, Catalog catalog, Links links) {
    String name = text(dependency.packName());
    Optional<String> href =
        catalog.entries().stream()
            .filter(entry -> entry.name().equals(name))
            .map(Press::hub)
            .map(links::to)
            .findFirst();
    String what = name.isEmpty() ? "layer " + text(dependency.layer()) : name;
    return new Row(what, href, note(text(dependency.type())), range(dependency), true);
  }

  static String range(Dependency dependency) {
    String min = text(dependency.minVersion());
    String max = text(dependency.maxVersion());
    if (min.isEmpty() && max.isEmpty()) {
      return "any version";
    }
    if (min.equals(max)) {
      return min;
    }
    String from = min.isEmpty() ? "" : "≥ " + min;
    String to = max.isEmpty() ? "" : "≤ " + max;
    return from.isEmpty() ? to : to.isEmpty() ? from : from + ", " + to;
  }

  private static String note(String type) {
    return switch (type) {
      case "required", "" -> "";
      case "notSupported" -> "not supported";
      case "optional" -> "optional: only if the profile has it";
      default -> type;
    };
  }

  private static Row row(Resource resource) {
    String type = text(resource.type());
    String what =
        switch (type) {
          case "cpu" -> "CPU, at least";
          case "memory" -> "Memory, at least";
          case "diskSize" -> "Disk, at least";
          default -> type.isEmpty() ? "a resource" : type;
        };
    if (!resource.components().isEmpty()) {
      return new Row(what, Optional.empty(), "", components(resource.components()), false);
    }
    String unit =
        switch (type) {
          case "cpu" -> "m";
          case "memory" -> " MiB";
          case "diskSize" -> " GB";
          default -> "";
        };
    String limit = text(resource.minLimit());
    return new Row(what, Optional.empty(), "", limit.isEmpty() ? "not said" : limit + unit, false);
  }

  /** What it comes to is in the values, which users change. */
  private static String components(List<Component> components) {
    List<String> parts = new ArrayList<>();
    for (Component component : components) {
      String request = text(component.resourceRequestParamRef());
      String replicas = text(component.replicaCountParamRef());
      parts.add(replicas.isEmpty() ? request : request + " × " + replicas);
    }
    return String.join(" + ", parts);
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).map(String::strip).orElse("");
  }

  /** True where a pack of the catalog demands this one. */
  static boolean demands(Edition edition, Entry entry) {
    return edition.pack().json().constraints().dependencies().stream()
        .anyMatch(dependency -> text(dependency.packName()).equals(entry.name()));
  }
}
