package packsite.oci.registry;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import packsite.oci.registry.RegistryException.Kind;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Source;

/** Gets tokens of the service that a registry names, and keeps them as long as they are good. */
final class Tokens {
  /** What the specification says of a token that does not say it. */
  private static final long DEFAULT_SECONDS = 60;

  private static final long MOST_SECONDS = 24 * 3600;

  /** A token that ends on the way to the registry is no use. */
  private static final long MARGIN_MILLIS = 5_000;

  private final Redirects redirects;
  private final Refusals refusals;
  private final Address address;
  private final Secrets secrets;
  private final Pace pace;
  private final Map<Scope, Slot> slots = new ConcurrentHashMap<>();
  private final AtomicBoolean given = new AtomicBoolean();
  private final Object door = new Object();
  private boolean asked;

  /** One token; threads that want the same one wait for each other. */
  private static final class Slot {
    private String token = "";
    private long until;
  }

  Tokens(Redirects redirects, Refusals refusals, Address address, Secrets secrets, Pace pace) {
    this.redirects = redirects;
    this.refusals = refusals;
    this.address = address;
    this.secrets = secrets;
    this.pace = pace;
  }

  String token(Challenge challenge, Scope scope, Optional<Credentials> credentials)
      throws RegistryException, Again {
    Slot slot = slots.computeIfAbsent(scope, key -> new Slot());
    synchronized (slot) {
      if (slot.token.isEmpty() || pace.now() >= slot.until) {
        fetch(slot, challenge, scope, credentials);
      }
      return slot.token;
    }
  }

  /** The registry did not take it, whatever was said of its time. */
  void forget(Scope scope, String token) {
    Slot slot = slots.computeIfAbsent(scope, key -> new Slot());
    synchronized (slot) {
      if (slot.token.equals(token)) {
        slot.token = "";
      }
    }
  }

  private void fetch(Slot slot, Challenge challenge, Scope scope, Optional<Credentials> login)
      throws RegistryException, Again {
    URI realm = realm(challenge);
    Call call = call(realm, parameters(challenge, scope), login);
    Answer answer = answer(call, login);
    switch (answer.status()) {
      case 400, 401, 403 -> throw refused(call, answer, challenge, scope, login);
      default -> {
        if (!answer.isGood()) {
          throw refusals.of(call, answer);
        }
      }
    }
    keep(slot, call, answer);
    given.set(true);
  }

  private Answer answer(Call call, Optional<Credentials> login) throws RegistryException, Again {
    boolean refresh = login.isPresent() && login.get().isIdentityToken();
    Answer answer =
        redirects.follow(call, refresh ? Optional.empty() : login.map(Credentials::basic));
    refusals.throwIfPassing(call, answer);
    return answer;
  }

  /** One repository may be denied to those who are let into others. */
  private RegistryException refused(
      Call call, Answer answer, Challenge challenge, Scope scope, Optional<Credentials> login)
      throws RegistryException, Again {
    if (isLetIn(challenge, login)) {
      return refusals.deniedLogin(call.about(scope.spoken()), answer, login);
    }
    return login.isEmpty()
        ? refusals.nobody(call)
        : refusals.wrongLogin(login.get(), Address.spoken(call.uri()));
  }

  /** The first repository may be the one that is denied, so the door is tried once. */
  private boolean isLetIn(Challenge challenge, Optional<Credentials> login)
      throws RegistryException, Again {
    synchronized (door) {
      if (!given.get() && !asked) {
        if (answer(call(realm(challenge), service(challenge), login), login).isGood()) {
          given.set(true);
        }
        asked = true;
      }
      return given.get();
    }
  }

  private static List<String> service(Challenge challenge) {
    return challenge.parameter("service").map(name -> "service=" + encode(name)).stream().toList();
  }

  private void keep(Slot slot, Call call, Answer answer) throws RegistryException {
    Optional<Mapping> root = Json.read(Source.of("answer", answer.text())).mapping();
    String token =
        root.map(all -> text(all, "token").orElse(text(all, "access_token").orElse(""))).orElse("");
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw refusals.senseless(call, answer, "no token");
    }
    secrets.add(token);
    long seconds =
        root.flatMap(all -> text(all, "expires_in")).map(Tokens::seconds).orElse(DEFAULT_SECONDS);
    slot.token = token;
    slot.until = pace.now() + Math.max(seconds * 1000 - MARGIN_MILLIS, seconds * 500);
  }

  private static Optional<String> text(Mapping all, String key) {
    return all.scalar(key)
        .filter(value -> !value.isNull())
        .map(Node.Scalar::value)
        .filter(value -> !value.isEmpty());
  }

  private static long seconds(String text) {
    return text.matches("\\d{1,9}")
        ? Math.min(Long.parseLong(text), MOST_SECONDS)
        : DEFAULT_SECONDS;
  }

  private URI realm(Challenge challenge) throws RegistryException {
    String realm = challenge.parameter("realm").orElse("");
    URI uri;
    try {
      uri = URI.create(realm);
    } catch (IllegalArgumentException e) {
      throw notAService("an address that makes no sense");
    }
    if (!address.mayVisit(uri)) {
      boolean open = "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
      throw notAService(
          open ? Address.spoken(uri) + " without TLS" : "an address that cannot be used");
    }
    return uri;
  }

  private RegistryException notAService(String what) {
    return new RegistryException(
        Kind.PROTOCOL,
        address.host() + " sends logins to " + what,
        "passwords are sent over TLS alone, unless --plain-http is given");
  }

  /** A registry that has names of its own for what it wants gets a token for those as well. */
  private static List<String> parameters(Challenge challenge, Scope scope) {
    List<String> parameters = new ArrayList<>(service(challenge));
    parameters.add("scope=" + encode(scope.text()));
    String asked = challenge.parameter("scope").orElse("");
    if (!scope.covers(asked)) {
      parameters.add("scope=" + encode(asked));
    }
    return parameters;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Call call(URI realm, List<String> parameters, Optional<Credentials> login) {
    String purpose = "a token";
    if (login.isPresent() && login.get().isIdentityToken()) {
      List<String> form = new ArrayList<>(parameters);
      form.add("grant_type=refresh_token");
      form.add("client_id=packsite");
      form.add("refresh_token=" + encode(login.get().secret()));
      byte[] body = String.join("&", form).getBytes(StandardCharsets.UTF_8);
      return Call.post(realm, purpose)
          .with(Sending.of(body))
          .with("Content-Type", "application/x-www-form-urlencoded");
    }
    String query = String.join("&", parameters);
    String text = realm.toString();
    int fragment = text.indexOf('#');
    String base = fragment < 0 ? text : text.substring(0, fragment);
    String joint = query.isEmpty() ? "" : base.contains("?") ? "&" : "?";
    return Call.get(URI.create(base + joint + query), purpose);
  }
}
