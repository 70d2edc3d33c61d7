package packsite.oci.push;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import packsite.io.Digest;
import packsite.oci.Artifact;
import packsite.oci.Created;
import packsite.oci.OciManifest;
import packsite.oci.Target;
import packsite.oci.archive.ArchiveFacts;
import packsite.oci.archive.FileTree;
import packsite.oci.archive.FileTreeReader;
import packsite.oci.archive.RefusalException;
import packsite.oci.registry.Document;

/** Packs for tests, archives and all. A path with a star at its end is executable. */
final class Shelf implements Archives {
  static final Target HARBOR =
      new Target(Optional.of("registry.example.com"), "packs", Target.Kind.HARBOR);

  static final String BASE = "packs/spectro-packs/archive";

  private static final Created CREATED = new Created("2026-07-01T00:00:00Z", Created.Origin.COMMIT);

  private final FileTreeReader reader = new FileTreeReader();
  private final Map<String, byte[]> archives = new ConcurrentHashMap<>();

  static Map<String, String> files(String... pathsAndTexts) {
    Map<String, String> files = new TreeMap<>();
    files.put("pack.json", "{}");
    files.put("values.yaml", "a: 1\n");
    files.put("README.md", "# Read me\n");
    files.put("logo.png", "PNG");
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return files;
  }

  Artifact pack(String name, String version) {
    return pack(name, version, files("values.yaml", "of: " + name + " " + version + "\n"));
  }

  Artifact pack(String name, String version, Map<String, String> files) {
    String label = name + "-" + version;
    byte[] tar = tar(label + "/", files, 0644);
    byte[] tgz = gzip(tar);
    ArchiveFacts facts =
        new ArchiveFacts(
            label + ".tar.gz",
            label,
            files.size() + 1,
            tar.length,
            "sha256:" + Digest.sha256(tar),
            tgz.length,
            "sha256:" + Digest.sha256(tgz));
    TreeMap<String, String> annotations =
        new TreeMap<>(
            Map.of(OciManifest.CREATED, CREATED.time(), OciManifest.TAR_DIGEST, facts.tarDigest()));
    archives.put(facts.digest(), tgz);
    return new Artifact(
        name,
        version,
        "addon",
        "packs/" + label,
        facts,
        List.of(),
        CREATED,
        new OciManifest(Optional.of(facts), annotations));
  }

  /** The same pack with another date in its manifest. */
  static Artifact dated(Artifact pack, String created) {
    TreeMap<String, String> annotations = new TreeMap<>(pack.manifest().annotations());
    annotations.put(OciManifest.CREATED, created);
    return new Artifact(
        pack.name(),
        pack.version(),
        pack.layer(),
        pack.sourceDir(),
        pack.archive(),
        pack.leftOut(),
        pack.created(),
        new OciManifest(pack.manifest().layer(), annotations));
  }

  /** As people make it with tar: their own modes and whatever folder at the top. */
  static byte[] handmade(String top, Map<String, String> files) {
    return gzip(tar(top, files, 0664));
  }

  /** Pushes as ORAS does it, with no word of a tar digest. */
  static String oras(MemoryRegistry registry, Artifact pack, String title, byte[] layer) {
    String digest = "sha256:" + Digest.sha256(layer);
    ArchiveFacts facts = new ArchiveFacts(title, "", 1, 0, "", layer.length, digest);
    TreeMap<String, String> annotations = new TreeMap<>(Map.of(OciManifest.CREATED, "2025"));
    OciManifest manifest = new OciManifest(Optional.of(facts), annotations);
    String repository = HARBOR.repository(pack.name());
    registry.seedBlob(repository, layer);
    registry.seedBlob(repository, OciManifest.config());
    return registry.seed(
        repository, pack.version(), new Document(OciManifest.MEDIA_TYPE, manifest.bytes()));
  }

  /** Something that is no pack. */
  static String foreign(MemoryRegistry registry, Artifact pack, String type, String json) {
    Document document = new Document(type, json.getBytes(StandardCharsets.UTF_8));
    return registry.seed(HARBOR.repository(pack.name()), pack.version(), document);
  }

  private static byte[] tar(String top, Map<String, String> files, int mode) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        boolean executable = file.getKey().endsWith("*");
        TarArchiveEntry entry = new TarArchiveEntry(top + file.getKey().replace("*", ""));
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        entry.setSize(content.length);
        entry.setModTime(0L);
        entry.setMode(executable ? 0755 : mode);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] tar) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(tar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As when the file in dist/ has been deleted. */
  void lose(Artifact pack) {
    archives.remove(pack.archive().digest());
  }

  private byte[] bytes(Artifact artifact) throws IOException {
    byte[] tgz = archives.get(artifact.archive().digest());
    if (tgz == null) {
      throw new IOException(artifact.archive().fileName() + " is not there");
    }
    return tgz;
  }

  @Override
  public InputStream open(Artifact artifact) throws IOException {
    return new ByteArrayInputStream(bytes(artifact));
  }

  @Override
  public FileTree tree(Artifact artifact) throws IOException {
    return tree(bytes(artifact));
  }

  @Override
  public FileTree tree(byte[] archive) throws IOException {
    try {
      return reader.read(archive, FileTreeReader.LIMITS);
    } catch (RefusalException e) {
      throw new IOException(e.refusal().message(), e);
    }
  }
}
