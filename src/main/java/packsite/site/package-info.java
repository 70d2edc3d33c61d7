/** The model as pages of a static catalog. Values in, bytes out: nothing here writes a file. */
@NullMarked
package packsite.site;

import org.jspecify.annotations.NullMarked;
