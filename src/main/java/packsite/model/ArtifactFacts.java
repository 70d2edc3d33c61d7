package packsite.model;

/**
 * A pack as it is published.
 *
 * @param dir of the pack
 * @param tarDigest of the archive before it is compressed: the same content has the same one
 * @param size of the compressed archive in bytes
 * @param reference where it goes, {@code host/project/.../name:version}; empty without a registry
 */
public record ArtifactFacts(String dir, String tarDigest, long size, String reference) {}
