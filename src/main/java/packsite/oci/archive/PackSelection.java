package packsite.oci.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import packsite.io.Entry;
import packsite.io.Marker;
import packsite.io.Tracking;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.oci.archive.LeftOut.Why;
import packsite.text.Glob;

/**
 * Decides what of a pack's folder goes into its archive.
 *
 * <p>A disk and a commit of the same content give the same answer. That is why a folder without any
 * file in it is not archived: git cannot keep it, so a clean checkout does not have it. Nor is
 * anything named {@code .git}, which no {@link Tree} shows.
 */
public final class PackSelection {
  private final Tree tree;
  private final Tracking tracking;
  private final List<Exclude> excludes;

  /**
   * For all packs of a tree.
   *
   * @param tracking of the tree's root; {@link Tracking#NONE} for a commit
   * @param excludes patterns of {@code oci.exclude}: with a slash they count from the pack's
   *     folder, without one they are names in any folder; with a slash at the end, of folders only
   */
  public PackSelection(Tree tree, Tracking tracking, List<Glob> excludes) {
    this.tree = tree;
    this.tracking = tracking;
    this.excludes = excludes.stream().map(Exclude::of).toList();
  }

  /**
   * Looks at one pack.
   *
   * @param directory the pack's folder, relative to the root of the tree
   */
  public PackContents of(String directory) {
    Selecting selecting = new Selecting(directory);
    selecting.below(selecting.list(directory));
    while (!selecting.next.isEmpty()) {
      selecting.look(selecting.next.pop());
    }
    return selecting.contents();
  }

  /** A pattern, and what of a path it is held against. */
  private record Exclude(Glob glob, String text, boolean ofName, boolean ofFolders) {
    static Exclude of(Glob pattern) {
      String text = pattern.text();
      String path = text.startsWith("/") ? text.substring(1) : text;
      boolean ofFolders = path.endsWith("/");
      boolean ofName = text.indexOf('/') < 0 || text.indexOf('/') == text.length() - 1;
      return new Exclude(new Glob(path), text, ofName, ofFolders);
    }

    boolean matches(Entry entry, String path) {
      return (entry.isDirectory() || !ofFolders) && glob.matches(ofName ? entry.name() : path);
    }
  }

  /** One pack's folder being looked through. */
  private final class Selecting {
    private final int skip;
    private final Deque<Entry> next = new ArrayDeque<>();
    private final List<PackContents.Item> items = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Selecting(String directory) {
      skip = directory.isEmpty() ? 0 : directory.length() + 1;
    }

    private String within(String path) {
      return path.length() < skip ? "" : path.substring(skip);
    }

    /** What a folder holds comes next, in its order. */
    void below(List<Entry> entries) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        next.push(entries.get(i));
      }
    }

    List<Entry> list(String directory) {
      try {
        return tree.list(directory);
      } catch (TreeException e) {
        refusals.add(Refusals.of(e, within(e.path())));
        return List.of();
      }
    }

    void look(Entry entry) {
      String path = within(entry.path());
      Optional<LeftOut> stays = leftOut(entry, path);
      if (stays.isPresent()) {
        leftOut.add(stays.get());
        if (path.equals("pack.json")) {
          refusals.add(withoutPackJson(stays.get()));
        }
        return;
      }
      Optional<Refusal> refusal = refusal(entry, path);
      if (refusal.isPresent()) {
        refusals.add(refusal.get());
        return;
      }
      List<Entry> entries = entry.isDirectory() ? list(entry.path()) : List.of();
      if (entries.stream().anyMatch(one -> one.isFile() && one.name().equals(Marker.NAME))) {
        leftOut.add(new LeftOut(path + "/", Why.OUTPUT, ""));
        return;
      }
      boolean executable =
          entry.isFile() && tracking.executable(entry.path()).orElse(entry.executable());
      items.add(new PackContents.Item(entry, path, executable));
      below(entries);
    }

    private Optional<LeftOut> leftOut(Entry entry, String path) {
      String listed = entry.isDirectory() ? path + "/" : path;
      for (Exclude exclude : excludes) {
        if (exclude.matches(entry, path)) {
          return Optional.of(new LeftOut(listed, Why.EXCLUDED, exclude.text()));
        }
      }
      if (Debris.is(entry.name())) {
        return Optional.of(new LeftOut(listed, Why.DEBRIS, ""));
      }
      return tracking.ignores(entry)
          ? Optional.of(new LeftOut(listed, Why.GIT_IGNORED, ""))
          : Optional.empty();
    }

    private Optional<Refusal> refusal(Entry entry, String path) {
      return tracking.isSubmodule(entry.path())
          ? Optional.of(Refusals.submodule(path))
          : Refusals.of(entry, path);
    }

    private Refusal withoutPackJson(LeftOut left) {
      String by = left.why() == Why.EXCLUDED ? "the pattern " + left.pattern() : ".gitignore";
      return new Refusal(
          left.path(),
          left.path() + " is left out by " + by + ", and without it there is no pack",
          "make the pattern narrower");
    }

    PackContents contents() {
      List<PackContents.Item> filled = new ArrayList<>(items.size());
      String below = "";
      for (int i = items.size() - 1; i >= 0; i--) {
        PackContents.Item item = items.get(i);
        // What follows a folder that holds something is in it.
        if (item.entry().isFile() || below.startsWith(item.path() + "/")) {
          filled.add(item);
          below = item.path();
        }
      }
      java.util.Collections.reverse(filled);
      return new PackContents(filled, leftOut, refusals);
    }
  }
}
