@NullMarked
package packsite.lint.presets;

import org.jspecify.annotations.NullMarked;
