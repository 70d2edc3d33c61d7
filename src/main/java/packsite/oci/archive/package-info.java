/** A pack's folder as an archive that has the same bytes on every machine. */
@NullMarked
package packsite.oci.archive;

import org.jspecify.annotations.NullMarked;
