package packsite.oci.registry;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate with an issuer that nobody knows, made by the JDK's keytool. */
public final class TestCertificate {
  private static final char[] STORE = "changeit".toCharArray();

  private final KeyStore store;

  private TestCertificate(KeyStore store) {
    this.store = store;
  }

  /**
   * Made in a folder.
   *
   * @param name it is for, such as {@code ip:127.0.0.1} or {@code dns:other.test}
   * @param since as keytool takes it, such as {@code -10d}; it is good for five days from then on
   */
  public static TestCertificate make(Path folder, String name, String since)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    assumeTrue(Files.isExecutable(keytool), "skipped: the JDK has no keytool");
    Path file = Files.createTempDirectory(folder, "tls").resolve("key.p12");
    run(file, List.of("-alias", "issuer", "-dname", "CN=Test issuer", "-ext", "bc:c=ca:true"));
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-alias", "test", "-signer", "issuer", "-dname", "CN=test"));
    options.addAll(List.of("-validity", "5", "-ext", "san=" + name));
    options.addAll(since.isEmpty() ? List.of() : List.of("-startdate", since));
    run(file, options);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, STORE);
    }
    return new TestCertificate(store);
  }

  private static void run(Path store, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", "changeit"));
    command.addAll(List.of("-keystore", store.toString()));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  public X509Certificate certificate() throws GeneralSecurityException {
    return (X509Certificate) store.getCertificate("test");
  }

  public PrivateKey key() throws GeneralSecurityException {
    return (PrivateKey) store.getKey("test", STORE);
  }

  /** The issuer as a file for {@code --ca-file}. */
  public byte[] issuerPem() throws GeneralSecurityException {
    return pem("CERTIFICATE", store.getCertificate("issuer").getEncoded());
  }

  /** The certificate as servers show it. */
  public byte[] pem() throws GeneralSecurityException {
    return pem("CERTIFICATE", certificate().getEncoded());
  }

  /** The key as servers read it. */
  public byte[] keyPem() throws GeneralSecurityException {
    return pem("PRIVATE KEY", key().getEncoded());
  }

  private static byte[] pem(String what, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Client.bytes("-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
  }

  /** For a server that shows it. */
  public SSLContext context() throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, STORE);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
