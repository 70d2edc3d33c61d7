package packsite.model;

/**
 * A file of a pack.
 *
 * @param path relative to the pack's directory
 */
public record PackFile(String path, long size, boolean executable, boolean link) {}
