package packsite.compare.tree;

import java.util.Locale;
import java.util.Set;
import packsite.compare.tree.KeyNames.Nearness;
import packsite.text.Node.Scalar;

/**
 * How much two mappings have in common: leaves, which are values and whole lists, at the same path
 * below both.
 */
final class Leaves {
  /** What something is, more than how it is set: those who differ in it are two. */
  private static final Set<String> IDENTITY =
      Set.of("repository", "image", "name", "nameoverride", "fullnameoverride", "host", "url");

  private int shared;
  private int telling;
  private int much;
  private int onlyOne;
  private boolean otherIdentity;
  private int budget;

  private Leaves(int budget) {
    this.budget = budget;
  }

  /**
   * Compares two mappings.
   *
   * @param budget how many spots may be looked at; a comparison that is cut short shares nothing
   */
  static Leaves of(Spot gone, Spot fresh, int budget) {
    Leaves leaves = new Leaves(budget);
    leaves.compare(gone, fresh);
    if (leaves.budget <= 0) {
      leaves.shared = 0;
    }
    return leaves;
  }

  int shared() {
    return shared;
  }

  int budgetLeft() {
    return budget;
  }

  /**
   * True where enough is the same to take one for the other.
   *
   * @param strangers whether nothing around them stayed
   */
  boolean areSimilar(Nearness names, boolean strangers) {
    int all = 2 * shared + onlyOne;
    if (names.compareTo(Nearness.PADDED) >= 0) {
      boolean some = shared > 1 ? telling > 0 : much > 0;
      boolean two = strangers && otherIdentity;
      return shared > 0 && some && !two && 4 * shared >= all;
    }
    return shared >= 3 && telling > 1 && much > 0 && !otherIdentity && 8 * shared >= 3 * all;
  }

  private void compare(Spot gone, Spot fresh) {
    for (Spot child : gone.children()) {
      Spot same = fresh.child(child.key());
      if (same == null) {
        onlyOne += leaves(child);
      } else {
        compareChild(child, same);
      }
    }
    for (Spot child : fresh.children()) {
      if (gone.child(child.key()) == null) {
        onlyOne += leaves(child);
      }
    }
  }

  private void compareChild(Spot gone, Spot fresh) {
    if (--budget <= 0) {
      return;
    }
    if (hasBelow(gone) && hasBelow(fresh)) {
      compare(gone, fresh);
    } else if (gone.content == fresh.content) {
      shared++;
      Telling value = Telling.of(gone.node);
      telling += value == Telling.NOTHING ? 0 : 1;
      much += value == Telling.MUCH ? 1 : 0;
    } else {
      onlyOne += leaves(gone) + leaves(fresh);
      otherIdentity |= isOtherIdentity(gone, fresh);
    }
  }

  private static boolean isOtherIdentity(Spot gone, Spot fresh) {
    return IDENTITY.contains(gone.key().toLowerCase(Locale.ROOT))
        && gone.node instanceof Scalar old
        && fresh.node instanceof Scalar current
        && !ItemNames.withoutTag(old.value()).equals(ItemNames.withoutTag(current.value()));
  }

  private static boolean hasBelow(Spot spot) {
    return spot.isMapping() && spot.mayOpen() && !spot.children().isEmpty();
  }

  private int leaves(Spot spot) {
    budget--;
    if (budget <= 0 || !hasBelow(spot)) {
      return 1;
    }
    int leaves = 0;
    for (Spot child : spot.children()) {
      leaves += leaves(child);
    }
    return leaves;
  }
}
