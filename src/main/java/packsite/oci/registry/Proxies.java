package packsite.oci.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import packsite.oci.registry.RegistryException.Kind;

/** The proxies that the environment names. */
final class Proxies extends ProxySelector {
  private static final int DEFAULT_PORT = 80;

  private final Optional<Hop> plain;
  private final Optional<Hop> secure;
  private final NoProxy exempt;

  /** A proxy; {@code authorization} is a header. */
  private record Hop(String host, int port, Optional<String> authorization) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  private Proxies(Optional<Hop> plain, Optional<Hop> secure, NoProxy exempt) {
    this.plain = plain;
    this.secure = secure;
    this.exempt = exempt;
  }

  static Proxies of(Map<String, String> environment, Secrets secrets) throws RegistryException {
    return new Proxies(
        hop(environment, "HTTP_PROXY", secrets),
        hop(environment, "HTTPS_PROXY", secrets),
        new NoProxy(variable(environment, "NO_PROXY")));
  }

  /** The spelling in lower case is the older one, and wins with curl. */
  private static String variable(Map<String, String> environment, String name) {
    String lower = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return (lower.isBlank() ? environment.getOrDefault(name, "") : lower).strip();
  }

  private static Optional<Hop> hop(Map<String, String> environment, String name, Secrets secrets)
      throws RegistryException {
    String value = variable(environment, name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(value.contains("://") ? value : "http://" + value);
      if (uri.getHost() != null && uri.getScheme().equalsIgnoreCase("http")) {
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return Optional.of(new Hop(uri.getHost(), port, authorization(uri, secrets)));
      }
    } catch (IllegalArgumentException e) {
      throw notAProxy(name);
    }
    throw notAProxy(name);
  }

  /** The value may hold a password, so it is not repeated. */
  private static RegistryException notAProxy(String name) {
    return new RegistryException(
        Kind.LOCAL,
        "the environment variable " + name + " does not name a proxy that can be used",
        "write it as http://HOST:PORT; characters such as @ and # in a password as %40 and %23");
  }

  private static Optional<String> authorization(URI uri, Secrets secrets) {
    String user = uri.getRawUserInfo();
    if (user == null) {
      return Optional.empty();
    }
    String pair = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    int colon = pair.indexOf(':');
    secrets.add(pair.substring(colon + 1));
    secrets.add(user.substring(user.indexOf(':') + 1));
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    secrets.add(encoded);
    return Optional.of("Basic " + encoded);
  }

  private Optional<Hop> to(URI uri) {
    if (uri.getHost() == null || exempt.covers(uri)) {
      return Optional.empty();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? secure : plain;
  }

  /** Host and port of the proxy on the way, for messages. */
  Optional<String> name(URI uri) {
    return to(uri).map(Hop::toString);
  }

  Optional<String> authorization(URI uri) {
    return to(uri).flatMap(Hop::authorization);
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(
        to(uri)
            .map(hop -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(hop.host(), hop.port())))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    // The exception comes out of the request as well.
  }
}
