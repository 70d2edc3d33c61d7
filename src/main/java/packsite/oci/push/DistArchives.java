package packsite.oci.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import packsite.oci.Artifact;
import packsite.oci.Dist;
import packsite.oci.archive.FileTree;
import packsite.oci.archive.FileTreeReader;
import packsite.oci.archive.Refusal;
import packsite.oci.archive.RefusalException;

/** The archives in dist/. */
public final class DistArchives implements Archives {
  private final Dist dist;
  private final FileTreeReader reader = new FileTreeReader();

  public DistArchives(Dist dist) {
    this.dist = dist;
  }

  @Override
  public InputStream open(Artifact artifact) throws IOException {
    String name = artifact.archive().fileName();
    try {
      return dist.open(artifact.archive().digest());
    } catch (NoSuchFileException e) {
      throw new IOException(name + " is not in dist/ any more", e);
    } catch (FileSystemException e) {
      // Its own message is a path of this machine.
      String reason = e.getReason() == null ? "" : ": " + e.getReason();
      throw new IOException(name + " in dist/ cannot be opened" + reason, e);
    }
  }

  @Override
  public FileTree tree(Artifact artifact) throws IOException {
    try (InputStream in = open(artifact)) {
      return tree(in.readAllBytes());
    }
  }

  @Override
  public FileTree tree(byte[] archive) throws IOException {
    try {
      return reader.read(archive, FileTreeReader.LIMITS);
    } catch (RefusalException e) {
      Refusal refusal = e.refusal();
      String where = refusal.path().isEmpty() ? "" : refusal.path() + ": ";
      throw new IOException(where + refusal.message(), e);
    }
  }
}
