package packsite.model;

/**
 * When a pack entered the repository and when it last changed, in seconds since 1970.
 *
 * @param firstIsCertain false where the history is shallow, so that an older commit may be missing
 * @param lastIsCertain false where the newest commit known is only the edge of a shallow history
 */
public record PackHistory(
    long firstCommit, long lastCommit, boolean firstIsCertain, boolean lastIsCertain) {}
