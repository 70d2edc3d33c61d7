@NullMarked
package packsite.oci.push;

import org.jspecify.annotations.NullMarked;
