/** Code, keys, presets and form fields of packs as the values page shows them. */
@NullMarked
package packsite.site.values;

import org.jspecify.annotations.NullMarked;
