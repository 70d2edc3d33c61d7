/** The commands: the only place that prints, exits, reads the environment, and wires the rest. */
@NullMarked
package packsite.cli;

import org.jspecify.annotations.NullMarked;
