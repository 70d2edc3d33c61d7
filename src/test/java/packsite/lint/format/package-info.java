/** Tests of the reports. */
@NullMarked
package packsite.lint.format;

import org.jspecify.annotations.NullMarked;
