package packsite.oci.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import packsite.oci.Artifact;
import packsite.oci.Skipped;
import packsite.oci.Target;
import packsite.oci.push.Check.Status;
import packsite.oci.registry.Registry;
import packsite.oci.registry.RegistryException;

/** Holds a registry against a push manifest; writes nothing. */
public final class Verifier {
  private static final Comparator<Check> ORDER =
      Comparator.comparing(Check::name).thenComparing(Check::version, Roll.VERSIONS);

  /** Of what could not be looked for. */
  private static final int REMARKS = 3;

  private final Registry registry;
  private final Target target;
  private final Archives archives;
  private final VerifyOptions options;

  public Verifier(Registry registry, Target target, Archives archives, VerifyOptions options) {
    this.registry = registry;
    this.target = target;
    this.archives = archives;
    this.options = options;
  }

  /**
   * An interruption ends it; the thread is interrupted still when this returns.
   *
   * @param skipped packs that are not published: tags of theirs are told as what they are
   */
  public Verification verify(Collection<Artifact> artifacts, List<Skipped> skipped)
      throws ClashException {
    List<Artifact> roll = Roll.call(artifacts);
    Comparison comparison = new Comparison(registry, target, archives);
    Hopeless hopeless = new Hopeless();
    List<Check> checks =
        new ArrayList<>(
            Crew.each(
                roll,
                options.threads(),
                artifact -> check(artifact, comparison, hopeless),
                artifact -> failed(artifact, "interrupted before it was done", "")));
    if (!options.extras() || hopeless.reason().isPresent()) {
      String why = options.extras() ? "" : "not all packs were looked at";
      String remark = hopeless.reason().map(e -> String.valueOf(e.getMessage())).orElse(why);
      return new Verification(target, checks, true, remark);
    }
    Extras extras = new Extras(registry, target, hopeless, roll, skipped);
    checks.addAll(extras.find(options.threads()));
    checks.sort(ORDER);
    List<String> remarks = extras.remarks();
    return new Verification(target, checks, !remarks.isEmpty(), joined(remarks));
  }

  private static String joined(List<String> remarks) {
    int more = remarks.size() - REMARKS;
    return remarks.stream().limit(REMARKS).collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }

  private static Check failed(Artifact artifact, String message, String help) {
    return check(artifact, Status.FAILED, Optional.empty(), message, help, List.of());
  }

  private static Check check(
      Artifact artifact,
      Status status,
      Optional<String> found,
      String message,
      String help,
      List<FileDifference> differing) {
    Optional<String> expected = Optional.of(Roll.digest(artifact));
    return new Check(
        artifact.name(), artifact.version(), status, expected, found, message, help, differing);
  }

  private static Check check(Artifact artifact, Comparison comparison, Hopeless hopeless) {
    Optional<RegistryException> reason = hopeless.reason();
    if (reason.isPresent()) {
      return failed(artifact, "not tried: " + reason.get().getMessage(), reason.get().help());
    }
    try {
      return told(artifact, comparison.of(artifact, Roll.digest(artifact)));
    } catch (RegistryException e) {
      hopeless.learn(e);
      return failed(artifact, String.valueOf(e.getMessage()), e.help());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(artifact, "interrupted before it was done", "");
    }
  }

  private static Check told(Artifact artifact, Standing standing) {
    Status status =
        switch (standing.kind()) {
          case ABSENT -> Status.MISSING;
          case UP_TO_DATE -> Status.UP_TO_DATE;
          case SAME_CONTENT -> Status.SAME_CONTENT;
          case DOCS_ONLY -> Status.DOCS_ONLY;
          case OTHER -> Status.DIFFERS;
        };
    boolean sound = status == Status.SAME_CONTENT && standing.remark().isEmpty();
    String message = sound ? "the same files under another manifest" : standing.remark();
    String help =
        status == Status.SAME_CONTENT && !sound ? "push with --force replaces the manifest" : "";
    return check(artifact, status, standing.there(), message, help, standing.differing());
  }
}
