/** Rules about the files and folders of a pack. */
@NullMarked
package packsite.lint.layout;

import org.jspecify.annotations.NullMarked;
