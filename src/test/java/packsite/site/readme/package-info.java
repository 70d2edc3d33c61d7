@NullMarked
package packsite.site.readme;

import org.jspecify.annotations.NullMarked;
