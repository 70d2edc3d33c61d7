package packsite.oci.registry;

import java.util.Locale;
import java.util.Optional;
import packsite.oci.registry.RegistryException.Kind;

/** Turns answers that are no success into sentences. */
final class Refusals {
  private final String host;
  private final Proxies proxies;
  private final Secrets secrets;
  private final Pace pace;

  Refusals(String host, Proxies proxies, Secrets secrets, Pace pace) {
    this.host = host;
    this.proxies = proxies;
    this.secrets = secrets;
    this.pace = pace;
  }

  /** Throws where the same question may be answered a little later. */
  void throwIfPassing(Call call, Answer answer) throws Again {
    switch (answer.status()) {
      case 408, 429, 500, 502, 503, 504 -> {
        long now = pace.now();
        throw Again.after(
            answer
                .header("Retry-After")
                .map(value -> RetryAfter.millis(value, now))
                .orElse(java.util.OptionalLong.empty()),
            passing(call, answer));
      }
      default -> {}
    }
  }

  private RegistryException passing(Call call, Answer answer) {
    if (answer.status() == 429) {
      return new RegistryException(
          Kind.THROTTLED,
          who(answer) + " wants fewer requests: " + answered(call, answer),
          "try again later");
    }
    return new RegistryException(
        Kind.SERVER, who(answer) + " failed: " + answered(call, answer), "try again later");
  }

  /** What is behind an answer that no other try would change. */
  RegistryException of(Call call, Answer answer) {
    int status = answer.status();
    String answered = who(answer) + ": " + answered(call, answer);
    return switch (status) {
      case 401, 403 -> forbidden(call, answer);
      case 407 -> proxyLogin(answer);
      case 405, 501 ->
          new RegistryException(
              Kind.FORBIDDEN,
              who(answer) + " does not take this: " + answered(call, answer),
              "is it read-only, or a cache of another registry?");
      case 413 ->
          new RegistryException(
              Kind.TOO_LARGE,
              who(answer) + " does not take so much: " + answered(call, answer),
              "raise the limit there; of nginx it is client_max_body_size");
      default ->
          status >= 500
              ? new RegistryException(Kind.SERVER, answered, "")
              : new RegistryException(
                  Kind.PROTOCOL, answered, status < 400 ? "" : protocolHelp(answer));
    };
  }

  /** What is sent is held against its digest here, so it is changed later if it is. */
  private static String protocolHelp(Answer answer) {
    return Complaint.of(answer).code().equals("DIGEST_INVALID")
        ? "something between here and the registry changes what is sent: try again, past proxies if"
            + " there are some; if that does not help, build it again"
        : pageHelp(answer);
  }

  private RegistryException proxyLogin(Answer answer) {
    boolean shown = proxies.authorization(answer.uri()).isPresent();
    return new RegistryException(
        Kind.UNAUTHORIZED,
        "the proxy "
            + proxies.name(answer.uri()).orElse("")
            + (shown ? " does not accept the login of its variable" : " wants a login"),
        "write it into HTTPS_PROXY or HTTP_PROXY: http://USER:PASSWORD@HOST:PORT");
  }

  /** Of a question that changes the registry. */
  RegistryException ofPush(Call call, Answer answer, String repository) {
    Complaint complaint = Complaint.of(answer);
    if (isFrozen(answer, complaint)) {
      return new RegistryException(
          Kind.IMMUTABLE,
          host + " does not let the tag be moved: " + answered(call, answer),
          "allow it in the repository's settings, or publish under a new version");
    }
    boolean blobs = complaint.code().contains("BLOB");
    if (answer.status() == 404 && !blobs && !answer.isPage()) {
      return new RegistryException(
          Kind.NO_REPOSITORY,
          host + " has no repository " + repository + ": " + answered(call, answer),
          noRepositoryHelp(repository));
    }
    return of(call, answer);
  }

  private static boolean isFrozen(Answer answer, Complaint complaint) {
    boolean refused = answer.status() >= 400 && answer.status() < 500;
    return refused
        && (complaint.code().equals("TAG_INVALID")
            || complaint.speaksOf("immutable")
            || complaint.speaksOf("imagetagalreadyexists"));
  }

  private String noRepositoryHelp(String repository) {
    return host.toLowerCase(Locale.ROOT).contains(".amazonaws.com")
        ? "make it: aws ecr create-repository --repository-name " + repository
        : "make the project or the repository there first";
  }

  private RegistryException forbidden(Call call, Answer answer) {
    return new RegistryException(
        Kind.FORBIDDEN,
        who(answer) + " does not allow " + answered(call, answer),
        "the user needs the right to push there, or to pull where nothing is pushed");
  }

  /** Nobody is logged in. */
  RegistryException nobody(Call call) {
    return new RegistryException(
        Kind.UNAUTHORIZED,
        host + " wants a login for " + call.purpose() + ", and there is none",
        "run `docker login " + host + "`, or give --username and --password-stdin");
  }

  /** Others were let in with the same login, or without one. */
  RegistryException deniedLogin(Call call, Answer answer, Optional<Credentials> shown) {
    RegistryException denied = forbidden(call, answer);
    return shown.isPresent()
        ? denied
        : new RegistryException(
            Kind.FORBIDDEN,
            denied.getMessage() + " without a login",
            "run `docker login " + host + "`, or give --username and --password-stdin");
  }

  RegistryException wrongLogin(Credentials shown, String server) {
    String where = server.equals(host) ? host : server + " (asked for by " + host + ")";
    return new RegistryException(
        Kind.UNAUTHORIZED,
        where
            + " does not accept the "
            + (shown.isIdentityToken() ? "identity token" : "username and password")
            + " of "
            + shown.source(),
        "run `docker login " + host + "` again, or give --username and --password-stdin");
  }

  RegistryException strangeLogin(Call call, String schemes) {
    return new RegistryException(
        Kind.UNAUTHORIZED,
        host
            + " wants a login for "
            + call.purpose()
            + (schemes.isEmpty()
                ? " and does not say of what kind"
                : " of a kind that is not known here: " + secrets.told(schemes)),
        "Basic and Bearer are known");
  }

  /** What servers with TLS say to those who speak in the open. */
  void throwIfTlsIsWanted(Answer answer) throws RegistryException {
    String text = answer.status() == 400 ? answer.text() : "";
    if (text.contains("HTTP request to an HTTPS server")
        || text.contains("plain HTTP request was sent to HTTPS port")) {
      throw new RegistryException(
          Kind.TLS, host + " speaks TLS on this port", "leave --plain-http out");
    }
  }

  /** The answer was good, and is not what was asked for. */
  RegistryException senseless(Call call, Answer answer, String what) {
    String page = answer.isPage() ? " (an HTML page)" : "";
    return new RegistryException(
        Kind.PROTOCOL,
        who(answer) + " answered " + call.purpose() + " with " + what + page,
        pageHelp(answer));
  }

  private static String pageHelp(Answer answer) {
    return answer.isPage() ? "is it the right host, or does a proxy answer in its place?" : "";
  }

  private String who(Answer answer) {
    String spoken = Address.spoken(answer.uri());
    return spoken.equalsIgnoreCase(host) ? host : spoken;
  }

  private String answered(Call call, Answer answer) {
    String said =
        Optional.of(Complaint.of(answer).told(secrets))
            .filter(text -> !text.isEmpty())
            .orElse(answer.isPage() ? "an HTML page" : "");
    return call.purpose() + " (" + answer.status() + (said.isEmpty() ? "" : ", " + said) + ")";
  }
}
