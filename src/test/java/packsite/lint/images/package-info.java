@NullMarked
package packsite.lint.images;

import org.jspecify.annotations.NullMarked;
