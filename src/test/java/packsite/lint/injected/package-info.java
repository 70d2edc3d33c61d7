/** Defects that are put into the sample packs, each with what the rules must say of it. */
@NullMarked
package packsite.lint.injected;

import org.jspecify.annotations.NullMarked;
