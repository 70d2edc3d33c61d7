/** Rules about presets.yaml and the marker that switches presets on. */
@NullMarked
package packsite.lint.presets;

import org.jspecify.annotations.NullMarked;
