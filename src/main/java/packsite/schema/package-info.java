/** JSON Schema over our own trees: what a schema does not allow, and where it stands. */
@NullMarked
package packsite.schema;

import org.jspecify.annotations.NullMarked;
