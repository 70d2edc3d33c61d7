package packsite.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.compare.tree.KeyPath;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/**
 * What a path that leads nowhere was probably meant to be: a key beside it that is spelt much like
 * it, else the one place elsewhere with the same last keys.
 */
final class NearestPath {
  /** More paths than this are not looked through. */
  private static final int MOST = 100_000;

  /** Among more keys than this nobody looks for the one that was meant. */
  private static final int FEW = 1_000;

  /** Whose file has more keys that lead nowhere is not helped by the spelling of one. */
  static final int MOST_ASKED = 1_000;

  private final Surface surface;
  private @Nullable Map<String, List<KeyPath>> byLastKey;
  private int count;
  private int asked;

  /** By what is around them: keys that may have been meant. */
  private final Map<KeyPath, List<String>> namesIn = new HashMap<>();

  NearestPath(Surface surface) {
    this.surface = surface;
  }

  Optional<KeyPath> to(KeyPath path) {
    Optional<List<String>> keys = Data.keys(path);
    return keys.isEmpty() || keys.get().isEmpty() || ++asked > MOST_ASKED
        ? Optional.empty()
        : beside(path, keys.get()).or(() -> elsewhere(path, keys.get()));
  }

  private Optional<KeyPath> beside(KeyPath path, List<String> keys) {
    KeyPath around = new KeyPath(path.steps().subList(0, keys.size() - 1));
    List<String> few = namesIn.computeIfAbsent(around, this::names);
    return Nearest.to(keys.get(keys.size() - 1), few).map(around::key);
  }

  /** Names of what stands there, or of the first of them. */
  private List<String> names(KeyPath around) {
    List<String> names = new ArrayList<>();
    for (Part part : surface.parts()) {
      boolean isAbove = part.at().startsWith(around) && !part.at().equals(around);
      if (isAbove && Data.keys(part.at()).isPresent()) {
        names.add(Data.keys(part.at()).get().get(around.steps().size()));
      } else {
        part.at(around).flatMap(Node::asMapping).stream()
            .flatMap(map -> map.effective().stream())
            .forEach(entry -> names.add(entry.name()));
      }
    }
    return names.stream().distinct().limit(FEW).toList();
  }

  /** The longer the common end the better; two that are as good say nothing. */
  private Optional<KeyPath> elsewhere(KeyPath path, List<String> keys) {
    List<KeyPath> same = index().getOrDefault(keys.get(keys.size() - 1), List.of());
    Optional<KeyPath> best = Optional.empty();
    int longest = 0;
    for (KeyPath candidate : same.size() > FEW ? List.<KeyPath>of() : same) {
      int length = commonEnd(path, candidate);
      if (length > longest) {
        longest = length;
        best = Optional.of(candidate);
      } else if (length == longest) {
        best = Optional.empty();
      }
    }
    return best;
  }

  private static int commonEnd(KeyPath one, KeyPath other) {
    int shorter = Math.min(one.steps().size(), other.steps().size());
    int length = 0;
    while (length < shorter
        && one.steps()
            .get(one.steps().size() - 1 - length)
            .equals(other.steps().get(other.steps().size() - 1 - length))) {
      length++;
    }
    return length;
  }

  private Map<String, List<KeyPath>> index() {
    Map<String, List<KeyPath>> known = byLastKey;
    if (known == null) {
      known = new HashMap<>();
      for (Part part : surface.parts()) {
        collect(part, part.at(), part.values(), known);
      }
      byLastKey = known;
    }
    return known;
  }

  private void collect(Part part, KeyPath path, Mapping map, Map<String, List<KeyPath>> into) {
    for (Entry entry : map.effective()) {
      KeyPath at = path.key(entry.name());
      if (count++ < MOST && !part.isCopy(at)) {
        into.computeIfAbsent(entry.name(), name -> new ArrayList<>()).add(at);
        entry.value().asMapping().ifPresent(below -> collect(part, at, below, into));
      }
    }
  }
}
