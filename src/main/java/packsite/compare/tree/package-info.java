/** What differs between two trees of keys and values; knows nothing of packs. */
@NullMarked
package packsite.compare.tree;

import org.jspecify.annotations.NullMarked;
