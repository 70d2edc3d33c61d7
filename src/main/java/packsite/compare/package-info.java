/**
 * What differs between two packs, or two repositories, and what that means for who runs them.
 *
 * <p>{@link packsite.compare.Packs} is the way in for a pair, {@link packsite.compare.UpgradePath}
 * for several versions, {@link packsite.compare.Overrides} for a user's own values. {@link
 * packsite.compare.Bases} is the one for whoever holds whole repositories against each other, as a
 * review of a change does; the commands on packs have no use for it.
 */
@NullMarked
package packsite.compare;

import org.jspecify.annotations.NullMarked;
