package packsite.read;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import packsite.io.Entry;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Pack;

/**
 * The packs of the last reading, for a program that reads the same tree again and again: a pack
 * whose folder looks as it did is not read anew. What comes out is what a full reading gives.
 *
 * <p>A pack with a link in its folder is always read, for what is behind the link may be elsewhere.
 */
public final class PackMemory {
  private final Function<String, Optional<String>> looks;
  private final Logos logos = new Logos();
  private Map<String, Known> before = Map.of();
  private Map<String, Known> now = new ConcurrentHashMap<>();

  private record Known(String look, Pack pack) {}

  /**
   * Knows nothing yet.
   *
   * @param looks how the folder of a pack looks now, in a way that no change leaves as it was;
   *     empty where that cannot be told. It is asked before the folder is read, by several threads.
   */
  public PackMemory(Function<String, Optional<String>> looks) {
    this.looks = looks;
  }

  Pack read(Tree tree, String dir) throws TreeException {
    Optional<String> look = looks.apply(dir);
    Known known = before.get(dir);
    if (known != null && look.equals(Optional.of(known.look()))) {
      now.put(dir, known);
      return known.pack();
    }
    PackFolder folder = new PackFolder(tree, dir, new ArrayList<>());
    Pack pack = PackReader.read(folder, logos);
    if (look.isPresent() && folder.entries().stream().noneMatch(Entry::isLink)) {
      now.put(dir, new Known(look.get(), pack));
    }
    return pack;
  }

  /** The reading is over: packs that it did not meet are gone. */
  void forgetOthers() {
    before = now;
    now = new ConcurrentHashMap<>();
  }
}
