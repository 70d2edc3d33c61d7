package packsite.lint.constraints;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.Options;
import packsite.lint.rule.RepositoryRule;
import packsite.model.Constraints.Dependency;
import packsite.model.Pack;
import packsite.model.Repository;
import packsite.model.Version;
import packsite.text.Node.Scalar;

/** Packs that need one another, or themselves. */
public final class DependencyCycle implements RepositoryRule {
  private static final About ABOUT =
      About.rule("CN106", "dependency-cycle", Levels.ERROR)
          .on("constraints")
          .what(
              "A pack depends on itself with another type than upgrade, or packs require one another in a circle.")
          .why(
              """
            A pack cannot be there before itself. In a circle there is no pack to begin with, and none that can
            be left out or updated alone.""")
          .fix(
              "Delete one of the dependencies. One of a pack on its own older versions has the type upgrade.")
          .bad(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"web\", \"layer\": \"addon\", \"type\": \"required\", \"minVersion\": \"0.9\"}]}"))
          .good(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"web\", \"layer\": \"addon\", \"type\": \"upgrade\", \"minVersion\": \"0.9\"}]}"));

  @Override
  public About about() {
    return ABOUT;
  }

  /** A dependency, the pack that has it, and the pack that it leads to. */
  private record Step(Pack from, Dependency dependency, Pack to) {}

  @Override
  public void check(Repository repository, Options options, Consumer<Hit> hits) {
    Map<String, List<Pack>> byName = new HashMap<>();
    for (Pack pack : repository.packs()) {
      pack.id()
          .ifPresent(id -> byName.computeIfAbsent(id.name(), n -> new ArrayList<>()).add(pack));
      itself(pack, hits);
    }
    Map<Pack, Boolean> done = new IdentityHashMap<>();
    for (Pack pack : repository.packs()) {
      if (!done.containsKey(pack)) {
        search(pack, byName, done, hits);
      }
    }
  }

  private static void itself(Pack pack, Consumer<Hit> hits) {
    for (Dependency dependency : pack.json().constraints().dependencies()) {
      String type = dependency.type().map(Scalar::value).orElse("upgrade");
      Optional<Scalar> self =
          dependency
              .packName()
              .filter(
                  name -> name.value().equals(pack.json().name().map(Scalar::value).orElse("")));
      if (self.isPresent() && !self.get().value().isBlank() && !type.equals("upgrade")) {
        hits.accept(
            Hit.at(self.get().span(), "`" + self.get().value() + "` depends on itself")
                .label("delete the dependency, or make its type upgrade"));
      }
    }
  }

  /** Depth first, without recursion: a chain may be as long as there are packs. */
  private static void search(
      Pack start, Map<String, List<Pack>> byName, Map<Pack, Boolean> done, Consumer<Hit> hits) {
    Deque<Iterator<Step>> open = new ArrayDeque<>();
    List<Step> way = new ArrayList<>();
    open.push(steps(start, byName).iterator());
    done.put(start, false);
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        done.put(way.isEmpty() ? start : way.remove(way.size() - 1).to(), true);
        continue;
      }
      Step step = open.element().next();
      Boolean finished = done.get(step.to());
      if (finished == null) {
        done.put(step.to(), false);
        way.add(step);
        open.push(steps(step.to(), byName).iterator());
      } else if (!finished) {
        hits.accept(cycle(way, step));
      }
    }
  }

  private static Hit cycle(List<Step> way, Step last) {
    Hit hit =
        Hit.at(
                last.dependency().packName().orElseThrow().span(),
                "`"
                    + last.from().label()
                    + "` requires `"
                    + last.to().label()
                    + "`, which in turn requires `"
                    + last.from().label()
                    + "`")
            .label("this closes the circle");
    int from = way.size();
    while (from > 0 && way.get(from - 1).to() != last.to()) {
      from--;
    }
    for (Step step : way.subList(Math.min(from, way.size()), way.size())) {
      hit = hit.also(step.dependency().packName().orElseThrow().span(), "required here");
    }
    return hit;
  }

  /** From a pack to the newest version in the repository of each that it requires. */
  private static List<Step> steps(Pack pack, Map<String, List<Pack>> byName) {
    List<Step> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Dependency dependency : pack.json().constraints().dependencies()) {
      String name = dependency.packName().map(Scalar::value).orElse("");
      boolean required = dependency.type().filter(t -> t.value().equals("required")).isPresent();
      if (required && !name.equals(pack.label()) && seen.add(name)) {
        byName.getOrDefault(name, List.of()).stream()
            .filter(other -> fits(other, dependency))
            .max(Comparator.comparing(Pack::version))
            .ifPresent(other -> steps.add(new Step(pack, dependency, other)));
      }
    }
    return steps;
  }

  private static boolean fits(Pack other, Dependency dependency) {
    return other
        .version()
        .satisfies(bound(dependency.minVersion()), bound(dependency.maxVersion()));
  }

  private static Version bound(Optional<Scalar> text) {
    return Version.of(text.map(Scalar::value).orElse(""));
  }
}
