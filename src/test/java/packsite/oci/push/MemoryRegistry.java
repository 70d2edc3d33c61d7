package packsite.oci.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import packsite.io.Digest;
import packsite.oci.registry.Blob;
import packsite.oci.registry.Document;
import packsite.oci.registry.Registry;
import packsite.oci.registry.RegistryException;

/**
 * A registry that forgets everything in the end. It remembers what it was asked, fails when it is
 * told to, and takes no manifest whose blobs it does not have, as real ones.
 */
public final class MemoryRegistry implements Registry {
  private static final Pattern POINTED = Pattern.compile("\"digest\":\"(sha256:[0-9a-f]{64})\"");

  private final Map<String, Map<String, byte[]>> blobs = new TreeMap<>();
  private final Map<String, Map<String, Document>> manifests = new TreeMap<>();
  private final Map<String, Map<String, String>> tags = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();
  private final Map<Pattern, RegistryException> refusals =
      new TreeMap<>(java.util.Comparator.comparing(Pattern::pattern));
  private boolean tellsRepositories = true;
  private int failingCall = Integer.MAX_VALUE;
  private boolean afterwards;
  private @Nullable RegistryException failure;
  private String storesAs = "";
  private long sent;

  /** From now on, the n-th call (from 1) fails; later ones work. */
  public synchronized void failAt(int call, RegistryException e) {
    calls.clear();
    failingCall = call;
    failure = e;
  }

  /** Does what it is told at the failing call, and fails to say so. */
  public synchronized void failAfterDoing(int call, RegistryException e) {
    failAt(call, e);
    afterwards = true;
  }

  public synchronized void works() {
    calls.clear();
    refusals.clear();
    failingCall = Integer.MAX_VALUE;
    afterwards = false;
  }

  /** Calls that match, as {@link #calls} has them, always fail. */
  public synchronized void refuse(String callPattern, RegistryException e) {
    refusals.put(Pattern.compile(callPattern), e);
  }

  public synchronized void hideRepositories() {
    tellsRepositories = false;
  }

  /** As a proxy does that rewrites manifests. */
  public synchronized void storeAs(String digest) {
    storesAs = digest;
  }

  /** What it was asked: {@code HEAD repository:tag}, {@code PUT blob repository digest}, ... */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  public synchronized List<String> writes() {
    return calls.stream().filter(call -> call.startsWith("PUT")).toList();
  }

  /** Repository, tag and digest of all tags. */
  public synchronized List<String> contents() {
    List<String> all = new ArrayList<>();
    tags.forEach((name, of) -> of.forEach((tag, it) -> all.add(name + ":" + tag + " " + it)));
    return all;
  }

  /** Tags that point at something that is not there; always none, or the test has found a fault. */
  public synchronized List<String> broken() {
    List<String> found = new ArrayList<>();
    tags.forEach(
        (name, of) ->
            of.forEach(
                (tag, digest) -> {
                  Document manifest = at(manifests, name).get(digest);
                  if (manifest == null || !missing(name, manifest.bytes()).isEmpty()) {
                    found.add(name + ":" + tag);
                  }
                }));
    return found;
  }

  /** Puts something under a tag without asking anything, as other tools may have. */
  public synchronized String seed(String repository, String tag, Document manifest) {
    String digest = "sha256:" + Digest.sha256(manifest.bytes());
    of(manifests, repository).put(digest, manifest);
    of(tags, repository).put(tag, digest);
    return digest;
  }

  public synchronized String seedBlob(String repository, byte[] bytes) {
    String digest = "sha256:" + Digest.sha256(bytes);
    of(blobs, repository).put(digest, bytes);
    return digest;
  }

  private static <T> Map<String, T> at(Map<String, Map<String, T>> all, String repository) {
    return all.getOrDefault(repository, Map.of());
  }

  private static <T> Map<String, T> of(Map<String, Map<String, T>> all, String repository) {
    return all.computeIfAbsent(repository, key -> new TreeMap<>());
  }

  /** True where the failure comes only after the deed. */
  private boolean begin(String call) throws RegistryException {
    calls.add(call);
    for (Map.Entry<Pattern, RegistryException> refusal : refusals.entrySet()) {
      if (refusal.getKey().matcher(call).find()) {
        throw refusal.getValue();
      }
    }
    boolean now = calls.size() == failingCall;
    if (now && !afterwards && failure != null) {
      throw failure;
    }
    return now;
  }

  private void end(boolean fails) throws RegistryException {
    if (fails && failure != null) {
      throw failure;
    }
  }

  @Override
  public String host() {
    return "registry.example.com";
  }

  @Override
  public synchronized Optional<String> digest(String repository, String reference)
      throws RegistryException {
    end(begin("HEAD " + repository + ":" + reference));
    return Optional.ofNullable(resolved(repository, reference));
  }

  private @Nullable String resolved(String repository, String reference) {
    return at(manifests, repository).containsKey(reference)
        ? reference
        : at(tags, repository).get(reference);
  }

  @Override
  public synchronized Optional<Document> manifest(String repository, String reference)
      throws RegistryException {
    end(begin("GET " + repository + ":" + reference));
    String digest = resolved(repository, reference);
    return digest == null
        ? Optional.empty()
        : Optional.ofNullable(at(manifests, repository).get(digest));
  }

  @Override
  public synchronized boolean hasBlob(String repository, String digest) throws RegistryException {
    end(begin("HEAD blob " + repository + " " + digest));
    return at(blobs, repository).containsKey(digest);
  }

  @Override
  public synchronized void putBlob(String repository, Blob blob) throws RegistryException {
    boolean fails = begin("PUT blob " + repository + " " + blob.digest());
    byte[] bytes;
    try (InputStream in = blob.content().open()) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new RegistryException(RegistryException.Kind.LOCAL, String.valueOf(e.getMessage()), "");
    }
    if (bytes.length != blob.size() || !blob.digest().equals("sha256:" + Digest.sha256(bytes))) {
      throw new RegistryException(RegistryException.Kind.PROTOCOL, "digest invalid", "");
    }
    sent += bytes.length;
    of(blobs, repository).put(blob.digest(), bytes);
    end(fails);
  }

  @Override
  public synchronized String putManifest(String repository, String reference, Document manifest)
      throws RegistryException {
    boolean fails = begin("PUT " + repository + ":" + reference);
    Set<String> missing = missing(repository, manifest.bytes());
    if (!missing.isEmpty()) {
      throw new RegistryException(
          RegistryException.Kind.PROTOCOL, "manifest blob unknown: " + missing, "");
    }
    sent += manifest.bytes().length;
    String digest = "sha256:" + Digest.sha256(manifest.bytes());
    of(manifests, repository).put(digest, manifest);
    if (!reference.startsWith("sha256:")) {
      of(tags, repository).put(reference, digest);
    }
    end(fails);
    return storesAs.isEmpty() ? digest : storesAs;
  }

  private Set<String> missing(String repository, byte[] manifest) {
    Set<String> missing = new TreeSet<>();
    Matcher pointed = POINTED.matcher(new String(manifest, StandardCharsets.UTF_8));
    while (pointed.find()) {
      missing.add(pointed.group(1));
    }
    missing.removeAll(at(blobs, repository).keySet());
    return missing;
  }

  @Override
  public synchronized void copyBlob(String repository, String digest, long limit, OutputStream to)
      throws RegistryException, IOException {
    end(begin("GET blob " + repository + " " + digest));
    byte[] bytes = at(blobs, repository).get(digest);
    if (bytes == null) {
      throw new RegistryException(RegistryException.Kind.PROTOCOL, digest + " is not there", "");
    }
    if (bytes.length > limit) {
      throw new RegistryException(RegistryException.Kind.TOO_LARGE, "more than " + limit, "");
    }
    to.write(bytes);
  }

  @Override
  public synchronized List<String> tags(String repository) throws RegistryException {
    end(begin("TAGS " + repository));
    return List.copyOf(at(tags, repository).keySet());
  }

  @Override
  public synchronized Optional<List<String>> repositories() throws RegistryException {
    end(begin("CATALOG"));
    return tellsRepositories ? Optional.of(List.copyOf(manifests.keySet())) : Optional.empty();
  }

  @Override
  public synchronized long bytesSent() {
    return sent;
  }
}
