package packsite.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import packsite.io.FolderFacts;
import packsite.lint.Report;
import packsite.lint.Settings;
import packsite.model.Repository;
import packsite.read.PackMemory;

/** The catalog of a repository, made again and again; packs that have not changed are kept. */
final class LivingCatalog {
  /** What has changed a moment ago may change again without a new time. */
  private static final long FRESH_MILLIS = 2000;

  private final PackMemory memory = new PackMemory(this::look);
  private final SiteOptions options;
  private Path root = Path.of("");

  LivingCatalog(SiteOptions options) {
    this.options = options;
  }

  /**
   * A catalog of a moment.
   *
   * @param files of the site, by path
   */
  record Edition(Map<String, byte[]> files, int packs, int findings) {
    @Override
    public String toString() {
      return packs
          + (packs == 1 ? " pack, " : " packs, ")
          + findings
          + (findings == 1 ? " finding" : " findings");
    }
  }

  Edition make(Workspace workspace, Terminal terminal) {
    root = workspace.root();
    Repository repository = workspace.read(memory);
    Packs.requireSome(repository, workspace.root());
    Report report =
        LintRun.of(repository, workspace, Settings.Wishes.NONE, Workspace.threads(null));
    SiteRun site = new SiteRun(workspace, options, terminal);
    Map<String, byte[]> files =
        site.files(site.catalog(repository, Optional.of(report), Optional.empty()));
    return new Edition(files, repository.packs().size(), report.findings().size());
  }

  private Optional<String> look(String dir) {
    if (dir.isEmpty()) {
      return Optional.empty(); // All of the repository would have to be looked at.
    }
    try {
      FolderFacts facts = FolderFacts.of(root.resolve(dir), path -> "");
      boolean fresh = facts.newest() > System.currentTimeMillis() - FRESH_MILLIS;
      return fresh ? Optional.empty() : Optional.of(facts.digest());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
