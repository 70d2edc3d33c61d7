package packsite.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/**
 * All dotted paths that lead somewhere in any of some documents, for asking after many of them.
 *
 * <p>The notation is that of {@link DottedPath}. What is too large to be known counts as there.
 */
public final class DottedPaths {
  private static final String EACH_ITEM = "$[]";
  private static final int MOST = 300_000;
  private static final int LONGEST = 2_000;

  /** Keys among which the one that was meant is looked for, and how often that is done. */
  private static final int FEW = 1_000;

  private final Step root = new Step();
  private int searches;
  private int count;

  /** A key, of all documents that have it at this path. */
  private static final class Step {
    final Map<String, Step> below = new HashMap<>();

    /** A list without items, or nothing yet: whatever its items may hold is possible. */
    boolean awaitsItems;
  }

  private DottedPaths() {}

  public static DottedPaths of(Collection<Mapping> documents) {
    DottedPaths paths = new DottedPaths();
    documents.forEach(document -> paths.add(paths.root, document));
    return paths;
  }

  private void add(Step step, Node node) {
    Node value = node.resolved();
    if (value instanceof Mapping mapping) {
      for (Entry entry : mapping.effective()) {
        addBelow(step, entry.name(), entry.value());
      }
    } else if (value instanceof Sequence list) {
      step.awaitsItems |= list.items().isEmpty();
      list.items().forEach(item -> addBelow(step, EACH_ITEM, item));
    } else if (value.isNull()) {
      step.awaitsItems = true;
    }
  }

  private void addBelow(Step step, String name, Node value) {
    if (count++ < MOST) {
      add(step.below.computeIfAbsent(name, key -> new Step()), value);
    }
  }

  public boolean has(String path) {
    return count > MOST || path.length() > LONGEST || new Search(path).follow(root, 0);
  }

  /** What to say beside a path that is not there. */
  public String hint(String path) {
    Search search = new Search(path);
    if (search.follow(root, 0)) {
      return "";
    }
    String there = path.substring(0, Math.max(search.far - 1, 0));
    String rest = path.substring(search.far);
    String missing = rest.substring(0, rest.indexOf('.') < 0 ? rest.length() : rest.indexOf('.'));
    Map<String, Step> next = search.farthest.below;
    boolean worthIt = next.size() <= FEW && searches++ < FEW;
    String before = there.isEmpty() ? "" : there + ".";
    return Nearest.to(missing, worthIt ? next.keySet() : List.of())
        .filter(near -> has(before + near + rest.substring(missing.length())))
        .map(near -> "did you mean `" + before + near + rest.substring(missing.length()) + "`?")
        .orElseGet(
            () ->
                there.isEmpty()
                    ? "there is no `" + missing + "`"
                    : "there is `" + there + "`, but no `" + missing + "` in it");
  }

  /** One path on its way through the documents. */
  private final class Search {
    private final String path;
    private Step farthest = root;
    private int far;

    Search(String path) {
      this.path = path;
    }

    boolean follow(Step step, int from) {
      if (from > far) {
        far = from;
        farthest = step;
      }
      for (int end = path.length(); end > from; end = path.lastIndexOf('.', end - 1)) {
        String key = path.substring(from, end);
        Step next = next(step, key);
        if (next != null && (end == path.length() || follow(next, end + 1))) {
          return true;
        }
      }
      return step.awaitsItems && path.startsWith(EACH_ITEM, from);
    }

    private @Nullable Step next(Step step, String key) {
      Step next = step.below.get(key);
      return next == null && isNumber(key) ? step.below.get(EACH_ITEM) : next;
    }

    private static boolean isNumber(String key) {
      return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }
}
