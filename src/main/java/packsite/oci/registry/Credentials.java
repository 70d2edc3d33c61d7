package packsite.oci.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import packsite.oci.registry.RegistryException.Kind;

/**
 * Who one is at a registry.
 *
 * @param secret a password, or what a token service takes for one
 * @param isIdentityToken true where the secret is good for tokens alone
 * @param source where it was found, for messages
 */
public record Credentials(String username, String secret, boolean isIdentityToken, String source) {
  /** As people give them to the program. */
  public static Credentials given(String username, String password) {
    return new Credentials(username, password, false, "--username and --password-stdin");
  }

  /** A server would read the part behind the first colon as the password; it may be one. */
  void check() throws RegistryException {
    if (!isIdentityToken && username.indexOf(':') >= 0) {
      throw new RegistryException(
          Kind.LOCAL,
          "the username of " + source + " has a colon in it, which HTTP cannot send",
          "give the name alone; the password is read from standard input");
    }
  }

  String basic() {
    byte[] pair = (username + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Credentials[" + source + "]";
  }
}
