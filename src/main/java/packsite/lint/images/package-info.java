/** Rules about the images that a pack lists and uses. */
@NullMarked
package packsite.lint.images;

import org.jspecify.annotations.NullMarked;
