package packsite.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import packsite.io.Git;
import packsite.io.GitException;
import packsite.io.History;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.model.PackHistory;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.model.Repository.GitState;
import packsite.text.Glob;

/** Reads all packs of a tree, several at a time; the result does not tell how many. */
public final class RepositoryReader {
  private final Tree tree;
  private final Request request;
  private final PackMemory memory;
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

  /**
   * What to read.
   *
   * @param packs patterns of pack folders; empty for the built-in rule
   * @param history the git repository to ask for dates; empty where nobody wants them
   * @param revision whose history counts; one without a commit has none
   * @param fromDisk true where the working tree is read, which may differ from the commit
   */
  public record Request(
      List<Glob> packs,
      List<Glob> exclude,
      Optional<Git> history,
      String revision,
      boolean fromDisk,
      int threads) {}

  private RepositoryReader(Tree tree, Request request, PackMemory memory) {
    this.tree = tree;
    this.request = request;
    this.memory = memory;
  }

  public static Repository read(Tree tree, Request request) throws TreeException {
    return read(tree, request, new PackMemory(dir -> Optional.empty()));
  }

  /** The same, with as little reading as the memory of the reading before allows. */
  public static Repository read(Tree tree, Request request, PackMemory memory)
      throws TreeException {
    Repository repository = new RepositoryReader(tree, request, memory).read();
    memory.forgetOthers();
    return repository;
  }

  /** Where the packs are that {@link #read} would read, if all of them can be. */
  public static List<String> directories(Tree tree, Request request) throws TreeException {
    PackFinder.Found found =
        PackFinder.find(tree, request.packs(), request.exclude(), directory -> {});
    return found.packs().stream().filter(dir -> !tree.isIgnored(dir)).toList();
  }

  private Repository read() throws TreeException {
    // Those who ask wait for git, most of the time.
    try (Readers readers = new Readers(request.threads());
        Readers askers = new Readers(2)) {
      Future<Set<String>> ignored = askers.submit(tree::ignoredDirectories);
      Future<Optional<GitFacts>> git = askers.submit(this::askGit);
      Map<String, Future<Optional<Pack>>> reading = new HashMap<>();
      PackFinder.Found found =
          PackFinder.find(
              tree,
              request.packs(),
              request.exclude(),
              dir -> reading.put(dir, readers.submit(() -> pack(dir))));
      problems.addAll(found.problems());
      List<Pack> packs = new ArrayList<>();
      for (String dir : found.packs()) {
        Readers.get(Objects.requireNonNull(reading.get(dir))).ifPresent(packs::add);
      }
      Readers.get(ignored); // From here on the tree knows at once.
      Optional<GitFacts> facts = Readers.get(git);
      return new Repository(
          packs.stream()
              .filter(pack -> !tree.isIgnored(pack.dir()))
              .map(pack -> dated(pack, facts))
              .toList(),
          List.copyOf(problems).stream()
              .filter(problem -> !tree.isIgnored(problem.path()))
              .distinct()
              .toList(),
          facts.map(GitFacts::state));
    }
  }

  private Optional<Pack> pack(String dir) {
    try {
      return Optional.of(memory.read(tree, dir));
    } catch (TreeException e) {
      problems.add(PackFolder.folderProblem(e));
      return Optional.empty();
    }
  }

  private record GitFacts(GitState state, History history) {}

  private Optional<GitFacts> askGit() {
    if (request.history().isEmpty()) {
      return Optional.empty();
    }
    Git git = request.history().get();
    Optional<String> commit = commit(git);
    if (commit.isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean dirty = request.fromDisk() && !git.changedPaths().isEmpty();
      GitState state = new GitState(commit.get(), dirty, git.isShallow());
      return Optional.of(new GitFacts(state, git.history(commit.get())));
    } catch (GitException e) {
      String message = "no dates: " + e.getMessage();
      problems.add(
          Problem.in("", Problem.Kind.NOT_ANALYSED, message, "packs are read all the same"));
      return Optional.empty();
    }
  }

  /** Empty in a repository without a commit. */
  private Optional<String> commit(Git git) {
    try {
      return Optional.of(git.resolve(request.revision()));
    } catch (GitException e) {
      return Optional.empty();
    }
  }

  private static Pack dated(Pack pack, Optional<GitFacts> facts) {
    Optional<PackHistory> history =
        facts
            .flatMap(known -> known.history().of(pack.dir()))
            .map(
                times ->
                    new PackHistory(
                        times.first(),
                        times.last(),
                        times.firstIsCertain(),
                        times.lastIsCertain()));
    return history.isPresent() ? pack.withHistory(history.get()) : pack;
  }
}
