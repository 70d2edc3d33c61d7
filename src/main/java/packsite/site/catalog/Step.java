package packsite.site.catalog;

import java.util.List;

/**
 * What a version brought, held against the one before it.
 *
 * @param breaks things that stop working unless somebody acts
 * @param checks things to check or prepare
 * @param differs false where the two are the same
 * @param tallies what differs, in a few words each; never empty
 */
public record Step(Pair pair, int breaks, int checks, boolean differs, List<String> tallies) {
  private static final int FEW = 4;

  public Step {
    tallies = List.copyOf(tallies);
  }

  /** The first few tallies as one line. */
  public String summary() {
    int more = tallies.size() - FEW;
    return more <= 1
        ? String.join(" · ", tallies)
        : String.join(" · ", tallies.subList(0, FEW)) + " · " + more + " more";
  }
}
