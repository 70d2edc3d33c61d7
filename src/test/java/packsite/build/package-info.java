/** What keeps the build honest: the file lists, the dependencies, the wrapper, the documents. */
@NullMarked
package packsite.build;

import org.jspecify.annotations.NullMarked;
