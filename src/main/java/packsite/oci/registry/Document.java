package packsite.oci.registry;

/** A manifest as bytes. */
public record Document(String mediaType, byte[] bytes) {}
