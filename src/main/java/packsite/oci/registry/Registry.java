package packsite.oci.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked of a registry; a method is one thing asked, retries and tokens included.
 *
 * <p>Repositories are named without the host. Threads may share a registry.
 */
public interface Registry {
  /** Host and port, as people write them. */
  String host();

  /** The digest behind a tag or a digest; empty where there is nothing. */
  Optional<String> digest(String repository, String reference) throws RegistryException;

  /** A manifest as it is stored; empty where there is none. */
  Optional<Document> manifest(String repository, String reference) throws RegistryException;

  boolean hasBlob(String repository, String digest) throws RegistryException;

  void putBlob(String repository, Blob blob) throws RegistryException;

  /** Stores a manifest under a tag or its digest; gives the digest that the registry has of it. */
  String putManifest(String repository, String reference, Document manifest)
      throws RegistryException;

  /**
   * Copies a blob; it is checked against its digest while it arrives.
   *
   * @param limit in bytes; a blob that is larger is refused
   */
  void copyBlob(String repository, String digest, long limit, OutputStream to)
      throws RegistryException, IOException;

  /** All tags, sorted; none where there is no such repository. */
  List<String> tags(String repository) throws RegistryException;

  /** All repositories, sorted; empty where the registry does not tell. */
  Optional<List<String>> repositories() throws RegistryException;

  /** Bytes of bodies sent so far. */
  long bytesSent();
}
