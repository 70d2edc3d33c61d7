package packsite.oci.registry;

import java.net.URI;
import packsite.oci.registry.RegistryException.Kind;

/** Sends blobs: a place is asked for, then all is sent there in one piece. */
final class Uploads {
  private final Address address;
  private final Conversation conversation;
  private final Redirects redirects;
  private final Refusals refusals;

  Uploads(Address address, Conversation conversation, Redirects redirects, Refusals refusals) {
    this.address = address;
    this.conversation = conversation;
    this.redirects = redirects;
    this.refusals = refusals;
  }

  /** One try from the beginning: a place that failed is gone. */
  Answer put(String repository, Blob blob) throws RegistryException, Again {
    Scope scope = Scope.push(repository);
    String purpose = "an upload to " + repository;
    URI begin = address.uri(Address.checked(repository) + "/blobs/uploads/");
    Call post = Call.post(begin, purpose);
    Answer place = conversation.ask(post, scope);
    if (!place.isGood()) {
      throw refusals.ofPush(post, place, repository);
    }
    String location = place.header("Location").orElse("");
    if (location.isEmpty()) {
      throw refusals.senseless(post, place, "no place to send to");
    }
    URI target = withDigest(redirects.resolve(place.uri(), location), blob.digest());
    Call put =
        Call.put(target, Sending.of(blob), purpose + " of " + blob.size() + " bytes")
            .with("Content-Type", "application/octet-stream");
    Answer answer = conversation.ask(put, scope);
    if (!answer.isGood()) {
      throw refused(put, answer, repository);
    }
    return checked(put, answer, blob);
  }

  /** The query is not taken apart: it may be signed. */
  private static URI withDigest(URI place, String digest) {
    String text = place.toString();
    int fragment = text.indexOf('#');
    String base = fragment < 0 ? text : text.substring(0, fragment);
    return URI.create(base + (base.contains("?") ? "&" : "?") + "digest=" + digest);
  }

  private RegistryException refused(Call put, Answer answer, String repository) throws Again {
    RegistryException refusal = refusals.ofPush(put, answer, repository);
    if (Complaint.of(answer).code().equals("BLOB_UPLOAD_UNKNOWN")) {
      throw Again.because(refusal);
    }
    return refusal;
  }

  private static Answer checked(Call put, Answer answer, Blob blob) throws RegistryException {
    String said = Digests.of(answer).orElse(blob.digest());
    if (said.startsWith("sha256:") && !said.equals(blob.digest())) {
      throw new RegistryException(
          Kind.PROTOCOL,
          Address.spoken(put.uri())
              + " stored "
              + said
              + " where "
              + blob.digest()
              + " was sent, in "
              + put.purpose(),
          "something on the way changes what is sent");
    }
    return answer;
  }
}
