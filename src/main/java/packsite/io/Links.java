package packsite.io;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Follows symbolic links inside a tree, part by part, and never out of it. */
public final class Links {
  /** What Linux follows as well. */
  private static final int MOST_LINKS = 40;

  private static final int LONGEST_PATH = 4096;

  private final Tree tree;
  private final Deque<String> ahead = new ArrayDeque<>();
  private String at = "";
  private int followed;

  private Links(Tree tree) {
    this.tree = tree;
  }

  /** Where {@code path}, relative to the root and with dots allowed, leads. */
  public static Resolution resolve(Tree tree, String path) throws TreeException {
    return resolve(tree, "", path);
  }

  /** Where {@code path} leads from a directory, which is itself not followed. */
  public static Resolution resolve(Tree tree, String directory, String path) throws TreeException {
    if (path.startsWith("/")) {
      return new Resolution.Escapes("", path);
    }
    if (path.length() > LONGEST_PATH) {
      return new Resolution.Missing(path);
    }
    if (TreePath.isPlain(path)) {
      // Nearly always there is no link at all, and a tree does not look through one.
      String whole = path.isEmpty() ? directory : TreePath.join(directory, path);
      Optional<Entry> entry = tree.stat(whole);
      if (entry.isPresent() && !entry.get().isLink()) {
        return new Resolution.Found(whole, entry.get());
      }
    }
    Links links = new Links(tree);
    links.at = directory;
    return links.follow("", path);
  }

  private Resolution follow(String link, String target) throws TreeException {
    push(target);
    String lastLink = link;
    String lastTarget = target;
    Entry here = tree.stat(at).orElse(null);
    while (!ahead.isEmpty()) {
      String part = ahead.pop();
      if (here == null || !here.isDirectory()) {
        return new Resolution.Missing(at);
      }
      if (part.equals("..") && at.isEmpty()) {
        return new Resolution.Escapes(lastLink, lastTarget);
      }
      String next = part.equals("..") ? TreePath.parent(at) : TreePath.join(at, part);
      here = tree.stat(next).orElse(null);
      if (here != null && here.isLink()) {
        lastLink = next;
        lastTarget = tree.readLink(next);
        if (lastTarget.startsWith("/")) {
          return new Resolution.Escapes(lastLink, lastTarget);
        }
        if (++followed > MOST_LINKS) {
          return new Resolution.Cycle(lastLink);
        }
        push(lastTarget);
        here = tree.stat(at).orElse(null);
      } else {
        at = next;
      }
    }
    return here == null ? new Resolution.Missing(at) : new Resolution.Found(at, here);
  }

  private void push(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    for (int i = parts.size() - 1; i >= 0; i--) {
      String part = parts.get(i);
      if (!part.isEmpty() && !part.equals(".")) {
        ahead.push(part);
      }
    }
  }
}
