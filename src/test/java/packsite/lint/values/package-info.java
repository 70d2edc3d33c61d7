@NullMarked
package packsite.lint.values;

import org.jspecify.annotations.NullMarked;
