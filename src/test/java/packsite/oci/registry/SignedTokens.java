package packsite.oci.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A token service whose tokens a real registry believes: signed, for one name and some actions. */
public final class SignedTokens implements AutoCloseable {
  private final HttpServer server;
  private final TestCertificate signer;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private static final int SECONDS = 300;

  private SignedTokens(HttpServer server, TestCertificate signer) {
    this.server = server;
    this.signer = signer;
    server.createContext("/token", this::handle);
    server.start();
  }

  /** Gives tokens to {@link DockerRegistry#USER} alone. */
  public static SignedTokens start(TestCertificate signer) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new SignedTokens(HttpServer.create(any, 0), signer);
  }

  public String realm() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
  }

  /** What the registry has to know. */
  public byte[] certificate() throws GeneralSecurityException {
    return signer.issuerPem();
  }

  /** Scopes in the order in which they were asked for. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      List<String> scopes = new ArrayList<>();
      for (String one : query.split("&")) {
        if (one.startsWith("scope=")) {
          scopes.add(URLDecoder.decode(one.substring(6), StandardCharsets.UTF_8));
        }
      }
      asked.addAll(scopes);
      String good = Credentials.given(DockerRegistry.USER, DockerRegistry.PASSWORD).basic();
      boolean known = good.equals(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] body =
          known ? Client.bytes("{\"token\":\"" + token(scopes) + "\"}") : new byte[] {'x'};
      exchange.sendResponseHeaders(known ? 200 : 401, body.length);
      exchange.getResponseBody().write(body);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private String token(List<String> scopes) throws GeneralSecurityException {
    long now = System.currentTimeMillis() / 1000;
    List<String> access = new ArrayList<>();
    for (String scope : scopes) {
      String[] parts = scope.split(":");
      String actions = String.join("\",\"", parts[2].split(","));
      access.add(
          "{\"type\":\"%s\",\"name\":\"%s\",\"actions\":[\"%s\"]}"
              .formatted(parts[0], parts[1], actions));
    }
    String der = Base64.getEncoder().encodeToString(signer.certificate().getEncoded());
    String header = "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"x5c\":[\"" + der + "\"]}";
    String claims =
        ("{\"iss\":\"fake issuer\",\"sub\":\"jo\",\"aud\":\"fake\",\"jti\":\"%d\",\"iat\":%d,"
                + "\"nbf\":%d,\"exp\":%d,\"access\":[%s]}")
            .formatted(now, now, now - 10, now + SECONDS, String.join(",", access));
    String signed = encode(Client.bytes(header)) + "." + encode(Client.bytes(claims));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(signer.key());
    signature.update(Client.bytes(signed));
    return signed + "." + encode(signature.sign());
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
