/** Tests of what inspect shows. */
@NullMarked
package packsite.inspect;

import org.jspecify.annotations.NullMarked;
