package packsite.oci.archive;

/**
 * Why a pack cannot be archived: a link, a device, a name that no archive should hold.
 *
 * @param path within the pack
 * @param message what is wrong, for people
 * @param help a way out
 */
public record Refusal(String path, String message, String help) {}
