package packsite.oci.registry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import packsite.oci.registry.RegistryException.Kind;

/** Says why there was no answer. */
final class Breakdown {
  private static final int DEEPEST = 12;
  private static final String NETWORK = "check the network, then try again";
  private static final String REBUILD = "build it again";
  private static final String OVER_TLS = "if the port speaks TLS, leave --plain-http out";

  private final Proxies proxies;
  private final Secrets secrets;
  private final TlsTrouble tls;

  /** Hosts that have answered once. */
  private final Set<String> answering = ConcurrentHashMap.newKeySet();

  Breakdown(Proxies proxies, Secrets secrets) {
    this.proxies = proxies;
    this.secrets = secrets;
    this.tls = new TlsTrouble(secrets);
  }

  /** Throws what is final, gives what is worth another try. */
  Again told(Call call, IOException e) throws RegistryException {
    throwIfUnreadable(call);
    List<Throwable> causes = causes(e);
    String host = Address.spoken(call.uri());
    if (causes.stream().anyMatch(SSLException.class::isInstance) && !isHalfDone(call, causes)) {
      throw tls.told(host, causes);
    }
    throwIfUnconnected(call, causes);
    String message = secrets.told(String.valueOf(e.getMessage()));
    if (message.startsWith("Tunnel failed")) {
      throw tunnel(call, message);
    }
    if (e instanceof InMemory.TooMuch) {
      throw new RegistryException(
          Kind.PROTOCOL, host + " sent " + message + " for " + call.purpose(), "");
    }
    if (causes.stream().anyMatch(ProtocolException.class::isInstance)) {
      throw new RegistryException(
          Kind.PROTOCOL,
          host + " does not answer in HTTP when asked for " + call.purpose(),
          isPlain(call) ? OVER_TLS : "check host and port");
    }
    if (e instanceof Transport.Stalled) {
      return Again.once(
          broken(host + " does not go on with " + call.purpose() + ": " + message, NETWORK));
    }
    String broke = "the connection to " + host + " broke during " + call.purpose();
    return Again.because(broken(broke, NETWORK + (isPlain(call) ? "; " + OVER_TLS : "")));
  }

  private void throwIfUnreadable(Call call) throws RegistryException {
    Sending body = call.body().orElse(null);
    String unreadable = body == null ? null : body.failure();
    if (body == null || unreadable == null) {
      return;
    }
    if (body.isDamaged()) {
      throw new RegistryException(
          Kind.LOCAL, "the archive of " + call.purpose() + " is damaged: " + unreadable, REBUILD);
    }
    throw new RegistryException(
        Kind.LOCAL,
        "what was to be sent for "
            + call.purpose()
            + " cannot be read: "
            + secrets.told(unreadable),
        "");
  }

  /** There was an answer: whoever speaks to this host later is not kept off by TLS. */
  void answered(Call call) {
    answering.add(Address.spoken(call.uri()));
  }

  /** A connection that ends without a farewell looks like trouble with TLS. */
  private boolean isHalfDone(Call call, List<Throwable> causes) {
    return answering.contains(Address.spoken(call.uri()))
        && causes.stream().noneMatch(GeneralSecurityException.class::isInstance);
  }

  private static boolean isPlain(Call call) {
    return call.uri().getScheme().equalsIgnoreCase("http");
  }

  private static RegistryException broken(String message, String help) {
    return new RegistryException(Kind.BROKEN, message, help);
  }

  private void throwIfUnconnected(Call call, List<Throwable> causes) throws RegistryException {
    String proxy = proxies.name(call.uri()).orElse("");
    String host = proxy.isEmpty() ? Address.spoken(call.uri()) : "the proxy " + proxy;
    String help = proxy.isEmpty() ? "check the host and the network" : "check the proxy's variable";
    Optional<String> trouble = Optional.empty();
    for (Throwable cause : causes) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        trouble = Optional.of("there is no host of the name of " + host);
      } else if (cause instanceof HttpConnectTimeoutException) {
        trouble =
            Optional.of(
                host
                    + " does not take the connection in time"
                    + (isPlain(call) ? "" : ", or does not speak TLS there"));
      } else if (cause instanceof ConnectException && trouble.isEmpty()) {
        trouble = Optional.of(host + " does not take connections (nothing listens there)");
      }
    }
    if (trouble.isPresent()) {
      throw new RegistryException(Kind.UNREACHABLE, trouble.get(), help);
    }
  }

  private RegistryException tunnel(Call call, String message) {
    String status = message.replaceAll("[^0-9]", "");
    return new RegistryException(
        Kind.UNREACHABLE,
        "the proxy "
            + proxies.name(call.uri()).orElse("")
            + " does not let us through to "
            + Address.spoken(call.uri())
            + (status.isEmpty() ? "" : ": it answers " + status),
        "check the proxy, or name the host in NO_PROXY");
  }

  private static List<Throwable> causes(Throwable e) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable at = e; at != null && causes.size() < DEEPEST; at = at.getCause()) {
      causes.add(at);
    }
    return causes;
  }
}
