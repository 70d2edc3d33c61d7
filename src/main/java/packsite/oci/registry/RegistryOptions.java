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
 * @param answerTimeout that an answer may take once the question was sent, blobs aside
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
    Duration stallTimeout,
    Duration answerTimeout) {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration STALL = Duration.ofSeconds(60);
  private static final Duration ANSWER = Duration.ofMinutes(2);

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
        host,
        "",
        false,
        Optional.empty(),
        Optional.empty(),
        environment,
        pace,
        CONNECT,
        STALL,
        ANSWER);
  }

  public RegistryOptions withPath(String project) {
    return new RegistryOptions(
        host,
        project,
        plainHttp,
        caFile,
        login,
        environment,
        pace,
        connectTimeout,
        stallTimeout,
        answerTimeout);
  }

  public RegistryOptions withPlainHttp(boolean plain) {
    return new RegistryOptions(
        host,
        path,
        plain,
        caFile,
        login,
        environment,
        pace,
        connectTimeout,
        stallTimeout,
        answerTimeout);
  }

  public RegistryOptions withCaFile(String name, byte[] pem) {
    Optional<CaFile> file = Optional.of(new CaFile(name, pem));
    return new RegistryOptions(
        host,
        path,
        plainHttp,
        file,
        login,
        environment,
        pace,
        connectTimeout,
        stallTimeout,
        answerTimeout);
  }

  public RegistryOptions withLogin(String username, String password) {
    Optional<Credentials> given = Optional.of(Credentials.given(username, password));
    return new RegistryOptions(
        host,
        path,
        plainHttp,
        caFile,
        given,
        environment,
        pace,
        connectTimeout,
        stallTimeout,
        answerTimeout);
  }

  public RegistryOptions withTimeouts(Duration connect, Duration stall) {
    return new RegistryOptions(
        host, path, plainHttp, caFile, login, environment, pace, connect, stall, answerTimeout);
  }

  public RegistryOptions withAnswerTimeout(Duration longest) {
    return new RegistryOptions(
        host,
        path,
        plainHttp,
        caFile,
        login,
        environment,
        pace,
        connectTimeout,
        stallTimeout,
        longest);
  }

  /** The environment may hold passwords. */
  @Override
  public String toString() {
    return "RegistryOptions[" + host + (plainHttp ? ", plain HTTP" : "") + "]";
  }
}
