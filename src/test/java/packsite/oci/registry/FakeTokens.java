package packsite.oci.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import packsite.oci.registry.FakeRegistry.Guard;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.FakeRegistry.Seen;

/**
 * A token service that gives nothing without a good login, and whose tokens are good for exactly
 * what was asked for.
 */
public final class FakeTokens implements AutoCloseable {
  private final HttpServer server;
  private final String username;
  private final String password;
  private final Map<String, String> scopes = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private volatile String key = "token";
  private volatile int seconds = 300;
  private volatile String challenge = "Bearer realm=\"%s\",service=\"fake\",scope=\"%s\"";
  private volatile Optional<Reply> instead = Optional.empty();
  private volatile String denied = "";
  private volatile int denial = 403;

  private FakeTokens(HttpServer server, String username, String password) {
    this.server = server;
    this.username = username;
    this.password = password;
    server.createContext("/token", this::handle);
    server.start();
  }

  public static FakeTokens start(String username, String password) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new FakeTokens(HttpServer.create(any, 0), username, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String realm() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
  }

  /** How the registry writes its challenge: realm and scope are put in. */
  public FakeTokens challenge(String format) {
    challenge = format;
    return this;
  }

  public FakeTokens answeringIn(String name) {
    key = name;
    return this;
  }

  public FakeTokens expiringIn(int after) {
    seconds = after;
    return this;
  }

  public FakeTokens answering(Reply reply) {
    instead = Optional.of(reply);
    return this;
  }

  /** Good logins get no token for this repository. */
  public FakeTokens denying(String repository, int status) {
    denied = "repository:" + repository + ":";
    denial = status;
    return this;
  }

  /** What was asked for, in order: method and scope. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** All tokens given so far are no good any more. */
  public void revoke() {
    scopes.clear();
  }

  /** For {@link FakeRegistry#guardedBy}: lets requests through that show a token for them. */
  public Guard guard() {
    return request -> {
      String token = request.header("Authorization").replaceFirst("^Bearer ", "");
      String needed = needed(request);
      String granted = scopes.getOrDefault(token, "");
      boolean enough =
          scopes.containsKey(token)
              && (needed.isEmpty() || granted.equals(needed) || granted.startsWith(needed + ","));
      return enough
          ? Optional.empty()
          : Optional.of(
              Reply.error(401, "UNAUTHORIZED", "authentication required")
                  .with("WWW-Authenticate", challenge.formatted(realm(), needed)));
    };
  }

  private static String needed(Seen request) {
    if (request.path().startsWith("/v2/_catalog")) {
      return "registry:catalog:*";
    }
    if (request.path().equals("/v2/")) {
      return "";
    }
    String name = request.path().replaceFirst("/v2/(.*)/(manifests|blobs|tags)/.*", "$1");
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return "repository:" + name + (reads ? ":pull" : ":pull,push");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean post = exchange.getRequestMethod().equals("POST");
      String query =
          post ? body : Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      List<String> wanted = values(query, "scope");
      asked.add(exchange.getRequestMethod() + " " + String.join(" ", wanted));
      boolean known =
          post
              ? values(query, "refresh_token").equals(List.of(password))
                  && values(query, "grant_type").equals(List.of("refresh_token"))
              : basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
      boolean service = values(query, "service").equals(List.of("fake"));
      Reply reply =
          instead.orElseGet(
              () ->
                  known && service
                      ? granted(String.join(" ", wanted))
                      : Reply.error(401, "UNAUTHORIZED", "wrong login " + body));
      reply.headers().forEach(exchange.getResponseHeaders()::put);
      exchange.sendResponseHeaders(reply.status(), reply.length() == 0 ? -1 : reply.length());
      exchange.getResponseBody().write(reply.body());
    }
  }

  private Reply granted(String scope) {
    if (!denied.isEmpty() && scope.startsWith(denied)) {
      return Reply.error(denial, "DENIED", "no");
    }
    String token = "very-secret-token-" + number.incrementAndGet();
    scopes.put(token, scope);
    return Reply.of(200)
        .with("Content-Type", "application/json")
        .with("{\"" + key + "\":\"" + token + "\",\"expires_in\":" + seconds + "}");
  }

  private String basic() {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static List<String> values(String query, String name) {
    List<String> values = new ArrayList<>();
    for (String one : query.split("&")) {
      if (one.startsWith(name + "=")) {
        values.add(URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
