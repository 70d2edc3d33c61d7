package packsite.oci.push;

import java.io.IOException;
import java.io.InputStream;
import packsite.oci.Artifact;
import packsite.oci.archive.FileTree;

/** The archives behind artifacts, and what is in archives; threads share it. */
public interface Archives {
  /** The compressed bytes of an artifact's archive, from the start, as often as asked. */
  InputStream open(Artifact artifact) throws IOException;

  /** The files of an artifact's archive. */
  FileTree tree(Artifact artifact) throws IOException;

  /**
   * The files of an archive that may have been made by any tool.
   *
   * @throws IOException where it is no gzipped tar of one folder; its message says in words for
   *     people why
   */
  FileTree tree(byte[] archive) throws IOException;
}
