package packsite.oci;

/**
 * How OCI points at bytes.
 *
 * @param digest as {@code sha256:…}
 */
public record Descriptor(String mediaType, String digest, long size) {}
