package packsite.oci.registry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Which registry is talked to, and how.
 *
 * @param host {@code HOST[:PORT]}; IPv6 in brackets
 * @param path the project below the host, for logins that are kept for a project; may be empty
 * @param plainHttp true only where somebody asked for it: passwords travel in the open then
 * @param caFile trusted besides what the JDK trusts
 * @param login given by hand; empty where Docker's and Podman's files are to be searched
 * @param environment the variables that name proxies, files of logins, and where programs are
 * @param connectTimeout for the connection alone
 * @param stallTimeout after which a connection that moves no byte is given up
 */
public record RegistryOptions(
    String host,
    String path,
    boolean plainHttp,
    Optional<CaFile> caFile,
    Optional<Credentials> login,
    Map<String, String> environment,
    Pace pace,
    Duration connectTimeout,
    Duration stallTimeout) {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration STALL = Duration.ofSeconds(60);

  /**
   * Certificates in PEM.
   *
   * @param name of the file, for messages
   */
  public record CaFile(String name, byte[] pem) {}

  public RegistryOptions {
    environment = Map.copyOf(environment);
  }

  /** Over TLS, with the logins and proxies of the environment. */
  public static RegistryOptions of(String host, Map<String, String> environment, Pace pace) {
    return new RegistryOptions(
        host, "", false, Optional.empty(), Optional.empty(), environment, pace, CONNECT, STALL);
  }

  public RegistryOptions withPath(String project) {
    return new RegistryOptions(
        host, project, plainHttp, caFile, login, environment, pace, connectTimeout, stallTimeout);
  }

  public RegistryOptions withPlainHttp(boolean plain) {
    return new RegistryOptions(
        host, path, plain, caFile, login, environment, pace, connectTimeout, stallTimeout);
  }

  public RegistryOptions withCaFile(String name, byte[] pem) {
    Optional<CaFile> file = Optional.of(new CaFile(name, pem));
    return new RegistryOptions(
        host, path, plainHttp, file, login, environment, pace, connectTimeout, stallTimeout);
  }

  public RegistryOptions withLogin(String username, String password) {
    Optional<Credentials> given = Optional.of(Credentials.given(username, password));
    return new RegistryOptions(
        host, path, plainHttp, caFile, given, environment, pace, connectTimeout, stallTimeout);
  }

  public RegistryOptions withTimeouts(Duration connect, Duration stall) {
    return new RegistryOptions(
        host, path, plainHttp, caFile, login, environment, pace, connect, stall);
  }

  /** The environment may hold passwords. */
  @Override
  public String toString() {
    return "RegistryOptions[" + host + (plainHttp ? ", plain HTTP" : "") + "]";
  }
}
