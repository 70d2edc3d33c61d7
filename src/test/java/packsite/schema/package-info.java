/** JSON Schema over our own trees. */
@NullMarked
package packsite.schema;

import org.jspecify.annotations.NullMarked;
