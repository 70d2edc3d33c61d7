package packsite.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Brings together what is the same thing in two lists. */
final class Pairs {
  private Pairs() {}

  /** By a key; of things with the same key the first goes with the first. */
  static <T, K> List<Sides<T>> by(List<T> was, List<T> now, Function<T, K> key) {
    Map<K, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < was.size(); i++) {
      free.computeIfAbsent(key.apply(was.get(i)), k -> new ArrayDeque<>()).add(i);
    }
    List<Integer> partners = new ArrayList<>();
    for (T each : now) {
      Deque<Integer> same = free.getOrDefault(key.apply(each), new ArrayDeque<>());
      partners.add(same.isEmpty() ? -1 : same.remove());
    }
    return inOrder(was, now, partners);
  }

  /**
   * In the order of the new list, what is gone behind what stood before it.
   *
   * @param partners for each of the new list the position of its like in the old one, or -1
   */
  static <T> List<Sides<T>> inOrder(List<T> was, List<T> now, List<Integer> partners) {
    Map<Integer, Integer> newOf = new HashMap<>();
    for (int i = 0; i < partners.size(); i++) {
      newOf.put(partners.get(i), i);
    }
    Map<Integer, List<T>> goneBehind = new TreeMap<>();
    int behind = -1;
    for (int i = 0; i < was.size(); i++) {
      if (newOf.containsKey(i)) {
        behind = newOf.get(i);
      } else {
        goneBehind.computeIfAbsent(behind, k -> new ArrayList<>()).add(was.get(i));
      }
    }
    List<Sides<T>> pairs = new ArrayList<>();
    gone(goneBehind.get(-1), pairs);
    for (int i = 0; i < now.size(); i++) {
      int partner = partners.get(i);
      Optional<T> before = partner < 0 ? Optional.empty() : Optional.of(was.get(partner));
      pairs.add(new Sides<>(before, Optional.of(now.get(i))));
      gone(goneBehind.get(i), pairs);
    }
    return pairs;
  }

  private static <T> void gone(
      @org.jspecify.annotations.Nullable List<T> things, List<Sides<T>> into) {
    if (things != null) {
      things.forEach(thing -> into.add(new Sides<>(Optional.of(thing), Optional.empty())));
    }
  }
}
