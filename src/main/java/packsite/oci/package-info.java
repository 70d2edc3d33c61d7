/** What is published of a repository: artifacts, the push manifest, the layout in dist/. */
@NullMarked
package packsite.oci;

import org.jspecify.annotations.NullMarked;
