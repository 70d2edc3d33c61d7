/** Rules about pack.json, constraints aside. */
@NullMarked
package packsite.lint.packjson;

import org.jspecify.annotations.NullMarked;
