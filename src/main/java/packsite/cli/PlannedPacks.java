package packsite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import packsite.io.Git;
import packsite.io.GitException;
import packsite.model.Repository;
import packsite.oci.Artifact;
import packsite.oci.Dist;
import packsite.oci.PushManifestReader;
import packsite.oci.PushPlan;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.Unreadable;
import packsite.text.Encoding;
import packsite.text.Nearest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which packs a registry is held against: from the repository, or from a folder built before. */
final class PlannedPacks {
  private static final long LARGEST_MANIFEST = 64 << 20;

  @Option(
      names = "--dist",
      paramLabel = "DIR",
      description = "Take what `packsite build` wrote there; default: the repository as it is.")
  private @Nullable String dist;

  @Option(
      names = "--only",
      paramLabel = "PACK",
      split = ",",
      description = "Only these packs: name, or name@version.")
  private @Nullable List<String> named;

  private List<String> only = List.of();

  @Option(
      names = "--since",
      paramLabel = "REF",
      description = "Only packs that differ from the merge base with REF.")
  private @Nullable String since;

  @Mixin private DistOptions options = new DistOptions();

  @Mixin private TargetOptions registry = new TargetOptions();

  /** True where not all packs are meant. */
  boolean arePartial() {
    return named != null || since != null;
  }

  /**
   * The packs, and the folder that has their archives, which nobody else changes until it is
   * closed.
   *
   * @param lock what keeps the others away
   */
  record Planned(PushPlan plan, Target target, Dist dist, AutoCloseable lock)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try {
        lock.close();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Planned planned(Workspace workspace, Terminal terminal) throws IOException {
    if (named != null) {
      only = named.stream().filter(word -> !word.isBlank()).toList();
      if (only.isEmpty()) {
        // As of variables that are empty: all packs are not what was meant.
        throw Stop.usage("--only names no pack", "write a name, or name@version");
      }
    }
    Optional<Set<String>> dirs = Optional.ofNullable(since).map(ref -> changed(ref, workspace));
    Planned all = dist == null ? fromRepository(workspace, terminal) : built(workspace, terminal);
    boolean good = false;
    try {
      Planned chosen = new Planned(chosen(all.plan(), dirs), all.target(), all.dist(), all.lock());
      good = true;
      return chosen;
    } finally {
      if (!good) {
        all.close();
      }
    }
  }

  private Planned fromRepository(Workspace workspace, Terminal terminal) {
    Target target = registry.required(workspace.config());
    Path folder = DistOptions.folder(workspace, null, terminal);
    DistRun run = DistRun.begin(workspace, terminal, options, folder, false);
    boolean good = false;
    try {
      PushPlan plan = run.recall(target).orElseGet(() -> written(run, workspace, target));
      good = true;
      return new Planned(plan, target, run.dist(), run);
    } finally {
      if (!good) {
        run.close();
      }
    }
  }

  private static PushPlan written(DistRun run, Workspace workspace, Target target) {
    Repository repository = workspace.read(Optional.empty(), false);
    Packs.requireSome(repository, workspace.root());
    return run.write(repository, Optional.empty(), target);
  }

  private Planned built(Workspace workspace, Terminal terminal) throws IOException {
    if (options.areGiven()) {
      throw Stop.usage(
          "--annotate and --no-cache are for making archives, and --dist has them made",
          "give them to `packsite build`");
    }
    Path folder = terminal.folder().resolve(String.valueOf(dist));
    if (!Files.isRegularFile(folder.resolve(Dist.MANIFEST))) {
      throw Stop.usage(
          "no " + terminal.shown(folder.resolve(Dist.MANIFEST)), "`packsite build` writes one");
    }
    Dist taken = Dist.forReading(folder, DistRun.waiting(folder, terminal));
    boolean good = false;
    try {
      PushPlan plan = read(folder, terminal);
      Planned planned = new Planned(plan, target(workspace, plan), taken, taken);
      good = true;
      return planned;
    } finally {
      if (!good) {
        taken.close();
      }
    }
  }

  /** What the command line says, else what the folder was built for, else packsite.yaml. */
  private Target target(Workspace workspace, PushPlan plan) {
    return registry.isGiven() || plan.target().host().isEmpty()
        ? registry.required(workspace.config())
        : registry.typed(plan.target());
  }

  private static PushPlan read(Path folder, Terminal terminal) {
    Path file = folder.resolve(Dist.MANIFEST);
    String shown = terminal.shown(file);
    try {
      if (Files.size(file) > LARGEST_MANIFEST) {
        throw Stop.usage(
            shown + " is larger than " + LARGEST_MANIFEST + " bytes",
            "write it anew with `packsite build`");
      }
      return PushManifestReader.read(Encoding.decode(shown, Files.readAllBytes(file)).source());
    } catch (Unreadable e) {
      throw Stop.usage(String.valueOf(e.getMessage()), "write it anew with `packsite build`");
    } catch (IOException e) {
      throw Stop.environment("cannot read " + shown + ": " + Reason.of(e), "check its rights");
    }
  }

  private PushPlan chosen(PushPlan plan, Optional<Set<String>> dirs) {
    only.forEach(word -> requireKnown(word, plan));
    List<Artifact> artifacts =
        plan.artifacts().stream()
            .filter(artifact -> isWanted(artifact.toString(), artifact.sourceDir(), dirs))
            .toList();
    List<Skipped> skipped =
        plan.skipped().stream()
            .filter(pack -> isWanted(pack.label(), pack.sourceDir(), dirs))
            .toList();
    return new PushPlan(
        plan.generator(), plan.deflater(), plan.origin(), plan.target(), artifacts, skipped);
  }

  private boolean isWanted(String label, String dir, Optional<Set<String>> changed) {
    boolean named =
        only.isEmpty()
            || only.stream().anyMatch(word -> label.equals(word) || label.startsWith(word + "@"));
    return named
        && changed
            .map(paths -> paths.stream().anyMatch(p -> dir.isEmpty() || p.startsWith(dir + "/")))
            .orElse(true);
  }

  private static void requireKnown(String word, PushPlan plan) {
    Set<String> known = new TreeSet<>();
    plan.artifacts()
        .forEach(artifact -> known.addAll(List.of(artifact.toString(), artifact.name())));
    plan.skipped()
        .forEach(
            skipped -> known.addAll(List.of(skipped.label(), skipped.label().split("@", 2)[0])));
    if (!known.contains(word)) {
      throw Stop.usage(
          "--only: no pack `" + word + "`",
          Nearest.to(word, known)
              .map(near -> "did you mean `" + near + "`?")
              .orElse("`packsite inspect` lists the packs"));
    }
  }

  private static Set<String> changed(String ref, Workspace workspace) {
    Git git =
        workspace
            .git()
            .orElseThrow(
                () ->
                    workspace.gitTrouble().isEmpty()
                        ? Stop.usage("--since wants a git repository", "use --only")
                        : Stop.environment(
                            "--since wants git: " + workspace.gitTrouble(), "use --only"));
    try {
      String base = git.mergeBase("HEAD", ref).orElseThrow(() -> noBase(ref, git));
      return Set.copyOf(git.changedSince(base));
    } catch (GitException e) {
      throw Stop.usage(
          "--since: " + e.getMessage(), "give a branch, a tag or a commit: `main`, `v1.0`");
    }
  }

  private static Stop noBase(String ref, Git git) {
    return Stop.usage(
        "--since: HEAD and `" + ref + "` have no commit in common",
        git.isShallow() ? "the clone is shallow: git fetch --unshallow" : "give another commit");
  }
}
