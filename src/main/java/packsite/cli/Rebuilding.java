package packsite.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import packsite.serve.Preview;
import packsite.serve.Watch;

/** Makes the catalog anew whenever something that it is made of changes. */
final class Rebuilding implements AutoCloseable {
  private final Path start;
  private final SiteOptions site;
  private final boolean poll;
  private final Terminal terminal;
  private final Workspace workspace;
  private final LivingCatalog catalog;
  private WatchedFolders folders;
  private Watch watch;

  private Rebuilding(Path start, SiteOptions site, boolean poll, Terminal terminal) {
    this.site = site;
    this.start = start;
    this.poll = poll;
    this.terminal = terminal;
    this.workspace = Workspace.around(start, terminal);
    this.catalog = new LivingCatalog(site);
    this.folders = WatchedFolders.of(workspace, theme(workspace));
    this.watch = watch(folders, poll);
  }

  /**
   * Watches from now on, so that no change is missed while the catalog is made.
   *
   * @param poll where the system is not to be asked for changes
   */
  static Rebuilding of(Path start, SiteOptions site, boolean poll, Terminal terminal) {
    return new Rebuilding(start, site, poll, terminal);
  }

  /** Where a theme lies, if there is one. */
  private Optional<Path> theme(Workspace now) {
    Path from = site.saysTheme() ? terminal.folder() : now.root();
    return site.over(now.config().site()).theme().map(folder -> from.resolve(folder).normalize());
  }

  private static Watch watch(WatchedFolders folders, boolean poll) {
    try {
      return poll ? Watch.looking(folders) : Watch.of(folders);
    } catch (IOException e) {
      return Watch.looking(folders);
    }
  }

  /** The catalog as it is now; what stops it stops the program. */
  LivingCatalog.Edition first() {
    return catalog.make(workspace, terminal);
  }

  /** Shows what comes of each change, until this thread is interrupted. */
  void follow(Preview preview) throws IOException {
    try {
      while (true) {
        watch.await();
        rebuild(preview);
      }
    } catch (InterruptedException e) {
      return; // This is how it ends.
    }
  }

  private void rebuild(Preview preview) throws IOException {
    long begin = System.nanoTime();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    Terminal listener =
        new Terminal(terminal.out(), err, terminal.environment(), terminal.folder());
    try {
      Workspace now = Workspace.around(start, listener);
      follow(WatchedFolders.of(now, theme(now)));
      LivingCatalog.Edition edition = catalog.make(now, listener);
      preview.show(edition.files());
      double seconds = (System.nanoTime() - begin) / 1e9;
      terminal.say(String.format(Locale.ROOT, "Rebuilt in %.2f s: %s", seconds, edition));
    } catch (RuntimeException e) {
      // A fault of ours as well: the next change may get round it, and the pages are still there.
      Complaints.failure(listener, e);
      String complaint = said.toString(StandardCharsets.UTF_8).strip();
      terminal.err().println(complaint);
      terminal.say("The pages stay as they were.");
      preview.complain(complaint);
    }
  }

  /** packsite.yaml may want packs from elsewhere by now. */
  private void follow(WatchedFolders now) throws IOException {
    if (!now.equals(folders)) {
      watch.close();
      folders = now;
      watch = watch(folders, poll);
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
