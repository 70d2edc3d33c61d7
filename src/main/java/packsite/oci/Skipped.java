package packsite.oci;

import java.util.Optional;

/**
 * A pack that must not be published, and why.
 *
 * @param label name and version as far as pack.json tells them, else the directory
 * @param rule code and name of the rule that blocks it; empty where it cannot be archived
 * @param place file with line and column, or the file alone
 */
public record Skipped(
    String sourceDir, String label, Optional<String> rule, String place, String reason) {}
