@NullMarked
package packsite.lint.manifests;

import org.jspecify.annotations.NullMarked;
