/** Templates and assets: those that come along, and those that replace them. */
@NullMarked
package packsite.site.theme;

import org.jspecify.annotations.NullMarked;
