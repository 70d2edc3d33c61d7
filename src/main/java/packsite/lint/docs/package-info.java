/** Rules about what people see of a pack before they use it: README.md and logo.png. */
@NullMarked
package packsite.lint.docs;

import org.jspecify.annotations.NullMarked;
