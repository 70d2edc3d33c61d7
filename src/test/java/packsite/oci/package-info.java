@NullMarked
package packsite.oci;

import org.jspecify.annotations.NullMarked;
