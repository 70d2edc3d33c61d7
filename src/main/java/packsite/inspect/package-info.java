/** The model as text: table, tree and JSON. What packsite understood of a repository. */
@NullMarked
package packsite.inspect;

import org.jspecify.annotations.NullMarked;
