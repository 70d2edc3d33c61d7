/** What differs between two packs, or two repositories, and what that means for who runs them. */
@NullMarked
package packsite.compare;

import org.jspecify.annotations.NullMarked;
