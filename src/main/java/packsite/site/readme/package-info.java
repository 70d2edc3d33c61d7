/** A README in Markdown becomes HTML that is safe inside any page; knows nothing of pages. */
@NullMarked
package packsite.site.readme;

import org.jspecify.annotations.NullMarked;
