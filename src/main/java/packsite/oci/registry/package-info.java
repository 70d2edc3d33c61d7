/** Talking to an OCI registry: requests, credentials, retries. Knows nothing of packs. */
@NullMarked
package packsite.oci.registry;

import org.jspecify.annotations.NullMarked;
