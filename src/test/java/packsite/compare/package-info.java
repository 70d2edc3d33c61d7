/** Tests of what differs between packs. */
@NullMarked
package packsite.compare;

import org.jspecify.annotations.NullMarked;
