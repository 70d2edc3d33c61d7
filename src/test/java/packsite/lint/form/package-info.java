@NullMarked
package packsite.lint.form;

import org.jspecify.annotations.NullMarked;
