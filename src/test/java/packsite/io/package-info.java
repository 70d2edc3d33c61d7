@NullMarked
package packsite.io;

import org.jspecify.annotations.NullMarked;
