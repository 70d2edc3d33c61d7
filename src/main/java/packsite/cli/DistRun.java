package packsite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.archive.Deflation;
import packsite.oci.archive.PackSelection;

/** Brings the folder of what is published up to date: what build and push share. */
final class DistRun {
  private final Workspace workspace;
  private final Terminal terminal;
  private final DistOptions options;
  private final Path folder;

  DistRun(Workspace workspace, Terminal terminal, DistOptions options, Path folder) {
    this.workspace = workspace;
    this.terminal = terminal;
    this.options = options;
    this.folder = folder;
  }

  /**
   * What must not be published, whatever the command line wants to see of a report.
   *
   * @param shown the report of this run, if it is one of all rules as packsite.yaml weighs them
   */
  static List<Blocked> blocked(Repository repository, Workspace workspace, Optional<Report> shown) {
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
  PushPlan write(Repository repository, List<Blocked> blocked, Target target) {
    List<Candidate> candidates =
        repository.packs().stream().map(pack -> Candidate.of(pack, blocked)).toList();
    return write(
            target,
            (git, tree, dist, memory) -> {
              PackSelection selection =
                  new PackSelection(tree, git.tracking(), workspace.config().oci().exclude());
              Packing packing = new Packing(tree, selection, dist, memory, Workspace.threads(null));
              return Optional.of(packing.pack(candidates));
            })
        .orElseThrow();
  }

  /** The same without reading a pack; empty unless all are as they were in an earlier run. */
  Optional<PushPlan> recall(Target target) {
    return options.usesCache()
        ? write(
            target, (git, tree, dist, memory) -> memory.recall(workspace.packFolders(tree), dist))
        : Optional.empty();
  }

  /** How packs become archives. */
  private interface Step {
    Optional<List<Packed>> of(GitFacts git, Tree tree, Dist dist, PackingMemory memory)
        throws IOException;
  }

  private Optional<PushPlan> write(Target target, Step step) {
    GitFacts git = GitFacts.of(workspace, terminal);
    try (Dist dist = open();
        Tree tree = workspace.open(Optional.empty())) {
      DistMemory memory = DistMemory.of(workspace, folder, options, terminal);
      Optional<List<Packed>> packed =
          step.of(git, tree, dist, memory.memory(workspace, git.tracking()));
      if (packed.isEmpty()) {
        return Optional.empty();
      }
      PushPlan plan =
          new Planning(git.provenance(), options.isFull(workspace.config()))
              .plan(packed.get(), target, ProductVersion.text(), Deflation.ofThisMachine().word());
      dist.finish(plan);
      remarks(plan);
      memory.save(terminal);
      return Optional.of(plan);
    } catch (IOException e) {
      throw Stop.environment(
          "cannot write " + terminal.shown(folder) + ": " + Reason.of(e),
          "check the rights of the folder, and the room on the disk");
    }
  }

  /** What makes archives or digests differ from those that others get. */
  private void remarks(PushPlan plan) {
    if (!workspace.gitTrouble().isEmpty()) {
      terminal.say(
          "warning: git cannot be asked ("
              + workspace.gitTrouble()
              + "): archives may hold what it ignores, and packs have no date");
    }
    boolean undated =
        plan.artifacts().stream()
            .anyMatch(artifact -> artifact.created().origin() == Created.Origin.NONE);
    if (undated && workspace.git().filter(Git::isShallow).isPresent()) {
      terminal.say(
          "note: the clone is shallow, so the date of packs is not known, and manifests have other"
              + " digests than those from a full clone (`git fetch --unshallow`)");
    }
  }

  private Dist open() throws IOException {
    if (Dist.isForeign(folder)) {
      throw Stop.usage(
          Files.isDirectory(folder)
              ? terminal.shown(folder) + " holds files that packsite did not make"
              : terminal.shown(folder) + " is not a folder",
          "name another folder with --dist, or delete it");
    }
    return Dist.forWriting(
        folder, () -> terminal.say("Waiting for another packsite that writes to " + folder));
  }

  /** A pack that must not be published, with place and reason. */
  static String keptBack(Skipped skipped) {
    String rule = skipped.rule().map(text -> " (" + text + ")").orElse("");
    return skipped.label() + ": " + skipped.place() + ": " + skipped.reason() + rule;
  }

  /** A line for each pack that stays behind, and one about the rest. */
  static void tell(PushPlan plan, String where, Terminal terminal) {
    plan.skipped().forEach(skipped -> terminal.say("kept back: " + keptBack(skipped)));
    long left = plan.artifacts().stream().mapToLong(a -> a.leftOut().size()).sum();
    long bytes = plan.artifacts().stream().mapToLong(a -> a.archive().size()).sum();
    terminal.say(
        String.format(
            Locale.ROOT,
            "Packed %d %s, %.1f MB, into %s%s",
            plan.artifacts().size(),
            plan.artifacts().size() == 1 ? "pack" : "packs",
            bytes / 1e6,
            where,
            left == 0 ? "" : "; " + left + " files and folders left out, see push-manifest.json"));
  }
}
