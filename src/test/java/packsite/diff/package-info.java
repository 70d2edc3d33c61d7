/** Tests of what people and programs are told of comparisons. */
@NullMarked
package packsite.diff;

import org.jspecify.annotations.NullMarked;
