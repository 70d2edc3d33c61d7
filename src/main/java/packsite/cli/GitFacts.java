package packsite.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import packsite.io.Git;
import packsite.io.GitException;
import packsite.io.History;
import packsite.io.Marker;
import packsite.io.Tracking;
import packsite.oci.Provenance;
import packsite.oci.archive.Debris;

/**
 * All that publishing asks git for, asked at the same time. Git may be missing; a git that fails
 * costs the dates of packs and is told.
 */
record GitFacts(Tracking tracking, Provenance provenance) {
  private static final String EPOCH = "SOURCE_DATE_EPOCH";

  /** One question. */
  private interface Question<T> {
    T ask() throws GitException;
  }

  static GitFacts of(Workspace workspace, Terminal terminal) {
    OptionalLong epoch = sourceDateEpoch(terminal);
    if (workspace.git().isEmpty()) {
      Provenance none = Provenance.NONE;
      return new GitFacts(
          Tracking.NONE,
          new Provenance(
              none.repository(), none.revision(), none.changed(), none.history(), epoch));
    }
    Git git = workspace.git().get();
    CompletableFuture<Tracking> tracking = later(git::tracking);
    CompletableFuture<List<String>> changed = later(git::changedPaths);
    CompletableFuture<Optional<String>> head = later(() -> head(git));
    CompletableFuture<Optional<String>> remote = later(git::remote);
    CompletableFuture<History> history =
        head.thenApply(commit -> commit.map(id -> history(git, id)).orElse(History.NONE));
    try {
      return new GitFacts(
          tracking.join(),
          new Provenance(
              remote.join().flatMap(GitFacts::plain),
              head.join(),
              changed.join().stream().filter(path -> !isOfNoPack(path, workspace.root())).toList(),
              history.join(),
              epoch));
    } catch (CompletionException e) {
      if (e.getCause() instanceof Stop stop) {
        throw stop;
      }
      throw e;
    }
  }

  /** What no archive holds, whatever becomes of it: debris, and what packsite writes itself. */
  private static boolean isOfNoPack(String path, Path root) {
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      if (Marker.isIn(root.resolve(path.substring(0, end)))) {
        return true;
      }
    }
    return Stream.of(path.split("/")).anyMatch(Debris::is);
  }

  private static <T> CompletableFuture<T> later(Question<T> question) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return question.ask();
          } catch (GitException e) {
            throw Stop.environment(
                String.valueOf(e.getMessage()), "look what `git status` says here");
          }
        });
  }

  /** Empty in a repository without a commit. */
  private static Optional<String> head(Git git) {
    try {
      return Optional.of(git.resolve("HEAD"));
    } catch (GitException e) {
      return Optional.empty();
    }
  }

  private static History history(Git git, String commit) {
    try {
      return git.history(commit);
    } catch (GitException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "look what `git status` says here");
    }
  }

  /** Without name and password; nothing where it is a folder of this machine. */
  static Optional<String> plain(String remote) {
    if (!remote.contains("://")) {
      boolean hostAndPath = remote.matches("[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[^:]+");
      return hostAndPath
          ? Optional.of(remote.substring(remote.indexOf('@') + 1))
          : Optional.empty();
    }
    try {
      URI uri = new URI(remote);
      if (uri.getHost() == null || "file".equals(uri.getScheme())) {
        return Optional.empty();
      }
      URI bare =
          new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
      return Optional.of(bare.toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static OptionalLong sourceDateEpoch(Terminal terminal) {
    String text = terminal.environment().getOrDefault(EPOCH, "");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!text.matches("[0-9]{1,11}")) {
      throw Stop.usage(EPOCH + " is no number of seconds: `" + text + "`", "unset it, or mend it");
    }
    return OptionalLong.of(Long.parseLong(text));
  }
}
