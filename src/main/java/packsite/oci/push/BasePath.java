package packsite.oci.push;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import packsite.oci.Descriptor;
import packsite.oci.OciManifest;
import packsite.oci.Target;
import packsite.oci.registry.Blob;
import packsite.oci.registry.Document;
import packsite.oci.registry.Registry;
import packsite.oci.registry.RegistryException;

/** Makes the base path exist, once, when the first pack is about to be written. */
final class BasePath {
  private final Registry registry;
  private final Target target;
  private final boolean wanted;
  private @Nullable BasePathOutcome outcome;

  BasePath(Registry registry, Target target, boolean dryRun) {
    this.registry = registry;
    this.target = target;
    this.wanted = !dryRun && !Ecr.is(target);
  }

  static Blob config() {
    byte[] bytes = OciManifest.config();
    return new Blob(
        OciManifest.CONFIG.digest(), bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  synchronized BasePathOutcome outcome() {
    return outcome == null ? BasePathOutcome.NOT_NEEDED : outcome;
  }

  /** Throws only what would keep every pack from being published too. */
  synchronized void ensure() throws RegistryException {
    if (!wanted || outcome != null) {
      return;
    }
    try {
      outcome = put();
    } catch (RegistryException e) {
      if (e.isHopeless()) {
        throw e;
      }
      String message =
          "the base path " + target.reference(target.baseRepository()) + " could not be made: ";
      outcome = new BasePathOutcome(BasePathOutcome.Status.REFUSED, message + e.getMessage(), 0);
    }
  }

  private BasePathOutcome put() throws RegistryException {
    OciManifest manifest = OciManifest.ofBasePath();
    Descriptor descriptor = manifest.descriptor();
    String repository = target.baseRepository();
    if (registry.digest(repository, descriptor.digest()).isPresent()) {
      return new BasePathOutcome(BasePathOutcome.Status.PRESENT, "", 0);
    }
    long sent = descriptor.size();
    if (!registry.hasBlob(repository, OciManifest.CONFIG.digest())) {
      registry.putBlob(repository, config());
      sent += OciManifest.CONFIG.size();
    }
    registry.putManifest(
        repository, descriptor.digest(), new Document(descriptor.mediaType(), manifest.bytes()));
    return new BasePathOutcome(BasePathOutcome.Status.PUSHED, "", sent);
  }
}
