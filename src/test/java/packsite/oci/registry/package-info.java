/** A registry's client against registries that are real, and against ones that misbehave. */
@NullMarked
package packsite.oci.registry;

import org.jspecify.annotations.NullMarked;
