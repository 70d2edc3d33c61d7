/** What a rule is: its documentation, what it may look at, and what it finds. */
@NullMarked
package packsite.lint.rule;

import org.jspecify.annotations.NullMarked;
