package packsite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.config.Config;
import packsite.config.ConfigReader;
import packsite.io.DiskTree;
import packsite.io.Git;
import packsite.io.GitException;
import packsite.io.GitTree;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Repository;
import packsite.read.PackMemory;
import packsite.read.RepositoryReader;
import packsite.read.RepositoryReader.Request;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Fault;

/** The repository that a command works on: where it is, what its packsite.yaml says. */
final class Workspace {
  private static final long LARGEST_CONFIG = 1 << 20;

  private final Path root;
  private final Config config;
  private final Optional<Git> git;
  private final String gitTrouble;
  private final Terminal terminal;

  private Workspace(
      Path root, Config config, Optional<Git> git, String gitTrouble, Terminal terminal) {
    this.gitTrouble = gitTrouble;
    this.terminal = terminal;
    this.root = root;
    this.config = config;
    this.git = git;
  }

  Path root() {
    return root;
  }

  Config config() {
    return config;
  }

  /** The git repository whose paths count from the root. */
  Optional<Git> git() {
    return git;
  }

  /** Why git cannot be asked though there is a repository of its; empty where all is well. */
  String gitTrouble() {
    return gitTrouble;
  }

  /**
   * The repository around a folder: its root is where the nearest packsite.yaml is, else git's top,
   * else the folder itself.
   */
  static Workspace around(Path start, Terminal terminal) {
    Path folder = existing(start);
    Git.Search git = Git.find(folder);
    Path root = root(folder, git);
    Config config = config(root, terminal);
    Optional<Git> own =
        root.equals(folder)
            ? git.git()
            : git.git().isEmpty() ? Optional.empty() : Git.find(root).git();
    return new Workspace(root, config, own, own.isEmpty() ? trouble(root, git) : "", terminal);
  }

  /** Why git does not answer where there is a repository; a folder without one is no trouble. */
  private static String trouble(Path root, Git.Search search) {
    for (Path at = root; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return search.reason();
      }
    }
    return "";
  }

  /** The root of the repository around a folder, without a look into its packsite.yaml. */
  static Path rootAround(Path start) {
    Path folder = existing(start);
    return root(folder, Git.find(folder));
  }

  private static Path root(Path folder, Git.Search git) {
    return nearestConfig(folder).or(() -> git.git().map(Git::topLevel)).orElse(folder);
  }

  private static Path existing(Path start) {
    if (!Files.exists(start)) {
      throw Stop.usage("no such folder: " + start, "give the folder of a pack repository");
    }
    if (!Files.isDirectory(start)) {
      throw Stop.usage("not a folder: " + start, "give the folder of a pack repository");
    }
    return real(start);
  }

  /** The folder without links on the way. */
  static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw Stop.environment("cannot read " + folder, "check its rights");
    }
  }

  private static Optional<Path> nearestConfig(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(Config.FILE_NAME))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Config config(Path root, Terminal terminal) {
    try (DiskTree tree = new DiskTree(root)) {
      if (tree.stat(Config.FILE_NAME).isEmpty()) {
        refuseOtherSpelling(tree);
        return Config.DEFAULT;
      }
      byte[] bytes = tree.read(Config.FILE_NAME, LARGEST_CONFIG);
      Decoded decoded = Encoding.decode(Config.FILE_NAME, bytes);
      List<Fault> faults = decoded.faults();
      if (decoded.isClean()) {
        ConfigReader.Reading reading = ConfigReader.read(decoded.source());
        if (reading.faults().isEmpty()) {
          return reading.config();
        }
        faults = reading.faults();
      }
      throw refused(faults, terminal);
    } catch (TreeException e) {
      boolean environment =
          e.kind() == TreeException.Kind.DENIED || e.kind() == TreeException.Kind.FAILED;
      throw environment
          ? Stop.environment(String.valueOf(e.getMessage()), "check its rights")
          : Stop.usage(String.valueOf(e.getMessage()), "put the file itself there, or delete it");
    }
  }

  /** What stops a run whose packsite.yaml has faults; they are told first. */
  Stop refused(List<Fault> faults) {
    return refused(faults, terminal);
  }

  private static Stop refused(List<Fault> faults, Terminal terminal) {
    terminal.faults(faults);
    boolean more = faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.LIMIT);
    String some = faults.size() == 1 ? "a fault" : faults.size() + " faults";
    return Stop.usage(
        Config.FILE_NAME + " has " + (more ? "too many faults" : some),
        "nothing was read; mend the file first");
  }

  private static void refuseOtherSpelling(DiskTree tree) throws TreeException {
    for (String name : List.of("packsite.yml", ".packsite.yaml", ".packsite.yml")) {
      if (tree.stat(name).isPresent()) {
        throw Stop.usage("`" + name + "` is not read", "rename it to `" + Config.FILE_NAME + "`");
      }
    }
  }

  /**
   * True where something says that packs are kept here: git, packsite.yaml, packs/, a pack.json.
   */
  boolean isMarked() {
    return git.isPresent()
        || List.of(Config.FILE_NAME, "packs", "pack.json").stream()
            .anyMatch(name -> Files.exists(root.resolve(name)));
  }

  /** As many as the machine does well; what the user says counts. */
  static int threads(@Nullable Integer wanted) {
    if (wanted != null && wanted < 1) {
      throw Stop.usage("--jobs wants a number from 1, not " + wanted, "leave it out");
    }
    int processors = Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));
    return wanted == null ? processors : Math.min(wanted, 64);
  }

  /** Reads the packs from disk, or from a commit. */
  Repository read(Optional<String> revision, boolean dated) {
    try (Tree tree = tree(revision)) {
      return RepositoryReader.read(tree, request(revision, dated));
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "");
    }
  }

  /** Reads the packs from disk, those alone that have changed since the memory met them. */
  Repository read(PackMemory memory) {
    try (Tree tree = tree(Optional.empty())) {
      return RepositoryReader.read(tree, request(Optional.empty(), false), memory);
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "");
    }
  }

  /** Where the packs are, without a look into them. */
  List<String> packFolders(Tree tree) {
    try {
      return RepositoryReader.directories(tree, request(Optional.empty(), false));
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "");
    }
  }

  /** What packsite.yaml has to say of how packs are found. */
  Request request(Optional<String> revision, boolean dated) {
    return new Request(
        config.packs(),
        config.exclude(),
        dated ? git : Optional.empty(),
        revision.orElse("HEAD"),
        revision.isEmpty(),
        threads(null));
  }

  /** The files on disk, or those of a commit. */
  Tree open(Optional<String> revision) {
    try {
      return tree(revision);
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "");
    }
  }

  private Tree tree(Optional<String> revision) throws TreeException {
    if (revision.isEmpty()) {
      return new DiskTree(root);
    }
    Git known =
        git.orElseThrow(
            () ->
                Stop.usage("no git repository at " + root, "a revision can only be read from git"));
    String commit = resolved(known, revision.get());
    try {
      return GitTree.open(known, commit);
    } catch (GitException e) {
      // The commit is there, so this is no matter of what was asked for.
      throw Stop.environment(String.valueOf(e.getMessage()), "look what `git status` says here");
    }
  }

  private static String resolved(Git git, String revision) {
    try {
      return git.resolve(revision);
    } catch (GitException e) {
      throw Stop.usage(
          String.valueOf(e.getMessage()),
          "give a branch, a tag or a commit: `HEAD`, `main`, `v1.0`");
    }
  }
}
