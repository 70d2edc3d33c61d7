package packsite.compare;

import packsite.model.PackFile;

/** A file that only one of the two has, or that both have with another size or mode. */
public record FileChange(String path, Sides<PackFile> file) {}
