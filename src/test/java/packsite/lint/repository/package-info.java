@NullMarked
package packsite.lint.repository;

import org.jspecify.annotations.NullMarked;
