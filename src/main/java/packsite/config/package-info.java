/** packsite.yaml: read strictly against one description, which also yields its JSON Schema. */
@NullMarked
package packsite.config;

import org.jspecify.annotations.NullMarked;
