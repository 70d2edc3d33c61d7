package packsite.oci.registry;

import java.net.URI;
import java.util.Optional;
import packsite.oci.registry.RegistryException.Kind;

/** Goes where a server points to; what is secret is shown to the first server alone. */
final class Redirects {
  private static final int MOST = 5;

  private final Transport transport;
  private final Address address;

  Redirects(Transport transport, Address address) {
    this.transport = transport;
    this.address = address;
  }

  Answer follow(Call call, Optional<String> authorization) throws RegistryException, Again {
    Call now = call;
    for (int hops = 0; hops <= MOST; hops++) {
      boolean home = Address.sameOrigin(call.uri(), now.uri());
      Answer answer = transport.exchange(now, home ? authorization : Optional.empty());
      Optional<String> location = answer.header("Location");
      if (!isRedirect(answer.status()) || location.isEmpty()) {
        return answer;
      }
      URI next = resolve(now.uri(), location.get());
      if (call.method().equals("POST") && call.body().isPresent()) {
        return answer; // A form with a token in it stays where it was to go.
      }
      now = answer.status() == 303 ? now.asGetAt(next) : now.at(next);
    }
    throw new RegistryException(
        Kind.PROTOCOL,
        Address.spoken(call.uri()) + " sends " + call.purpose() + " round in circles",
        "");
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Where a header {@code Location} points to. */
  URI resolve(URI from, String location) throws RegistryException {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new RegistryException(
          Kind.PROTOCOL, Address.spoken(from) + " points to an address that makes no sense", "");
    }
    if (!address.mayVisit(to)) {
      boolean open = "http".equalsIgnoreCase(to.getScheme());
      throw new RegistryException(
          Kind.PROTOCOL,
          Address.spoken(from)
              + " points to "
              + (open ? Address.spoken(to) + " without TLS" : "an address that cannot be used"),
          open ? "a proxy before the registry has to tell it of TLS (X-Forwarded-Proto)" : "");
    }
    return to;
  }
}
