/** Rules about the run itself: suppressions, and what could not be looked at. */
@NullMarked
package packsite.lint.run;

import org.jspecify.annotations.NullMarked;
