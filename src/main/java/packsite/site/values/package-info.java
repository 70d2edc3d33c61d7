/**
 * What the values page of a pack shows: the text of its files as readable HTML, the table of its
 * keys, its presets as what they change, and the terms of its form. Values in, values out.
 */
@NullMarked
package packsite.site.values;

import org.jspecify.annotations.NullMarked;
