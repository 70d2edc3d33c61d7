import com.sun.net.httpserver.HttpServer;
import java.io.FileInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A token service for a registry that wants bearer tokens: {@code java Tokens.java KEYSTORE USER
 * PASSWORD PORT_FILE}. Gives tokens of a minute to whoever knows user and password; writes its port
 * to the file when it listens.
 */
final class Tokens {
  public static void main(String[] args) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] secret = "changeit".toCharArray();
    try (FileInputStream in = new FileInputStream(args[0])) {
      store.load(in, secret);
    }
    PrivateKey key = (PrivateKey) store.getKey("tokens", secret);
    String certificate =
        Base64.getEncoder().encodeToString(store.getCertificate("tokens").getEncoded());
    String login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((args[1] + ":" + args[2]).getBytes(StandardCharsets.UTF_8));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/token",
        exchange -> {
          boolean known = login.equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body;
          try {
            String query = exchange.getRequestURI().getRawQuery();
            body = known ? token(query, key, certificate) : "{}".getBytes(StandardCharsets.UTF_8);
          } catch (Exception e) {
            throw new java.io.IOException(e);
          }
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(known ? 200 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    Files.writeString(Path.of(args[3]), String.valueOf(server.getAddress().getPort()));
  }

  private static byte[] token(String query, PrivateKey key, String certificate) throws Exception {
    String service = "";
    List<String> access = new ArrayList<>();
    for (String pair : query.split("&")) {
      String name = pair.substring(0, pair.indexOf('='));
      String value =
          URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
      if (name.equals("service")) {
        service = value;
      } else if (name.equals("scope")) {
        access.add(access(value));
      }
    }
    long now = Instant.now().getEpochSecond();
    String claims =
        String.format(
            "{\"iss\":\"tokens\",\"sub\":\"ci\",\"aud\":\"%s\",\"exp\":%d,\"nbf\":%d,\"iat\":%d,"
                + "\"jti\":\"%d\",\"access\":[%s]}",
            service, now + 60, now - 10, now, System.nanoTime(), String.join(",", access));
    String head = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5c\":[\"" + certificate + "\"]}";
    String signed = url(head.getBytes(StandardCharsets.UTF_8)) + "." + url(claims.getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.UTF_8));
    String token = signed + "." + url(signature.sign());
    return ("{\"token\":\"" + token + "\",\"expires_in\":60}").getBytes(StandardCharsets.UTF_8);
  }

  /** Of {@code repository:a/b:pull,push}. */
  private static String access(String scope) {
    int first = scope.indexOf(':');
    int last = scope.lastIndexOf(':');
    String actions = "\"" + scope.substring(last + 1).replace(",", "\",\"") + "\"";
    return String.format(
        "{\"type\":\"%s\",\"name\":\"%s\",\"actions\":[%s]}",
        scope.substring(0, first), scope.substring(first + 1, last), actions);
  }

  private static String url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
