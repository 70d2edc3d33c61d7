package packsite.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.config.Config;
import picocli.CommandLine.Option;

/** How the catalog is made; what is said here wins over packsite.yaml. */
final class SiteOptions {
  /** How links end. */
  enum LinkStyle {
    dir,
    file
  }

  /** What becomes of a page that is heavier than it should be. */
  enum Budget {
    off,
    warn,
    fail
  }

  @Option(
      names = "--site-url",
      paramLabel = "URL",
      description = "Where the catalog will be found; feeds and the site map need it.")
  private @Nullable String url;

  @Option(
      names = "--links",
      paramLabel = "STYLE",
      description =
          "How links end: ${COMPLETION-CANDIDATES}; with file the catalog opens from a disk.")
  private @Nullable LinkStyle links;

  @Option(
      names = "--theme",
      paramLabel = "DIR",
      description = "Folder of templates and assets that replace those of packsite.")
  private @Nullable String theme;

  @Option(
      names = "--budget",
      paramLabel = "WHAT",
      description =
          "Whether pages that weigh too much are told, or fail: ${COMPLETION-CANDIDATES};"
              + " default: ${DEFAULT-VALUE}.")
  private Budget budget = Budget.off;

  Budget budget() {
    return budget;
  }

  /** The settings of packsite.yaml with what the command line says in their place. */
  Config.Site over(Config.Site site) {
    if (url != null && !url.toLowerCase(Locale.ROOT).matches("https?://[^/\\s]+.*")) {
      throw Stop.usage(
          "--site-url wants an address, not `" + url + "`", "write https://packs.example.com/");
    }
    return new Config.Site(
        site.title(),
        site.description(),
        url == null ? site.url() : Optional.of(url),
        site.source(),
        site.registryName(),
        site.history(),
        site.hashAssets(),
        site.pairs(),
        links == null ? site.fileLinks() : links == LinkStyle.file,
        theme == null ? site.theme() : Optional.of(theme),
        site.remoteImages());
  }

  /** True where the theme's folder counts from where the command runs, not from the root. */
  boolean saysTheme() {
    return theme != null;
  }
}
