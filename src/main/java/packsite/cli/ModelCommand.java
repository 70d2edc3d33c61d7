package packsite.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import packsite.lint.Report;
import packsite.lint.Settings;
import packsite.model.Repository;
import packsite.site.Site;
import packsite.site.catalog.Catalog;
import packsite.site.theme.Theme;
import packsite.site.theme.ViewJson;
import packsite.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code packsite model}: what the templates of the catalog are filled with. */
@Command(
    name = "model",
    description =
        "Show what the template of a page is filled with, as JSON, for authors of themes.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite model                               all pages and their templates",
      "  packsite model packs/orbit/3.0.0/values/     what page/values.mustache gets for it"
    })
final class ModelCommand implements Callable<Integer> {
  private static final String INDEX = "index.html";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PAGE",
      arity = "0..1",
      description = "Path of a page in the catalog; default: list them.")
  private String page = "";

  @Mixin private SiteOptions options = new SiteOptions();

  ModelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A page: which template, and with what. */
  private record Filled(String template, Object view) {}

  @Override
  public Integer call() {
    Map<String, Filled> pages = pages();
    if (page.isEmpty()) {
      pages.forEach(
          (path, filled) -> terminal.out().println(path + "  " + filled.template() + ".mustache"));
      terminal.out().flush();
      return ExitCode.OK;
    }
    String plain = page.startsWith("/") ? page.substring(1) : page;
    String path = plain.isEmpty() || plain.endsWith("/") ? plain + INDEX : plain;
    Filled filled =
        Optional.ofNullable(pages.get(path))
            .or(() -> Optional.ofNullable(pages.get(path + "/" + INDEX)))
            .orElseThrow(() -> unknown(path, List.copyOf(pages.keySet())));
    terminal.out().print(ViewJson.of(filled.view()));
    terminal.out().flush();
    return ExitCode.OK;
  }

  private Stop unknown(String path, List<String> known) {
    List<String> all = new ArrayList<>(known);
    return Stop.usage(
        "the catalog has no page `" + path + "`",
        Nearest.to(path, all)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("`packsite model` lists them"));
  }

  private Map<String, Filled> pages() {
    Workspace workspace = Workspace.around(terminal.folder(), terminal);
    SiteRun site = new SiteRun(workspace, options, terminal);
    Repository repository = workspace.read(Optional.empty(), site.isDated());
    Packs.requireSome(repository, workspace.root());
    Report report =
        LintRun.of(repository, workspace, Settings.Wishes.NONE, Workspace.threads(null));
    Catalog catalog = site.catalog(repository, Optional.of(report), Optional.empty());
    Map<String, Filled> pages = new ConcurrentSkipListMap<>();
    Site.print(
        catalog,
        Theme.builtIn(),
        printed -> {},
        (path, template, view) -> pages.put(path, new Filled("page/" + template, view)));
    return pages;
  }
}
