package packsite.model;

/**
 * When a pack entered the repository and when it last changed, in seconds since 1970.
 *
 * @param complete false where the history is shallow, so that the first commit may be older
 */
public record PackHistory(long firstCommit, long lastCommit, boolean complete) {}
