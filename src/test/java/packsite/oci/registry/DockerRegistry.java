package packsite.oci.registry;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's docker-registry on a free port of 127.0.0.1, with its files in a temporary folder. */
public final class DockerRegistry implements AutoCloseable {
  public static final String USER = "jo";
  public static final String PASSWORD = "pa:ss word";

  /** Of the password, as htpasswd -B writes it. */
  private static final String HASH = "$2y$05$abcdefghijklmnopqrstuuDvFYunEEkRAUw6hKd4mLN/wdxTQz.ki";

  private static final int TRIES = 200;

  private final Process process;
  private final Path folder;
  private final int port;

  private DockerRegistry(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /** Open to everybody, over plain HTTP. */
  public static DockerRegistry plain(Path folder) throws IOException, InterruptedException {
    return start(folder, "", "");
  }

  /** Open to everybody, and quick: what it is given is never on a disk. */
  public static DockerRegistry inMemory(Path folder) throws IOException, InterruptedException {
    return start(folder, "storage:\n  inmemory: {}\n", "");
  }

  /** For {@link #USER} with {@link #PASSWORD} alone, over plain HTTP. */
  public static DockerRegistry withPassword(Path folder) throws IOException, InterruptedException {
    return start(folder, htpasswd(folder), "");
  }

  /** For {@link #USER} with {@link #PASSWORD} alone, over TLS. */
  public static DockerRegistry withTls(Path folder, TestCertificate certificate)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path chain = Files.write(folder.resolve("tls.crt"), certificate.pem());
    Path key = Files.write(folder.resolve("tls.key"), certificate.keyPem());
    String tls = "  tls:\n    certificate: " + chain + "\n    key: " + key + "\n";
    return start(folder, htpasswd(folder), tls);
  }

  /** For those who show a token of a service, over plain HTTP. */
  public static DockerRegistry withTokens(Path folder, SignedTokens tokens)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path roots = Files.write(folder.resolve("roots.pem"), tokens.certificate());
    return start(
        folder,
        "auth:\n  token:\n    realm: "
            + tokens.realm()
            + "\n    service: fake\n    issuer: fake issuer\n    rootcertbundle: "
            + roots
            + "\n",
        "");
  }

  private static String htpasswd(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("htpasswd"), USER + ":" + HASH + "\n");
    return "auth:\n  htpasswd:\n    realm: test\n    path: " + file + "\n";
  }

  private static DockerRegistry start(Path folder, String rest, String tls)
      throws IOException, InterruptedException {
    String program = program("docker-registry");
    assumeTrue(program != null, "skipped: docker-registry is not installed");
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String storage =
        "storage:\n  filesystem:\n    rootdirectory: " + folder.resolve("storage") + "\n";
    String config =
        "version: 0.1\nlog:\n  level: error\n  accesslog:\n    disabled: true\n"
            + (rest.contains("storage:") ? "" : storage)
            + rest
            + "http:\n  addr: 127.0.0.1:"
            + port
            + "\n"
            + tls;
    Path file = Files.writeString(folder.resolve("registry.yml"), config);
    Process process =
        new ProcessBuilder(String.valueOf(program), "serve", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("registry.log").toFile())
            .start();
    DockerRegistry registry = new DockerRegistry(process, folder, port);
    registry.await();
    return registry;
  }

  private static @Nullable String program(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(entry -> Path.of(entry, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(null);
  }

  private void await() throws IOException, InterruptedException {
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    close();
    throw new IOException(
        "docker-registry does not start: " + Files.readString(folder.resolve("registry.log")));
  }

  public String host() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
