package packsite.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.compare.BaseChoice.Obstacle;
import packsite.compare.BaseChoice.Passed;
import packsite.compare.BaseChoice.Reason;
import packsite.compare.RepositoryChanges.PackStep;
import packsite.model.Pack;
import packsite.model.PackId;
import packsite.model.Repository;
import packsite.model.Version;

/**
 * Finds for each pack the one that it is to be held against: by name and version of pack.json,
 * never by folder.
 */
public final class Bases {
  private static final Comparator<Pack> BY_NAME_AND_VERSION =
      Comparator.comparing(Pack::label).thenComparing(Pack::version).thenComparing(Pack::dir);

  private final Map<String, List<Pack>> byName = new TreeMap<>();
  private final Map<PackId, List<Pack>> before = new HashMap<>();
  private final List<Pack> nameless = new ArrayList<>();

  /** Where packs of the head are: what stands there in the base is the same one before. */
  private final Map<String, Optional<PackId>> folders = new HashMap<>();

  private Bases(List<Pack> base, List<Pack> head) {
    for (Pack pack : base) {
      pack.id().ifPresent(id -> before.computeIfAbsent(id, k -> new ArrayList<>()).add(pack));
      if (pack.id().isEmpty()) {
        nameless.add(pack);
      }
    }
    for (Pack pack : head) {
      folders.put(pack.dir(), pack.id());
      pack.id().ifPresent(id -> named(id).add(pack));
    }
    for (Pack pack : base) {
      boolean gone =
          pack.id().filter(id -> named(id).stream().noneMatch(p -> isOf(p, id))).isPresent();
      if (gone) {
        named(pack.id().orElseThrow()).add(pack);
      }
    }
    byName.values().forEach(packs -> packs.sort(BY_NAME_AND_VERSION));
  }

  private List<Pack> named(PackId id) {
    return byName.computeIfAbsent(id.name(), name -> new ArrayList<>());
  }

  private static boolean isOf(Pack pack, PackId id) {
    return pack.id().filter(id::equals).isPresent();
  }

  /**
   * What leads from one state of a repository to another. Both states offer candidates: a pack that
   * came in beside another one is held against that.
   */
  public static RepositoryChanges changes(Repository base, Repository head) {
    Bases bases = new Bases(base.packs(), head.packs());
    List<Standing> standing = new ArrayList<>();
    List<Pack> left = new ArrayList<>(base.packs());
    for (Pack pack : head.packs().stream().sorted(BY_NAME_AND_VERSION).toList()) {
      Optional<Pack> same = bases.sameVersion(pack, left);
      same.ifPresent(known -> left.removeIf(other -> other == known));
      if (same.isEmpty() || !Packs.isSame(same.get(), pack)) {
        standing.add(new Standing(bases.choose(pack, same), same));
      }
    }
    List<Pack> removed = left.stream().sorted(BY_NAME_AND_VERSION).toList();
    return new RepositoryChanges(compared(standing), removed);
  }

  /** Every version of every name against the one before it, in order of name and version. */
  public static List<PackStep> steps(Repository repository) {
    Bases bases = new Bases(List.of(), repository.packs());
    List<Standing> standing = new ArrayList<>();
    bases
        .byName
        .values()
        .forEach(
            packs -> {
              for (int i = 1; i < packs.size(); i++) {
                BaseChoice choice = bases.choose(packs.get(i), Optional.empty());
                if (choice.base().isPresent()) {
                  standing.add(new Standing(choice, Optional.empty()));
                }
              }
            });
    return compared(standing);
  }

  /** A pack whose base is chosen and that is still to be held against it. */
  private record Standing(BaseChoice choice, Optional<Pack> edited) {
    PackStep compared() {
      return new PackStep(
          choice, edited, choice.base().map(base -> Packs.compare(base, choice.pack())));
    }
  }

  /** Several at a time; the order stays. */
  private static List<PackStep> compared(List<Standing> standing) {
    return standing.parallelStream().map(Standing::compared).toList();
  }

  /** The folder decides among several of one version, and where pack.json says nothing. */
  private Optional<Pack> sameVersion(Pack pack, List<Pack> left) {
    List<Pack> same = pack.id().map(id -> before.getOrDefault(id, List.of())).orElse(nameless);
    List<Pack> free =
        same.stream().filter(known -> left.stream().anyMatch(other -> other == known)).toList();
    Optional<Pack> there =
        free.stream().filter(known -> known.dir().equals(pack.dir())).findFirst();
    return there.isPresent() || pack.id().isEmpty()
        ? there
        : free.stream().filter(known -> !known.id().equals(folders.get(known.dir()))).findFirst();
  }

  private BaseChoice choose(Pack pack, Optional<Pack> same) {
    if (same.isPresent()) {
      Reason reason = pack.id().isEmpty() ? Reason.NO_IDENTITY : Reason.SAME_VERSION;
      return new BaseChoice(pack, same, reason, List.of());
    }
    if (pack.id().isEmpty()) {
      return new BaseChoice(pack, Optional.empty(), Reason.NO_IDENTITY, List.of());
    }
    List<Pack> others = new ArrayList<>(named(pack.id().get()));
    others.removeIf(other -> other == pack);
    List<Pack> lower =
        others.stream()
            .filter(other -> other.version().isOlderThan(pack.version()))
            .sorted(BY_NAME_AND_VERSION)
            .toList();
    if (!lower.isEmpty()) {
      return chosen(pack, lower.get(lower.size() - 1), Reason.HIGHEST_LOWER, others);
    }
    return others.stream()
        .filter(other -> pack.version().compareTo(other.version()) < 0)
        .filter(other -> other.version().isNumeric())
        .findFirst()
        .map(higher -> chosen(pack, higher, Reason.ONLY_HIGHER, others))
        .orElseGet(() -> withoutBase(pack, others));
  }

  private static BaseChoice withoutBase(Pack pack, List<Pack> others) {
    List<Passed> passed = others.stream().map(other -> passed(other, pack)).toList();
    return new BaseChoice(pack, Optional.empty(), Reason.NEW_NAME, passed);
  }

  private static BaseChoice chosen(Pack pack, Pack base, Reason reason, List<Pack> others) {
    List<Passed> passed = new ArrayList<>();
    for (int i = others.size() - 1; i >= 0; i--) {
      if (others.get(i) != base) {
        passed.add(passed(others.get(i), pack));
      }
    }
    return new BaseChoice(pack, Optional.of(base), reason, passed);
  }

  private static Passed passed(Pack other, Pack pack) {
    return new Passed(other, obstacle(other.version(), pack.version()));
  }

  private static Obstacle obstacle(Version version, Version than) {
    if (!version.isNumeric() && than.isNumeric()) {
      return Obstacle.NOT_A_NUMBER;
    }
    if (version.samePrecedence(than)) {
      return Obstacle.SAME_VERSION;
    }
    return version.compareTo(than) > 0 ? Obstacle.HIGHER : Obstacle.LOWER;
  }
}
