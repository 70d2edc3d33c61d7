/** Disk or git objects to model; nobody else opens a pack file. */
@NullMarked
package packsite.read;

import org.jspecify.annotations.NullMarked;
