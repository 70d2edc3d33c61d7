package packsite.oci.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import packsite.oci.registry.RegistryException.Kind;

/** A registry over HTTP. */
public final class HttpRegistry implements Registry {
  private static final String ACCEPTED =
      "application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json,"
          + " application/vnd.docker.distribution.manifest.v2+json,"
          + " application/vnd.docker.distribution.manifest.list.v2+json";

  private final Address address;
  private final Transport transport;
  private final Conversation conversation;
  private final Refusals refusals;
  private final Uploads uploads;
  private final Lists lists;
  private final BackOff backOff;

  private HttpRegistry(RegistryOptions options) throws RegistryException {
    this.address = Address.of(options.host(), options.plainHttp());
    Secrets secrets = new Secrets();
    if (options.login().isPresent()) {
      options.login().get().check();
      secrets.add(options.login().get());
    }
    Pace pace = options.pace();
    Proxies proxies = Proxies.of(options.environment(), secrets);
    this.transport = new Transport(options, new Breakdown(proxies, secrets), proxies);
    this.refusals = new Refusals(address.host(), proxies, secrets, pace);
    Redirects redirects = new Redirects(transport, address);
    Tokens tokens = new Tokens(redirects, refusals, address, secrets, pace);
    Login login = new Login(redirects, refusals, tokens, address, secrets, new LoginFiles(options));
    this.conversation = new Conversation(redirects, refusals, login, address);
    this.backOff = new BackOff(pace);
    this.uploads = new Uploads(address, conversation, redirects, refusals);
    this.lists = new Lists(address, conversation, refusals);
  }

  /** Nothing is sent yet; what cannot be used of the options is refused. */
  public static HttpRegistry open(RegistryOptions options) throws RegistryException {
    return new HttpRegistry(options);
  }

  @Override
  public String host() {
    return address.host();
  }

  @Override
  public long bytesSent() {
    return transport.bytesSent();
  }

  @Override
  public Optional<String> digest(String repository, String reference) throws RegistryException {
    Call call =
        Call.head(address.manifest(repository, reference), spoken(repository, reference))
            .with("Accept", ACCEPTED);
    Answer answer = backOff.run(() -> conversation.ask(call, Scope.pull(repository)));
    if (answer.status() == 404) {
      return Optional.empty();
    }
    if (answer.status() != 405 && !answer.isGood()) {
      throw refusals.of(call, answer);
    }
    Optional<String> digest = Digests.of(answer);
    if (answer.isGood() && digest.isPresent()) {
      return digest;
    }
    return manifest(repository, reference, call).map(found -> Digests.of(found.bytes()));
  }

  @Override
  public Optional<Document> manifest(String repository, String reference) throws RegistryException {
    Call call =
        Call.get(address.manifest(repository, reference), spoken(repository, reference))
            .with("Accept", ACCEPTED);
    return manifest(repository, reference, call);
  }

  private Optional<Document> manifest(String repository, String reference, Call asked)
      throws RegistryException {
    Call call = Call.get(asked.uri(), asked.purpose()).with("Accept", ACCEPTED);
    Answer answer = backOff.run(() -> conversation.ask(call, Scope.pull(repository)));
    if (answer.status() == 404) {
      return Optional.empty();
    }
    if (!answer.isGood()) {
      throw refusals.of(call, answer);
    }
    if (!answer.text().stripLeading().startsWith("{")) {
      throw refusals.senseless(call, answer, "something that is no manifest");
    }
    String real = Digests.of(answer.body());
    String said = reference.startsWith("sha256:") ? reference : Digests.of(answer).orElse(real);
    if (said.startsWith("sha256:") && !said.equals(real)) {
      throw new RegistryException(
          Kind.PROTOCOL,
          host() + " sent " + call.purpose() + " as " + real + ", and says it is " + said,
          "");
    }
    return Optional.of(new Document(answer.mediaType(), answer.body()));
  }

  private static String spoken(String repository, String reference) {
    return "the manifest " + repository + (reference.contains(":") ? "@" : ":") + reference;
  }

  @Override
  public boolean hasBlob(String repository, String digest) throws RegistryException {
    Call call = Call.head(address.blob(repository, digest), "a blob of " + repository);
    Answer answer = backOff.run(() -> conversation.ask(call, Scope.pull(repository)));
    if (!answer.isGood() && answer.status() != 404) {
      throw refusals.of(call, answer);
    }
    return answer.isGood();
  }

  @Override
  public void putBlob(String repository, Blob blob) throws RegistryException {
    backOff.run(() -> uploads.put(repository, blob));
  }

  @Override
  public String putManifest(String repository, String reference, Document manifest)
      throws RegistryException {
    Call call =
        Call.put(
                address.manifest(repository, reference),
                Sending.of(manifest.bytes()),
                "the upload of " + spoken(repository, reference))
            .with("Content-Type", manifest.mediaType());
    Answer answer = backOff.run(() -> conversation.ask(call, Scope.push(repository)));
    if (!answer.isGood()) {
      throw refusals.ofPush(call, answer, repository);
    }
    String real = Digests.of(manifest.bytes());
    String said = Digests.of(answer).orElse(real);
    if (said.startsWith("sha256:") && !said.equals(real)) {
      throw new RegistryException(
          Kind.PROTOCOL,
          host() + " stored " + said + " where " + real + " was sent, in " + call.purpose(),
          "look at what the registry has; something on the way changes what is sent");
    }
    return real;
  }

  @Override
  public void copyBlob(String repository, String digest, long limit, OutputStream to)
      throws RegistryException, IOException {
    Copying copying = new Copying(limit, to, Digests.sha256());
    Call call =
        Call.get(address.blob(repository, digest), "the blob " + digest + " of " + repository)
            .with(copying);
    Answer answer;
    try {
      answer = backOff.run(() -> copied(call, copying, repository));
    } catch (RegistryException e) {
      IOException failure = copying.failure();
      if (failure != null) {
        throw failure;
      }
      throw e;
    }
    if (!answer.isGood()) {
      throw refusals.of(call, answer);
    }
    String real = "sha256:" + copying.hex();
    if (!real.equals(digest)) {
      throw new RegistryException(
          Kind.PROTOCOL, host() + " sent other bytes for " + call.purpose() + ": " + real, "");
    }
  }

  /** What the copy itself refuses is no broken connection. */
  private Answer copied(Call call, Copying copying, String repository)
      throws RegistryException, Again {
    try {
      return conversation.ask(call, Scope.pull(repository));
    } catch (Again again) {
      if (copying.isTooLarge()) {
        throw new RegistryException(
            Kind.PROTOCOL,
            host() + " sends more than " + copying.limit() + " bytes for " + call.purpose(),
            "");
      }
      if (copying.failure() != null) {
        throw again.failure();
      }
      throw again;
    }
  }

  @Override
  public List<String> tags(String repository) throws RegistryException {
    return lists.tags(repository, backOff);
  }

  @Override
  public Optional<List<String>> repositories() throws RegistryException {
    return lists.repositories(backOff);
  }

  @Override
  public String toString() {
    return "HttpRegistry[" + host() + "]";
  }
}
