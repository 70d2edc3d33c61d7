package packsite.oci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import packsite.io.FolderFacts;
import packsite.io.Tree;
import packsite.model.Blocked;
import packsite.model.OciNames;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.Archiver;
import packsite.oci.archive.LeftOut;
import packsite.oci.archive.PackContents;
import packsite.oci.archive.PackSelection;
import packsite.oci.archive.Refusal;
import packsite.oci.archive.RefusalException;

/** Archives packs, several at a time; the result does not tell how many. */
public final class Packing {
  private final PackSelection selection;
  private final Archiver archiver;
  private final Dist dist;
  private final PackingMemory memory;
  private final int threads;

  public Packing(Tree tree, PackSelection selection, Dist dist, PackingMemory memory, int threads) {
    this.selection = selection;
    this.archiver = new Archiver(tree);
    this.dist = dist;
    this.memory = memory;
    this.threads = threads;
  }

  /** In the order of the candidates. */
  public List<Packed> pack(List<Candidate> candidates) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Packed>> futures = new ArrayList<>();
      for (Candidate candidate : candidates) {
        futures.add(pool.submit(() -> pack(candidate)));
      }
      List<Packed> all = new ArrayList<>();
      for (Future<Packed> future : futures) {
        all.add(result(future));
      }
      return all;
    } finally {
      end(pool);
    }
  }

  /** Those at work clear away what they have begun: they are waited for. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Packed result(Future<Packed> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Packed pack(Candidate candidate) throws IOException {
    Optional<Packed> barred = barred(candidate);
    if (barred.isPresent()) {
      memory.keep(barred.get(), memory.facts(candidate.dir()), dist);
      return barred.get();
    }
    Optional<FolderFacts> facts = memory.facts(candidate.dir());
    Optional<Packed> before = memory.archived(candidate, facts, dist);
    if (before.isPresent()) {
      return before.get();
    }
    Packed packed = archive(candidate);
    memory.keep(packed, facts, dist);
    return packed;
  }

  private Packed archive(Candidate candidate) throws IOException {
    PackContents contents = selection.of(candidate.dir());
    Optional<String> missing = missingPayload(candidate, contents.leftOut());
    if (missing.isPresent()) {
      return Packed.skipped(
          candidate,
          Optional.empty(),
          candidate.jsonPath(),
          "`" + missing.get() + "` is needed, and it would be left out");
    }
    Path draft = dist.draft();
    try {
      String top = candidate.name().orElseThrow() + "-" + candidate.version().orElseThrow();
      ArchiveFacts facts = archiver.write(contents, top, draft);
      dist.keep(draft, facts.digest());
      return new Packed(candidate, Optional.of(facts), contents.leftOut(), Optional.empty());
    } catch (RefusalException e) {
      return refused(candidate, e.refusal());
    }
  }

  /** What needs no look at the files. */
  private static Optional<Packed> barred(Candidate candidate) {
    if (!candidate.blocked().isEmpty()) {
      Blocked first = candidate.blocked().get(0);
      String more =
          candidate.blocked().size() > 1
              ? " and " + (candidate.blocked().size() - 1) + " more"
              : "";
      return Optional.of(
          Packed.skipped(
              candidate, Optional.of(first.rule()), first.place(), first.message() + more));
    }
    String reason = "";
    if (candidate.name().isEmpty() || candidate.version().isEmpty()) {
      reason = "pack.json gives no name and version";
    } else if (!OciNames.isComponent(candidate.name().get())) {
      reason = "its name cannot be a repository's: `" + candidate.name().get() + "`";
    } else if (!OciNames.isTag(candidate.version().get())) {
      reason = "its version cannot be a tag: `" + candidate.version().get() + "`";
    }
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(Packed.skipped(candidate, Optional.empty(), candidate.jsonPath(), reason));
  }

  private static Optional<String> missingPayload(Candidate candidate, List<LeftOut> leftOut) {
    return candidate.payload().stream()
        .filter(path -> leftOut.stream().anyMatch(left -> covers(left.path(), path)))
        .findFirst();
  }

  private static boolean covers(String left, String path) {
    return left.equals(path) || (left.endsWith("/") && path.startsWith(left));
  }

  private static Packed refused(Candidate candidate, Refusal refusal) {
    String place =
        candidate.dir().isEmpty() ? refusal.path() : candidate.dir() + "/" + refusal.path();
    String help = refusal.help().isEmpty() ? "" : "; " + refusal.help();
    return Packed.skipped(candidate, Optional.empty(), place, refusal.message() + help);
  }
}
