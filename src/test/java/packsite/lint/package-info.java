/** Rules, levels and suppressions on packs of our own. */
@NullMarked
package packsite.lint;

import org.jspecify.annotations.NullMarked;
