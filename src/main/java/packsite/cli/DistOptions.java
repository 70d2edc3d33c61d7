package packsite.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import packsite.config.Config;
import picocli.CommandLine.Option;

/** How the folder of what is published is made: the options that build and push share. */
final class DistOptions {
  /** Which annotations a manifest has. */
  enum Annotate {
    minimal,
    full
  }

  @Option(
      names = "--annotate",
      paramLabel = "WHICH",
      description =
          "minimal: date and digest of the content; full: title, version, source, revision as well.")
  private @Nullable Annotate annotate;

  @Option(
      names = "--no-cache",
      description = "Archive every pack, also those that have not changed since the last run.")
  private boolean noCache;

  boolean isFull(Config config) {
    return annotate == null ? config.oci().fullAnnotations() : annotate == Annotate.full;
  }

  /** True where the command line says how to make archives. */
  boolean areGiven() {
    return annotate != null || noCache;
  }

  boolean usesCache() {
    return !noCache;
  }

  /** Where it goes unless the command line says otherwise. */
  static Path folder(Workspace workspace, @Nullable String wanted, Terminal terminal) {
    return wanted == null ? workspace.root().resolve("dist") : terminal.folder().resolve(wanted);
  }
}
