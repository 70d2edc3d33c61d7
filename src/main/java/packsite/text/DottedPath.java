package packsite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/**
 * A path such as {@code charts.web.image.tag}, as presets, forms and constraints write it.
 *
 * <p>The notation cannot escape a dot in a key, so keys are matched against the document: the
 * longest key that fits is tried first. {@code $[]} stands for every item of a list, a number for
 * one.
 */
public final class DottedPath {
  private static final String EACH_ITEM = "$[]";

  private DottedPath() {}

  /** All nodes that the path leads to. */
  public static List<Node> find(Node root, String path) {
    List<Node> found = new ArrayList<>();
    if (!path.endsWith(".")) {
      follow(root.resolved(), path, found);
    }
    return found;
  }

  public static Optional<Node> first(Node root, String path) {
    return find(root, path).stream().findFirst();
  }

  private static void follow(Node node, String rest, List<Node> found) {
    if (rest.isEmpty()) {
      found.add(node);
    } else if (node instanceof Mapping mapping) {
      intoMapping(mapping, rest, found);
    } else if (node instanceof Sequence list) {
      intoList(list, rest, found);
    }
  }

  private static void intoMapping(Mapping mapping, String rest, List<Node> found) {
    int before = found.size();
    int end = rest.length();
    while (end > 0 && found.size() == before) {
      Optional<Node> value = mapping.get(rest.substring(0, end));
      if (value.isPresent()) {
        String more = end == rest.length() ? "" : rest.substring(end + 1);
        follow(value.get().resolved(), more, found);
      }
      end = rest.lastIndexOf('.', end - 1);
    }
  }

  private static void intoList(Sequence list, String rest, List<Node> found) {
    int dot = rest.indexOf('.');
    String step = dot < 0 ? rest : rest.substring(0, dot);
    String more = dot < 0 ? "" : rest.substring(dot + 1);
    if (step.equals(EACH_ITEM)) {
      list.items().forEach(item -> follow(item.resolved(), more, found));
    } else if (!step.isEmpty()
        && step.length() < 9
        && step.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int index = Integer.parseInt(step);
      if (index < list.items().size()) {
        follow(list.items().get(index).resolved(), more, found);
      }
    }
  }
}
