@NullMarked
package packsite.browser;

import org.jspecify.annotations.NullMarked;
