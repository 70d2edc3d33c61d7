package packsite.site.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Two versions of one pack that are compared.
 *
 * @param path of the folder of the comparison
 * @param adjacent true where no other version is between the two
 */
public record Pair(Entry entry, Edition was, Edition now, String path, boolean adjacent) {

  /** Those of an entry: of each version with the one before it, and with older ones if wanted. */
  public static List<Pair> of(Entry entry, Settings.Pairs wanted) {
    List<Edition> editions = entry.editions().stream().filter(Edition::isIdentified).toList();
    boolean all = wanted.areAll(editions.size());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      int last = all ? editions.size() : Math.min(editions.size(), i + 2);
      for (int j = i + 1; j < last; j++) {
        Edition now = editions.get(i);
        Edition was = editions.get(j);
        pairs.add(new Pair(entry, was, now, entry.comparison(was, now), j == i + 1));
      }
    }
    return pairs;
  }
}
