package packsite.oci;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import packsite.io.History;

/**
 * What git and the environment say of where packs come from and how old they are.
 *
 * @param repository address of the remote, without credentials
 * @param revision the commit
 * @param changed files that differ from it
 * @param sourceDateEpoch the variable of that name, where it is set
 */
public record Provenance(
    Optional<String> repository,
    Optional<String> revision,
    List<String> changed,
    History history,
    OptionalLong sourceDateEpoch) {
  /** Without git. */
  public static final Provenance NONE =
      new Provenance(
          Optional.empty(), Optional.empty(), List.of(), History.NONE, OptionalLong.empty());

  public Provenance {
    changed = List.copyOf(changed);
  }

  /** Whether anything in a folder differs from the commit. */
  public boolean isDirty(String dir) {
    return changed.stream().anyMatch(path -> dir.isEmpty() || path.startsWith(dir + "/"));
  }

  /** The date that the manifest of a pack carries; never the clock's. */
  public Created created(String dir) {
    if (sourceDateEpoch.isPresent()) {
      return created(sourceDateEpoch.getAsLong(), Created.Origin.SOURCE_DATE_EPOCH);
    }
    return lastCommit(dir)
        .map(times -> created(times.last(), Created.Origin.COMMIT))
        .orElseGet(() -> created(0, Created.Origin.NONE));
  }

  /** The last commit that touched a pack; empty where the pack has changed since. */
  public Optional<String> revisionOf(String dir) {
    return lastCommit(dir).map(History.Times::lastId);
  }

  private Optional<History.Times> lastCommit(String dir) {
    return isDirty(dir) ? Optional.empty() : history.of(dir).filter(History.Times::lastIsCertain);
  }

  private static Created created(long second, Created.Origin origin) {
    return new Created(Instant.ofEpochSecond(second).toString(), origin);
  }
}
