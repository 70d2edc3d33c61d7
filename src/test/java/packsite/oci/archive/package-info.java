@NullMarked
package packsite.oci.archive;

import org.jspecify.annotations.NullMarked;
