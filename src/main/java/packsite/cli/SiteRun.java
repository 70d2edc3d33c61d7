package packsite.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import packsite.config.Config;
import packsite.io.DiskTree;
import packsite.io.Git;
import packsite.io.GitException;
import packsite.io.OutputFolder;
import packsite.io.TreeException;
import packsite.lint.Report;
import packsite.model.ArtifactFacts;
import packsite.model.Repository;
import packsite.oci.PushPlan;
import packsite.site.Site;
import packsite.site.budget.Weights;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Settings;
import packsite.site.catalog.Settings.Pairs;
import packsite.site.catalog.SourceLinks;
import packsite.site.theme.Theme;
import packsite.site.theme.ThemeException;

/** Makes the catalog of a repository. */
final class SiteRun {
  /** A file of a pack that is copied; larger ones are no text that people read. */
  private static final long LARGEST_COPY = 32L << 20;

  /** From here on there is reason to think of the limit of GitHub Pages. */
  private static final long LARGE = 700_000_000L;

  private final Workspace workspace;
  private final Terminal terminal;
  private final Config.Site site;
  private final SiteOptions.Budget budget;
  private boolean overweight;
  private final Theme theme;
  private final Optional<String> registry;

  /** A catalog of packs that go where packsite.yaml says. */
  SiteRun(Workspace workspace, SiteOptions options, Terminal terminal) {
    this(workspace, options, workspace.config().oci().registry(), terminal);
  }

  /**
   * A catalog.
   *
   * @param registry {@code HOST/PROJECT} that the packs are published to
   */
  SiteRun(Workspace workspace, SiteOptions options, Optional<String> registry, Terminal terminal) {
    this.registry = registry;
    this.workspace = workspace;
    this.terminal = terminal;
    this.budget = options.budget();
    this.site = options.over(workspace.config().site());
    this.theme = theme(options);
  }

  private Theme theme(SiteOptions options) {
    Path from = options.saysTheme() ? terminal.folder() : workspace.root();
    return site.theme()
        .map(folder -> ThemeFolder.read(from.resolve(folder), terminal))
        .orElseGet(Theme::builtIn);
  }

  /** Puts back what a run that was cut off may have left aside, also where this one fails. */
  void recover(Path target) {
    try {
      new OutputFolder(target).recover();
    } catch (IOException e) {
      throw Stop.environment(
          "cannot write " + terminal.shown(target) + ": " + Reason.of(e),
          "check the rights of the folder around it");
    }
  }

  /** True where pages tell when packs changed. */
  boolean isDated() {
    return site.history();
  }

  /** Writes the catalog; gives what to say of it. */
  String write(
      Repository repository, Optional<Report> report, Optional<PushPlan> plan, Path target) {
    Map<String, byte[]> files = files(catalog(repository, report, plan));
    OutputFolder folder = new OutputFolder(target);
    Interruptible run = new Interruptible();
    try {
      if (folder.isForeign()) {
        throw Stop.usage(
            Files.isDirectory(target)
                ? terminal.shown(target) + " holds files that packsite did not make"
                : terminal.shown(target) + " is not a folder",
            "name another folder with --site, or delete it");
      }
      folder.replace(files, DistRun.waiting(target, terminal));
    } catch (InterruptedIOException e) {
      throw Stop.environment("interrupted; the catalog of before is left as it was", "");
    } catch (IOException e) {
      throw Stop.environment(
          "cannot write " + terminal.shown(target) + ": " + Reason.of(e),
          "check the rights of the folder around it, and the room on the disk");
    } finally {
      run.done();
    }
    weigh(files);
    long bytes = files.values().stream().mapToLong(file -> file.length).sum();
    if (bytes > LARGE) {
      terminal.say(
          "note: the catalog has "
              + (bytes >> 20)
              + " MiB; GitHub Pages takes 1 GB (`site.pairs: adjacent` makes it smaller)");
    }
    return String.format(
        Locale.ROOT,
        "Wrote %d files, %.1f MB, to %s",
        files.size(),
        bytes / 1e6,
        terminal.shown(target));
  }

  /** Says how heavy the pages are, where that is asked for. */
  private void weigh(Map<String, byte[]> files) {
    if (budget != SiteOptions.Budget.off) {
      Weights weights = Weights.of(files);
      terminal.err().print(weights.text());
      overweight = budget == SiteOptions.Budget.fail && !weights.isWithin();
    }
  }

  /** True where pages are heavier than they may be, and that is to count. */
  boolean isOverweight() {
    return overweight;
  }

  /** All files of the catalog by path. */
  Map<String, byte[]> files(Catalog catalog) {
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    try {
      Site.print(catalog, theme, page -> files.put(page.path(), page.bytes()));
    } catch (ThemeException e) {
      if (site.theme().isEmpty()) {
        throw e; // A template of our own: a defect of this program.
      }
      throw Stop.usage("the theme cannot be used: " + e.getMessage(), "mend the template");
    }
    try (DiskTree tree = new DiskTree(workspace.root())) {
      for (Site.Copy copy : Site.copies(catalog)) {
        files.put(copy.path(), tree.read(copy.source(), LARGEST_COPY));
      }
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "was it changed while it was read?");
    }
    return files;
  }

  /** The catalog of what was read and found. */
  Catalog catalog(Repository repository, Optional<Report> report, Optional<PushPlan> plan) {
    List<ArtifactFacts> artifacts =
        plan.map(PushPlan::artifacts).orElse(List.of()).stream()
            .map(
                artifact ->
                    new ArtifactFacts(
                        artifact.sourceDir(),
                        artifact.archive().tarDigest(),
                        artifact.archive().size(),
                        plan.orElseThrow().target().reference(artifact)))
            .toList();
    return Catalog.of(settings(repository), repository, report, artifacts);
  }

  private Settings settings(Repository repository) {
    return new Settings(
        site.title(),
        site.description(),
        site.url().map(url -> url.endsWith("/") ? url : url + "/"),
        source(repository),
        registry,
        site.registryName(),
        site.history(),
        site.hashAssets(),
        Pairs.valueOf(site.pairs().toUpperCase(Locale.ROOT)),
        site.fileLinks(),
        site.remoteImages(),
        ProductVersion.text());
  }

  private SourceLinks source(Repository repository) {
    String revision =
        repository
            .git()
            .filter(git -> site.history())
            .map(Repository.GitState::commit)
            .orElse(SourceLinks.NEWEST);
    return site.source()
        .or(this::remote)
        .map(address -> SourceLinks.of(address, revision))
        .orElse(SourceLinks.NONE);
  }

  /** Where the repository came from; clones differ in that, which a committed catalog must not. */
  private Optional<String> remote() {
    try {
      Optional<Git> git = workspace.git().filter(any -> site.history());
      return git.isEmpty() ? Optional.empty() : git.get().remote().flatMap(GitFacts::plain);
    } catch (GitException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "look what `git status` says here");
    }
  }
}
