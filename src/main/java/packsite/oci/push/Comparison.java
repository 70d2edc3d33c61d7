package packsite.oci.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import packsite.oci.Artifact;
import packsite.oci.Descriptor;
import packsite.oci.Target;
import packsite.oci.archive.FileTree;
import packsite.oci.registry.Document;
import packsite.oci.registry.Registry;
import packsite.oci.registry.RegistryException;

/** Finds out how tags stand to artifacts, with as little traffic as each case allows. */
final class Comparison {
  private static final int MEGABYTES = 128;

  /** A layer that is larger is not pulled to be compared. */
  static final long LARGEST_LAYER = (long) MEGABYTES << 20;

  private static final int FIRST_BUFFER = 8 << 20;

  private final Registry registry;
  private final Target target;
  private final Archives archives;

  /** All layers that are in memory at the same time are no more than one may be alone. */
  private final Semaphore memory = new Semaphore(MEGABYTES, true);

  Comparison(Registry registry, Target target, Archives archives) {
    this.registry = registry;
    this.target = target;
    this.archives = archives;
  }

  /** One HEAD for what is missing or up to date; more only where the tag holds something else. */
  Standing of(Artifact artifact, String digest) throws RegistryException, InterruptedException {
    String repository = target.repository(artifact.name());
    Optional<String> there = registry.digest(repository, artifact.version());
    if (there.isEmpty()) {
      return Standing.ABSENT;
    }
    if (there.get().equals(digest)) {
      return Standing.upToDate(digest);
    }
    Document document = manifest(artifact, there.get());
    RemoteManifest remote = RemoteManifest.of(document, artifact.archive().fileName());
    boolean ours = remote.tarDigest().isPresent();
    if (remote.layer().isEmpty()) {
      return Standing.other(there.get(), ours, "it holds " + remote.foreign());
    }
    Descriptor layer = remote.layer().get();
    if (remote.tarDigest().equals(Optional.of(artifact.archive().tarDigest()))
        || layer.digest().equals(artifact.archive().digest())) {
      return Standing.sameContent(there.get(), ours, remote.oddity());
    }
    return byFiles(artifact, there.get(), remote, layer);
  }

  /** What was just seen: the tag may have been moved since then. */
  private Document manifest(Artifact artifact, String seen) throws RegistryException {
    String repository = target.repository(artifact.name());
    Optional<Document> found = registry.manifest(repository, seen);
    return found.isPresent()
        ? found.get()
        : registry.manifest(repository, artifact.version()).orElseThrow(() -> gone(artifact));
  }

  private RegistryException gone(Artifact artifact) {
    return new RegistryException(
        RegistryException.Kind.PROTOCOL,
        target.reference(artifact) + " has a digest, but no manifest can be fetched from there",
        "run it again; if that does not help, the registry or a proxy before it is broken");
  }

  private Standing byFiles(Artifact artifact, String there, RemoteManifest remote, Descriptor layer)
      throws RegistryException, InterruptedException {
    boolean ours = remote.tarDigest().isPresent();
    if (layer.size() > LARGEST_LAYER) {
      return Standing.other(
          there,
          ours,
          "its layer of "
              + Sizes.of(layer.size())
              + " is larger than the "
              + Sizes.of(LARGEST_LAYER)
              + " that are pulled to compare files");
    }
    FileTree theirs;
    int room = 1 + (int) (layer.size() >> 20);
    memory.acquire(Math.min(room, MEGABYTES));
    try {
      theirs = archives.tree(pulled(target.repository(artifact.name()), layer));
    } catch (IOException e) {
      return Standing.other(there, ours, "its layer is no archive of a pack: " + e.getMessage());
    } catch (RegistryException e) {
      if (!isAboutTheLayer(e)) {
        throw e;
      }
      return Standing.other(there, ours, "its layer cannot be compared: " + e.getMessage());
    } finally {
      memory.release(Math.min(room, MEGABYTES));
    }
    List<FileDifference> differing = Differences.between(theirs, own(artifact), ours);
    return differing.isEmpty()
        ? Standing.sameContent(there, ours, remote.oddity())
        : Standing.differing(there, ours, differing);
  }

  /** What will be no better the next time, and says that the tag holds no sound pack. */
  private static boolean isAboutTheLayer(RegistryException e) {
    return switch (e.kind()) {
      case PROTOCOL, NO_REPOSITORY, TOO_LARGE -> true;
      case UNREACHABLE, BROKEN, TLS, UNAUTHORIZED, FORBIDDEN, IMMUTABLE, THROTTLED, SERVER, LOCAL ->
          false;
    };
  }

  private byte[] pulled(String repository, Descriptor layer) throws RegistryException {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream((int) Math.min(layer.size(), FIRST_BUFFER));
    try {
      registry.copyBlob(repository, layer.digest(), layer.size(), bytes);
    } catch (IOException e) {
      throw local("the layer " + layer.digest() + " of " + repository + " cannot be kept", e);
    }
    return bytes.toByteArray();
  }

  private FileTree own(Artifact artifact) throws RegistryException {
    try {
      return archives.tree(artifact);
    } catch (IOException e) {
      throw local("the files here cannot be compared", e);
    }
  }

  private static RegistryException local(String what, IOException e) {
    return new RegistryException(
        RegistryException.Kind.LOCAL, what + ": " + e.getMessage(), "build it again");
  }
}
