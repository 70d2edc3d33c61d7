/** Tests of the command line, in one process. */
@NullMarked
package packsite.cli;

import org.jspecify.annotations.NullMarked;
