package packsite.compare;

import packsite.text.Place;

/**
 * Something that could not be compared in full.
 *
 * @param old true where it is of the old pack
 * @param path of the file, relative to the repository
 * @param reason what kept the reader from seeing it
 */
public record Gap(boolean old, String path, String reason, java.util.Optional<Place> place) {}
