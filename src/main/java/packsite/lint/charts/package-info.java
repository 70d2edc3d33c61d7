/** Rules about the chart archives of a pack. */
@NullMarked
package packsite.lint.charts;

import org.jspecify.annotations.NullMarked;
