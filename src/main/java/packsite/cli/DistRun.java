package packsite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import packsite.io.Git;
import packsite.io.Tree;
import packsite.lint.Blocking;
import packsite.lint.Report;
import packsite.lint.Settings;
import packsite.model.Blocked;
import packsite.model.Repository;
import packsite.oci.Candidate;
import packsite.oci.Created;
import packsite.oci.Dist;
import packsite.oci.Packed;
import packsite.oci.Packing;
import packsite.oci.PackingMemory;
import packsite.oci.Planning;
import packsite.oci.PushPlan;
import packsite.oci.Target;
import packsite.oci.archive.Deflation;
import packsite.oci.archive.PackSelection;

/**
 * Brings the folder of what is published up to date: what build and push share.
 *
 * <p>It is begun before a pack is read: how the folders of packs look is noted then, so that a
 * change while they are read and judged is never taken for what was judged.
 */
final class DistRun implements AutoCloseable {
  private final Workspace workspace;
  private final Terminal terminal;
  private final DistOptions options;
  private final Path folder;
  private final Dist dist;
  private final Tree tree;
  private final GitFacts git;
  private final DistMemory memory;
  private final PackingMemory known;
  private final List<String> packs;

  private DistRun(
      Workspace workspace,
      Terminal terminal,
      DistOptions options,
      Path folder,
      Dist dist,
      Tree tree,
      List<String> packs)
      throws IOException {
    this.workspace = workspace;
    this.terminal = terminal;
    this.options = options;
    this.folder = folder;
    this.dist = dist;
    this.git = GitFacts.of(workspace, terminal);
    this.tree = tree;
    this.packs = packs;
    this.memory = DistMemory.of(workspace, folder, options, terminal);
    this.known = memory.memory(workspace, git.tracking(), packs);
  }

  /**
   * Takes the folder; waits where another run has it. Without packs nothing is made, unless that is
   * allowed.
   */
  static DistRun begin(
      Workspace workspace,
      Terminal terminal,
      DistOptions options,
      Path folder,
      boolean allowEmpty) {
    requireGit(workspace);
    Tree tree = workspace.open(Optional.empty());
    List<String> packs = workspace.packFolders(tree);
    if (packs.isEmpty() && !allowEmpty) {
      Packs.requireSome(workspace.read(Optional.empty(), false), workspace.root());
    }
    Dist dist = open(folder, terminal);
    boolean begun = false;
    try {
      DistRun run = new DistRun(workspace, terminal, options, folder, dist, tree, packs);
      begun = true;
      return run;
    } catch (IOException e) {
      throw unwritable(folder, e, terminal);
    } finally {
      if (!begun) {
        close(dist, folder, terminal);
      }
    }
  }

  /** What git ignores must not get out, and nobody else can tell what that is. */
  static void requireGit(Workspace workspace) {
    if (!workspace.gitTrouble().isEmpty()) {
      throw Stop.environment(
          "git cannot be asked which files it ignores: " + workspace.gitTrouble(),
          "make `git status` work here; `build --no-oci` and `push --dist` do without");
    }
  }

  private static Dist open(Path folder, Terminal terminal) {
    try {
      if (Dist.isForeign(folder)) {
        throw Stop.usage(
            Files.isDirectory(folder)
                ? terminal.shown(folder) + " holds files that packsite did not make"
                : terminal.shown(folder) + " is not a folder",
            "name another folder with --dist, or delete it");
      }
      return Dist.forWriting(folder, waiting(folder, terminal));
    } catch (IOException e) {
      throw unwritable(folder, e, terminal);
    }
  }

  static Runnable waiting(Path folder, Terminal terminal) {
    return () ->
        terminal.say("Waiting for another packsite that works in " + terminal.shown(folder));
  }

  private static Stop unwritable(Path folder, IOException e, Terminal terminal) {
    return Stop.environment(
        "cannot write " + terminal.shown(folder) + ": " + Reason.of(e),
        "check the rights of the folder, and the room on the disk");
  }

  /** What was written, for whoever goes on with it. */
  Dist dist() {
    return dist;
  }

  /**
   * What must not be published, whatever the command line wants to see of a report.
   *
   * @param shown the report of this run, if it is one of all rules as packsite.yaml weighs them
   */
  private List<Blocked> blocked(Repository repository, Optional<Report> shown) {
    return Blocking.of(
        shown.orElseGet(
            () ->
                LintRun.of(
                    repository,
                    workspace,
                    Settings.Wishes.NONE,
                    Blocking.rules(),
                    Workspace.threads(null))));
  }

  /** Archives, layout and push manifest of all packs that may be published. */
  PushPlan write(Repository repository, Optional<Report> shown, Target target) {
    List<Blocked> blocked = blocked(repository, shown);
    List<Candidate> candidates =
        repository.packs().stream().map(pack -> Candidate.of(pack, blocked)).toList();
    PackSelection selection =
        new PackSelection(tree, git.tracking(), workspace.config().oci().exclude());
    Packing packing = new Packing(tree, selection, dist, known, Workspace.threads(null));
    try {
      return finish(packing.pack(candidates), target);
    } catch (IOException e) {
      throw unwritable(folder, e, terminal);
    }
  }

  /** The same without reading a pack; empty unless all are as they were in an earlier run. */
  Optional<PushPlan> recall(Target target) {
    try {
      Optional<List<Packed>> packed = known.recall(packs, dist);
      return packed.isEmpty() ? Optional.empty() : Optional.of(finish(packed.get(), target));
    } catch (IOException e) {
      throw unwritable(folder, e, terminal);
    }
  }

  private PushPlan finish(List<Packed> packed, Target target) throws IOException {
    PushPlan plan =
        new Planning(git.provenance(), options.isFull(workspace.config()))
            .plan(packed, target, ProductVersion.text(), Deflation.ofThisMachine().word());
    dist.finish(plan);
    memory.save(terminal);
    boolean undated =
        plan.artifacts().stream()
            .anyMatch(artifact -> artifact.created().origin() == Created.Origin.NONE);
    if (undated && workspace.git().filter(Git::isShallow).isPresent()) {
      terminal.say(
          "note: the clone is shallow, so the date of packs is not known, and manifests have other"
              + " digests than those from a full clone (`git fetch --unshallow`)");
    }
    return plan;
  }

  @Override
  public void close() {
    tree.close();
    close(dist, folder, terminal);
  }

  private static void close(Dist dist, Path folder, Terminal terminal) {
    try {
      dist.close();
    } catch (IOException e) {
      throw unwritable(folder, e, terminal);
    }
  }
}
