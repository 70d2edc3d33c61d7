package packsite.oci.registry;

import java.util.Map;

/** A program that asks a proxy for a tunnel, and prints what becomes of it. */
final class TunnelAsking {
  private TunnelAsking() {}

  public static void main(String... arguments) {
    Map<String, String> environment = Map.of("HTTPS_PROXY", arguments[0]);
    try {
      HttpRegistry.open(RegistryOptions.of("registry.test", environment, new FakePace()))
          .digest(Client.REPOSITORY, "1");
    } catch (RegistryException e) {
      System.out.println(e.kind() + " " + e.getMessage());
    }
  }
}
