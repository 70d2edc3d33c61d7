package packsite.compare.tree;

import java.util.HashSet;
import java.util.Set;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;

/** Whether two items at the same position of their lists are the same thing with a difference. */
final class Likeness {
  private Likeness() {}

  static boolean isAlike(Spot was, Spot now) {
    if (was.isMapping() && now.isMapping()) {
      return sharesHalfOfItsKeys(was, now);
    }
    if (was.isSequence() && now.isSequence()) {
      return sharesHalfOfItsItems(was, now);
    }
    return was.node instanceof Scalar old && now.node instanceof Scalar text && isAlike(old, text);
  }

  private static boolean sharesHalfOfItsKeys(Spot was, Spot now) {
    if (!was.mayOpen() || !now.mayOpen()) {
      return false;
    }
    Set<String> keys = new HashSet<>();
    was.children().forEach(child -> keys.add(child.key()));
    long shared = now.children().stream().filter(child -> keys.contains(child.key())).count();
    return shared > 0 && 2 * shared >= Math.max(was.children().size(), now.children().size());
  }

  private static boolean sharesHalfOfItsItems(Spot was, Spot now) {
    if (!was.mayOpen() || !now.mayOpen()) {
      return false;
    }
    Set<Integer> items = new HashSet<>();
    was.children().forEach(child -> items.add(child.content));
    long shared = now.children().stream().filter(child -> items.contains(child.content)).count();
    return shared > 0 && 2 * shared >= Math.max(was.children().size(), now.children().size());
  }

  /** Texts that agree at their ends for more than half of their length. */
  private static boolean isAlike(Scalar was, Scalar now) {
    if (was.type() != ScalarType.STRING || now.type() != ScalarType.STRING) {
      return false;
    }
    String one = was.value();
    String other = now.value();
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return 2 * (start + end) > Math.max(one.length(), other.length());
  }
}
