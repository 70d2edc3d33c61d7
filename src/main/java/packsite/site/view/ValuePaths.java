package packsite.site.view;

import java.util.ArrayList;
import java.util.List;
import packsite.site.catalog.Edition;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** The keys of values.yaml as dotted paths, those that hold other keys as well. */
public final class ValuePaths {
  /** Deeper ones are data rather than settings. */
  private static final int DEEPEST = 12;

  private static final int MOST = 20_000;

  private ValuePaths() {}

  public static List<String> of(Edition edition) {
    List<String> paths = new ArrayList<>();
    edition
        .pack()
        .values()
        .root()
        .ifPresent(
            root ->
                root.effective().stream()
                    .filter(entry -> !entry.name().equals("pack"))
                    .forEach(entry -> collect("", entry, 0, paths)));
    return paths;
  }

  private static void collect(String prefix, Entry entry, int depth, List<String> into) {
    String path = prefix + entry.name();
    if (depth > DEEPEST || into.size() >= MOST) {
      return;
    }
    into.add(path);
    Node value = entry.value().resolved();
    if (value instanceof Mapping mapping) {
      mapping.effective().forEach(inner -> collect(path + ".", inner, depth + 1, into));
    }
  }
}
