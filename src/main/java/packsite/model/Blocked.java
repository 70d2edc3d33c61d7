package packsite.model;

/**
 * A pack that must not be published, as a check found.
 *
 * @param dir of the pack
 * @param rule code and name of what was found
 * @param place file, and line and column where there is one
 * @param message one sentence
 */
public record Blocked(String dir, String rule, String place, String message) {}
