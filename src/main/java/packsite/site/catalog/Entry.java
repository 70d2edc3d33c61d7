package packsite.site.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of the packs of one name.
 *
 * @param path of its folder in the catalog, without a slash at the end
 * @param editions newest first
 * @param latest the newest that Palette offers; where it offers none, the newest
 */
public record Entry(String name, String path, List<Edition> editions, Edition latest) {
  public Entry {
    editions = List.copyOf(editions);
  }

  static Entry of(String name, String path, List<Edition> editions) {
    return new Entry(name, path, editions, latest(editions));
  }

  private static Edition latest(List<Edition> editions) {
    return editions.stream()
        .filter(edition -> edition.state().isOffered() && edition.isIdentified())
        .findFirst()
        .orElse(editions.get(0));
  }

  public boolean isLatest(Edition edition) {
    return edition == latest;
  }

  /** The version before one; empty for the oldest. */
  public Optional<Edition> before(Edition edition) {
    int at = editions.indexOf(edition);
    return at + 1 < editions.size() ? Optional.of(editions.get(at + 1)) : Optional.empty();
  }

  /** The folder of a comparison of two of its versions, the older first. */
  public String comparison(Edition was, Edition now) {
    String from = was.path().substring(path.length() + 1);
    String to = now.path().substring(path.length() + 1);
    return path + "/" + from + "..." + to;
  }

  /** Each is one of a kind; what it holds is large. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }
}
