/** Reports as text: for people, for editors, for machines. */
@NullMarked
package packsite.lint.format;

import org.jspecify.annotations.NullMarked;
