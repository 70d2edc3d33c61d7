package packsite.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.config.Config;
import packsite.text.Printable;
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
    Optional<String> wanted = url == null ? site.url() : Optional.of(url);
    String where = url == null ? "`site.url`" : "--site-url";
    wanted
        .filter(text -> !isAddress(text))
        .ifPresent(
            text -> {
              throw Stop.usage(
                  where + " is no address of a catalog: `" + Printable.line(text) + "`",
                  "write it like https://packs.example.com/: no login, no `?`, no `#`");
            });
    return new Config.Site(
        site.title(),
        site.description(),
        wanted,
        site.source(),
        site.registryName(),
        site.history(),
        site.hashAssets(),
        site.pairs(),
        links == null ? site.fileLinks() : links == LinkStyle.file,
        theme == null ? site.theme() : Optional.of(theme),
        site.remoteImages());
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean bare =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      return web && uri.getHost() != null && bare;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Where the theme lies: what the command line says may be anywhere. */
  Optional<Path> themeFolder(Workspace workspace, Terminal terminal) {
    if (theme != null) {
      return Optional.of(terminal.folder().resolve(theme).normalize());
    }
    return workspace
        .config()
        .site()
        .theme()
        .map(said -> ThemeFolder.within(workspace.root(), said));
  }
}
