/** What a pack is: records that the reader fills and everything else works on. */
@NullMarked
package packsite.model;

import org.jspecify.annotations.NullMarked;
