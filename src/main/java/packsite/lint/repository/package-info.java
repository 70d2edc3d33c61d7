/** Rules that compare packs with one another. */
@NullMarked
package packsite.lint.repository;

import org.jspecify.annotations.NullMarked;
