@NullMarked
package packsite.lint.charts;

import org.jspecify.annotations.NullMarked;
