package packsite.oci;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.io.FolderFacts;

/** What earlier runs made of packs, as far as their folders are as they were then. */
public final class PackingMemory {
  /** Without a memory. */
  public static final PackingMemory NONE =
      new PackingMemory(PackingCache.empty(""), dir -> Optional.empty());

  private final PackingCache cache;
  private final Facts facts;

  /** Tells how the folder of a pack looks now. */
  public interface Facts {
    /** Empty where nothing of it may be relied upon. */
    Optional<FolderFacts> of(String dir) throws IOException;
  }

  public PackingMemory(PackingCache cache, Facts facts) {
    this.cache = cache;
    this.facts = facts;
  }

  /** How the folder looked before a pack was read: what changed meanwhile must not be missed. */
  Optional<FolderFacts> facts(String dir) throws IOException {
    return facts.of(dir);
  }

  /** The archive of a pack that has not changed. */
  Optional<Packed> archived(Candidate candidate, Optional<FolderFacts> now, Dist dist) {
    return now.flatMap(folder -> cache.get(candidate.dir(), folder, dist))
        .filter(packed -> packed.archive().isPresent())
        .map(packed -> new Packed(candidate, packed.archive(), packed.leftOut(), Optional.empty()));
  }

  void keep(Packed packed, Optional<FolderFacts> before, Dist dist) {
    before.ifPresent(folder -> cache.put(packed.candidate().dir(), folder, packed, dist));
  }

  /** All packs as they were packed before; empty unless not one of them has changed. */
  public Optional<List<Packed>> recall(List<String> dirs, Dist dist) throws IOException {
    if (dirs.isEmpty()) {
      return Optional.empty(); // Whoever reads them will say that there are none.
    }
    List<Packed> all = new ArrayList<>();
    for (String dir : dirs) {
      Optional<Packed> packed = facts.of(dir).flatMap(folder -> cache.get(dir, folder, dist));
      if (packed.isEmpty()) {
        return Optional.empty();
      }
      all.add(packed.get());
    }
    return Optional.of(all);
  }
}
