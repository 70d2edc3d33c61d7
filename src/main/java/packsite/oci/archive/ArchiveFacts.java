package packsite.oci.archive;

/**
 * What is known of an archive that was written.
 *
 * @param topDir the one folder at its top
 * @param entries how many files and folders it holds, the top folder included
 * @param tarDigest of the tar within: the identity of the content, whatever compressed it
 * @param digest of the compressed file, as {@code sha256:…}
 */
public record ArchiveFacts(
    String fileName,
    String topDir,
    int entries,
    long tarSize,
    String tarDigest,
    long size,
    String digest) {}
