package packsite.oci.push;

import java.util.List;
import java.util.Optional;
import packsite.oci.Artifact;
import packsite.oci.Descriptor;
import packsite.oci.Target;
import packsite.oci.push.Outcome.Status;
import packsite.oci.registry.RegistryException;

/** What happens to one pack in a push. */
final class PackPush {
  private static final String RUN_AGAIN = "run it again: what is in the registry is not sent twice";

  private final Artifact artifact;
  private final Target target;
  private final PushOptions options;
  private final Comparison comparison;
  private final Upload upload;
  private final Descriptor manifest;
  private final Upload.Meter sent = new Upload.Meter();
  private Optional<String> there = Optional.empty();

  PackPush(
      Artifact artifact, Target target, PushOptions options, Comparison comparison, Upload upload) {
    this.artifact = artifact;
    this.target = target;
    this.options = options;
    this.comparison = comparison;
    this.upload = upload;
    this.manifest = artifact.manifest().descriptor();
  }

  static Outcome interrupted(Artifact artifact) {
    return untouched(artifact, Status.NOT_TRIED, "interrupted before it was done", RUN_AGAIN);
  }

  private static Outcome untouched(Artifact artifact, Status status, String message, String help) {
    Optional<String> unknown = Optional.empty();
    return new Outcome(artifact, status, unknown, unknown, 0, message, help, List.of());
  }

  Outcome run(Hopeless hopeless) {
    Optional<RegistryException> reason = hopeless.reason();
    if (reason.isPresent()) {
      return untouched(
          artifact,
          Status.NOT_TRIED,
          String.valueOf(reason.get().getMessage()),
          reason.get().help());
    }
    try {
      return decided(comparison.of(artifact, manifest.digest()));
    } catch (RegistryException e) {
      hopeless.learn(e);
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return interrupted(artifact);
    }
  }

  private Outcome failed(RegistryException e) {
    boolean noRepository = e.kind() == RegistryException.Kind.NO_REPOSITORY;
    String help =
        noRepository && Ecr.is(target)
            ? Ecr.help(target, target.repository(artifact.name()))
            : e.help();
    String message = String.valueOf(e.getMessage());
    return new Outcome(
        artifact, Status.FAILED, there, Optional.empty(), sent.bytes(), message, help, List.of());
  }

  private Outcome decided(Standing standing) throws RegistryException {
    there = standing.there();
    return switch (standing.kind()) {
      case ABSENT -> written(standing, Status.PUSHED, "", "");
      case UP_TO_DATE -> left(standing, Status.UP_TO_DATE, "", "");
      case SAME_CONTENT -> sameContent(standing);
      case DOCS_ONLY -> docsOnly(standing);
      case OTHER -> other(standing);
    };
  }

  /** A manifest that Palette may not find is worth replacing; a sound one is not. */
  private Outcome sameContent(Standing standing) throws RegistryException {
    String oddity = standing.remark();
    if (oddity.isEmpty()) {
      return left(standing, Status.SAME_CONTENT, "the same files under another manifest", "");
    }
    return options.force()
        ? forced(standing)
        : left(
            standing,
            Status.SAME_CONTENT,
            "the same files, but Palette may not find them: " + oddity,
            "--force replaces the manifest");
  }

  private Outcome docsOnly(Standing standing) throws RegistryException {
    return options.force()
        ? forced(standing)
        : left(
            standing,
            Status.DOCS_ONLY,
            "only documentation differs: " + standing.remark(),
            "publish it with the next version; --force moves the tag, which breaks profiles in Palette"
                + " that use it");
  }

  private Outcome other(Standing standing) throws RegistryException {
    boolean foreign = !standing.ours();
    if (options.force() || (foreign && options.existing() == Existing.FORCE)) {
      return forced(standing);
    }
    if (foreign && options.existing() == Existing.SKIP) {
      String message = "the tag was pushed by another tool and is left alone: ";
      return left(standing, Status.SKIPPED, message + standing.remark(), "");
    }
    return left(standing, Status.CONFLICT, standing.remark(), wayOut(foreign));
  }

  private static String wayOut(boolean foreign) {
    String version = "give the pack a new version; ";
    return foreign
        ? version
            + "--existing skip leaves tags of other tools alone, --existing force or --force moves"
            + " them, which breaks profiles in Palette that use them"
        : version + "--force moves the tag, which breaks profiles in Palette that use it";
  }

  private Outcome forced(Standing standing) throws RegistryException {
    String old = there.orElse("");
    String what = standing.remark().isEmpty() ? "" : standing.remark() + "; ";
    if (options.dryRun()) {
      return written(standing, Status.FORCED, what + "would replace " + old, "");
    }
    String repository = target.reference(target.repository(artifact.name()));
    String back = "`oras tag " + repository + "@" + old + " " + artifact.version() + "`";
    String help = "while the registry still has that, the tag is moved back by " + back;
    return written(standing, Status.FORCED, what + "replaced " + old, help);
  }

  private Outcome written(Standing standing, Status status, String message, String help)
      throws RegistryException {
    upload.put(artifact, manifest, sent);
    Optional<String> after = Optional.of(manifest.digest());
    return new Outcome(
        artifact, status, there, after, sent.bytes(), message, help, standing.differing());
  }

  private Outcome left(Standing standing, Status status, String message, String help) {
    return new Outcome(artifact, status, there, there, 0, message, help, standing.differing());
  }
}
