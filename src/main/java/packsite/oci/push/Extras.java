package packsite.oci.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import packsite.oci.Artifact;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.registry.Registry;
import packsite.oci.registry.RegistryException;

/** Looks for tags that the repository does not have. */
final class Extras {
  /** Signatures and the like stand beside what they sign, under its digest. */
  private static final Pattern ATTACHED = Pattern.compile("sha256-[0-9a-f]{64}(\\.[a-z]+)?");

  private final Registry registry;
  private final Target target;
  private final Hopeless hopeless;
  private final Map<String, Set<String>> known = new HashMap<>();
  private final Map<String, Skipped> skipped = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();

  Extras(
      Registry registry,
      Target target,
      Hopeless hopeless,
      Collection<Artifact> artifacts,
      List<Skipped> skipped) {
    this.registry = registry;
    this.target = target;
    this.hopeless = hopeless;
    for (Artifact artifact : artifacts) {
      known.computeIfAbsent(artifact.name(), key -> new HashSet<>()).add(artifact.version());
    }
    skipped.forEach(one -> this.skipped.put(one.label(), one));
  }

  /** What could not be looked for, one sentence each. */
  List<String> remarks() {
    return remarks;
  }

  List<Check> find(int threads) {
    TreeSet<String> names = new TreeSet<>(known.keySet());
    names.addAll(namesInRegistry());
    List<String> all = List.copyOf(names);
    List<Found> found = Crew.each(all, threads, this::of, Extras::interrupted);
    List<Check> checks = new ArrayList<>();
    for (Found one : found) {
      checks.addAll(one.checks());
      one.problem().ifPresent(remarks::add);
    }
    return checks;
  }

  private record Found(List<Check> checks, Optional<String> problem) {}

  private static Found interrupted(String name) {
    return new Found(List.of(), Optional.of("tags of " + name + ": interrupted"));
  }

  private List<String> namesInRegistry() {
    String above = target.baseRepository() + "/";
    try {
      Optional<List<String>> all = registry.repositories();
      if (all.isPresent()) {
        return all.get().stream()
            .filter(name -> name.startsWith(above) && name.length() > above.length())
            .map(name -> name.substring(above.length()))
            .toList();
      }
      remarks.add("the registry does not list its repositories");
    } catch (RegistryException e) {
      remarks.add("the registry does not list its repositories: " + e.getMessage());
    }
    return List.of();
  }

  private Found of(String name) {
    if (hopeless.reason().isPresent()) {
      return new Found(List.of(), Optional.empty());
    }
    Set<String> versions = known.getOrDefault(name, Set.of());
    try {
      List<Check> extra =
          registry.tags(target.repository(name)).stream()
              .filter(tag -> !versions.contains(tag) && !ATTACHED.matcher(tag).matches())
              .map(tag -> extra(name, tag))
              .toList();
      return new Found(extra, Optional.empty());
    } catch (RegistryException e) {
      hopeless.learn(e);
      return new Found(List.of(), Optional.of("tags of " + name + ": " + e.getMessage()));
    }
  }

  private Check extra(String name, String tag) {
    Skipped reason = skipped.get(name + "@" + tag);
    String message =
        reason != null
            ? "the repository has it, but does not publish it: " + reason.reason()
            : known.containsKey(name)
                ? "the repository does not have this version"
                : "the repository does not have this pack";
    Optional<String> unknown = Optional.empty();
    return new Check(name, tag, Check.Status.EXTRA, unknown, unknown, message, "", List.of());
  }
}
