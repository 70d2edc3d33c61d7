package packsite.model;

/**
 * A file of a pack, as its folder lists it: what is in it is not read, so that two of the same size
 * and mode are not told apart.
 *
 * @param path relative to the pack's directory
 */
public record PackFile(String path, long size, boolean executable, boolean link) {}
