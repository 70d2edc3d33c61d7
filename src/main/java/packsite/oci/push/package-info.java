/** A registry brought in line with a push manifest, or held against it. */
@NullMarked
package packsite.oci.push;

import org.jspecify.annotations.NullMarked;
