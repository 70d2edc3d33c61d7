package packsite.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
import packsite.site.budget.Weights.Scales;
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
  private final Optional<Path> themeFolder;
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
    Path from = options.saysTheme() ? terminal.folder() : workspace.root();
    this.themeFolder = site.theme().map(from::resolve);
    this.theme =
        themeFolder.map(folder -> ThemeFolder.read(folder, terminal)).orElseGet(Theme::builtIn);
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

  /** The folder of the theme, where there is one. */
  Optional<Path> themeFolder() {
    return themeFolder;
  }

  /** True where pages tell when packs changed. */
  boolean isDated() {
    return site.history();
  }

  /** Writes the catalog; gives what to say of it. */
  String write(
      Repository repository, Optional<Report> report, Optional<PushPlan> plan, Path target) {
    Catalog catalog = catalog(repository, report, plan);
    AtomicInteger count = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    Scales scales = new Scales();
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
      folder.replace(
          sink ->
              emit(
                  catalog,
                  (path, content) -> {
                    sink.put(path, content);
                    count.incrementAndGet();
                    bytes.addAndGet(content.length);
                    if (budget != SiteOptions.Budget.off) {
                      scales.add(path, content);
                    }
                  }),
          DistRun.waiting(target, terminal));
    } catch (InterruptedIOException e) {
      throw Stop.environment("interrupted; the catalog of before is left as it was", "");
    } catch (IOException e) {
      throw Stop.environment(
          "cannot write " + terminal.shown(target) + ": " + Reason.of(e),
          "check the rights of the folder around it, and the room on the disk");
    } finally {
      run.done();
    }
    weigh(scales.weights());
    if (bytes.get() > LARGE) {
      terminal.say(
          "note: the catalog has "
              + (bytes.get() >> 20)
              + " MiB; GitHub Pages takes 1 GB (`site.pairs: adjacent` makes it smaller)");
    }
    return String.format(
        Locale.ROOT,
        "Wrote %d files, %.1f MB, to %s",
        count.get(),
        bytes.get() / 1e6,
        terminal.shown(target));
  }

  /** Says how heavy the pages are, where that is asked for. */
  private void weigh(Weights weights) {
    if (budget != SiteOptions.Budget.off) {
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
      emit(
          catalog,
          (path, bytes) -> {
            if (files.put(path, bytes) != null) {
              throw new IllegalStateException("two pages are called " + path);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A map takes everything.
    }
    return files;
  }

  /** Gives out all files of the catalog: pages as they are printed, then copies. */
  private void emit(Catalog catalog, OutputFolder.Sink sink) throws IOException {
    try {
      Site.print(catalog, theme, page -> put(sink, page.path(), page.bytes()));
    } catch (ThemeException e) {
      if (site.theme().isEmpty()) {
        throw e; // A template of our own: a defect of this program.
      }
      throw Stop.usage("the theme cannot be used: " + e.getMessage(), "mend the template");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    try (DiskTree tree = new DiskTree(workspace.root())) {
      for (Site.Copy copy : Site.copies(catalog)) {
        sink.put(copy.path(), tree.read(copy.source(), LARGEST_COPY));
      }
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "was it changed while it was read?");
    }
  }

  private static void put(OutputFolder.Sink sink, String path, byte[] bytes) {
    try {
      sink.put(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
