package packsite.oci.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.io.Digest;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.FakeRegistry.Seen;

/** What a {@link FakeRegistry} holds, and how it serves it. */
public final class FakeStore {
  private static final Pattern PATH =
      Pattern.compile("/v2/(.+)/(manifests|blobs|tags)/(uploads/)?([^/?]*)(?:\\?(.*))?");
  private static final Pattern BLOB = Pattern.compile("\"digest\"\\s*:\\s*\"(sha256:[0-9a-f]+)\"");

  private final Map<String, byte[]> blobs = new TreeMap<>();
  private final Map<String, Document> manifests = new TreeMap<>();
  private final Map<String, String> tags = new TreeMap<>();
  private final TreeSet<String> uploads = new TreeSet<>();
  private int uploadNumber;
  private String place = "/v2/%s/blobs/uploads/%s";
  private boolean saysDigests = true;
  private int page = Integer.MAX_VALUE;

  /** How a place to upload to is written: repository and number are put in. */
  public synchronized FakeStore place(String format) {
    place = format;
    return this;
  }

  public synchronized FakeStore withoutDigestHeaders() {
    saysDigests = false;
    return this;
  }

  public synchronized FakeStore pagesOf(int names) {
    page = names;
    return this;
  }

  /** Stores a blob; gives its digest. */
  public synchronized String addBlob(String repository, byte[] bytes) {
    String digest = "sha256:" + Digest.sha256(bytes);
    blobs.put(repository + "@" + digest, bytes);
    return digest;
  }

  /** Stores a manifest under a tag, whatever blobs there are. */
  public synchronized String addManifest(String repository, String tag, byte[] bytes) {
    String digest = "sha256:" + Digest.sha256(bytes);
    manifests.put(
        repository + "@" + digest,
        new Document("application/vnd.oci.image.manifest.v1+json", bytes));
    tags.put(repository + ":" + tag, digest);
    return digest;
  }

  public synchronized void removeBlob(String repository, String digest) {
    blobs.remove(repository + "@" + digest);
  }

  /** {@code repository:tag} to digest. */
  public synchronized Map<String, String> tags() {
    return new TreeMap<>(tags);
  }

  /** {@code repository@digest} of all blobs. */
  public synchronized List<String> blobs() {
    return List.copyOf(blobs.keySet());
  }

  /** Tags whose manifest names a blob that is not there; no client may cause one. */
  public synchronized List<String> danglingTags() {
    List<String> dangling = new ArrayList<>();
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      String repository = tag.getKey().substring(0, tag.getKey().lastIndexOf(':'));
      Document manifest = manifests.get(repository + "@" + tag.getValue());
      if (manifest == null || !missing(repository, manifest.bytes()).isEmpty()) {
        dangling.add(tag.getKey());
      }
    }
    return dangling;
  }

  synchronized Reply serve(Seen request) {
    String path = request.path().replaceFirst("^https?://[^/]*", "");
    if (path.equals("/v2/")) {
      return json("{}");
    }
    if (path.startsWith("/v2/_catalog")) {
      return list("repositories", "/v2/_catalog", query(path), repositories());
    }
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Reply.error(404, "NOT_FOUND", "no such page");
    }
    String repository = matcher.group(1);
    return switch (matcher.group(2)) {
      case "manifests" -> manifest(request, repository, matcher.group(4));
      case "blobs" ->
          matcher.group(3) == null
              ? blob(repository, matcher.group(4))
              : upload(request, repository, matcher.group(4));
      default -> tagList(repository, query(path));
    };
  }

  private static String query(String path) {
    int start = path.indexOf('?');
    return start < 0 ? "" : path.substring(start + 1);
  }

  private static Reply json(String text) {
    return Reply.of(200).with("Content-Type", "application/json").with(text);
  }

  private Reply digested(Reply reply, String digest) {
    return saysDigests ? reply.with("Docker-Content-Digest", digest) : reply;
  }

  private Reply manifest(Seen request, String repository, String reference) {
    if (request.method().equals("PUT")) {
      return putManifest(request, repository, reference);
    }
    String digest = tags.getOrDefault(repository + ":" + reference, reference);
    Document found = manifests.get(repository + "@" + digest);
    if (found == null) {
      return Reply.error(404, "MANIFEST_UNKNOWN", "manifest unknown");
    }
    if (!request.header("Accept").contains(found.mediaType())) {
      return Reply.error(404, "MANIFEST_UNKNOWN", "OCI manifest found, but not accepted");
    }
    return digested(
        Reply.of(200).with("Content-Type", found.mediaType()).with(found.bytes()), digest);
  }

  private Reply putManifest(Seen request, String repository, String reference) {
    List<String> missing = missing(repository, request.body());
    if (!missing.isEmpty()) {
      return Reply.error(404, "MANIFEST_BLOB_UNKNOWN", "blob unknown: " + missing.get(0));
    }
    String digest = "sha256:" + Digest.sha256(request.body());
    manifests.put(
        repository + "@" + digest, new Document(request.header("Content-Type"), request.body()));
    if (!reference.startsWith("sha256:")) {
      tags.put(repository + ":" + reference, digest);
    }
    return digested(Reply.of(201), digest);
  }

  private List<String> missing(String repository, byte[] manifest) {
    List<String> missing = new ArrayList<>();
    Matcher matcher = BLOB.matcher(new String(manifest, StandardCharsets.UTF_8));
    while (matcher.find()) {
      if (!blobs.containsKey(repository + "@" + matcher.group(1))) {
        missing.add(matcher.group(1));
      }
    }
    return missing;
  }

  private Reply blob(String repository, String digest) {
    byte[] bytes = blobs.get(repository + "@" + digest);
    return bytes == null
        ? Reply.error(404, "BLOB_UNKNOWN", "blob unknown to registry")
        : digested(Reply.of(200).with("Content-Type", "application/octet-stream"), digest)
            .with(bytes);
  }

  private Reply upload(Seen request, String repository, String number) {
    if (request.method().equals("POST")) {
      String next = "upload-" + ++uploadNumber;
      uploads.add(next);
      return Reply.of(202).with("Location", place.formatted(repository, next));
    }
    if (!uploads.remove(number)) {
      return Reply.error(404, "BLOB_UPLOAD_UNKNOWN", "blob upload unknown to registry");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String one : query(request.path()).split("&")) {
      parameters.put(one.replaceFirst("=.*", ""), one.replaceFirst(".*?=", ""));
    }
    String digest = parameters.getOrDefault("digest", "").replace("%3A", ":");
    if (!digest.equals("sha256:" + Digest.sha256(request.body()))) {
      return Reply.error(400, "DIGEST_INVALID", "provided digest did not match content");
    }
    if (place.contains("?") && !parameters.containsKey("_state")) {
      return Reply.error(400, "BLOB_UPLOAD_INVALID", "the state of the upload is lost");
    }
    blobs.put(repository + "@" + digest, request.body());
    return digested(Reply.of(201), digest);
  }

  private TreeSet<String> repositories() {
    TreeSet<String> names = new TreeSet<>();
    manifests.keySet().forEach(key -> names.add(key.substring(0, key.indexOf('@'))));
    return names;
  }

  private Reply tagList(String repository, String query) {
    if (!repositories().contains(repository)) {
      return Reply.error(404, "NAME_UNKNOWN", "repository name not known to registry");
    }
    TreeSet<String> names = new TreeSet<>();
    tags.keySet().stream()
        .filter(key -> key.startsWith(repository + ":"))
        .forEach(key -> names.add(key.substring(repository.length() + 1)));
    return list("tags", "/v2/" + repository + "/tags/list", query, names);
  }

  private Reply list(String key, String path, String query, TreeSet<String> all) {
    String last = query.replaceFirst(".*\\blast=([^&]*).*", "$1");
    List<String> rest = List.copyOf(query.contains("last=") ? all.tailSet(last, false) : all);
    List<String> names = rest.subList(0, Math.min(page, rest.size()));
    String quoted = names.isEmpty() ? "" : "\"" + String.join("\",\"", names) + "\"";
    Reply reply = json("{\"" + key + "\":[" + quoted + "]}");
    return names.size() == rest.size()
        ? reply
        : reply.with(
            "Link",
            "<" + path + "?n=" + page + "&last=" + names.get(names.size() - 1) + ">; rel=\"next\"");
  }
}
