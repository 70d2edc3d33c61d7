package packsite.oci.push;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import packsite.oci.Artifact;
import packsite.oci.Descriptor;
import packsite.oci.OciManifest;
import packsite.oci.Target;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.registry.Blob;
import packsite.oci.registry.Document;
import packsite.oci.registry.Registry;
import packsite.oci.registry.RegistryException;

/** Writes packs: blobs first, so that no tag ever points at what is not there. */
final class Upload {
  private final Registry registry;
  private final Target target;
  private final Archives archives;
  private final boolean dryRun;
  private final BasePath basePath;
  private final Map<String, Config> configs = new ConcurrentHashMap<>();

  Upload(Registry registry, Target target, Archives archives, boolean dryRun) {
    this.registry = registry;
    this.target = target;
    this.archives = archives;
    this.dryRun = dryRun;
    this.basePath = new BasePath(registry, target, dryRun);
  }

  BasePathOutcome basePath() {
    return basePath.outcome();
  }

  /** Counts what goes to the registry, or would; also where it ends half way. */
  static final class Meter {
    private long bytes;

    void add(long more) {
      bytes += more;
    }

    long bytes() {
      return bytes;
    }
  }

  void put(Artifact artifact, Descriptor manifest, Meter sent) throws RegistryException {
    basePath.ensure();
    String repository = target.repository(artifact.name());
    configs.computeIfAbsent(repository, key -> new Config()).ensure(repository);
    ArchiveFacts archive = artifact.archive();
    blob(
        repository,
        new Blob(archive.digest(), archive.size(), () -> archives.open(artifact)),
        sent);
    if (!dryRun) {
      manifest(artifact, repository, manifest);
    }
    sent.add(manifest.size());
  }

  private void manifest(Artifact artifact, String repository, Descriptor manifest)
      throws RegistryException {
    byte[] bytes = artifact.manifest().bytes();
    String stored =
        registry.putManifest(
            repository, artifact.version(), new Document(OciManifest.MEDIA_TYPE, bytes));
    if (!stored.equals(manifest.digest())) {
      throw new RegistryException(
          RegistryException.Kind.PROTOCOL,
          target.reference(artifact) + " was stored as " + stored + ", not " + manifest.digest(),
          "the registry, or a proxy before it, rewrites manifests: Palette would not find the pack");
    }
  }

  private void blob(String repository, Blob blob, Meter sent) throws RegistryException {
    if (registry.hasBlob(repository, blob.digest())) {
      return;
    }
    if (!dryRun) {
      registry.putBlob(repository, blob);
    }
    sent.add(blob.size());
  }

  /** The two bytes that all packs of a repository share. */
  private final class Config {
    private boolean present;

    /** Counted for no pack: which of them comes first is left to chance. */
    synchronized void ensure(String repository) throws RegistryException {
      if (!present) {
        blob(repository, BasePath.config(), new Meter());
        present = true;
      }
    }
  }
}
