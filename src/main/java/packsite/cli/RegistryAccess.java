package packsite.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import packsite.oci.Target;
import packsite.oci.registry.HttpRegistry;
import packsite.oci.registry.Pace;
import packsite.oci.registry.Registry;
import packsite.oci.registry.RegistryException;
import packsite.oci.registry.RegistryOptions;
import picocli.CommandLine.Option;

/** How a registry is reached: the options that push and verify share. */
final class RegistryAccess {
  private static final long LARGEST_CA_FILE = 8 << 20;
  private static final int LONGEST_PASSWORD = 1 << 16;

  @Option(
      names = "--username",
      paramLabel = "NAME",
      description = "Log in as; default: what `docker login` has kept.")
  private @Nullable String username;

  @Option(names = "--password-stdin", description = "Read the password from standard input.")
  private boolean passwordStdin;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "Certificates in PEM to trust as well.")
  private @Nullable String caFile;

  @Option(
      names = "--plain-http",
      description = "Talk without TLS; passwords travel in the open then.")
  private boolean plainHttp;

  @Option(names = "--jobs", paramLabel = "N", description = "Packs at the same time; default: 4.")
  private @Nullable Integer jobs;

  int threads() {
    return jobs == null ? 4 : Workspace.threads(jobs);
  }

  /** What the registry's address starts with. */
  String scheme() {
    return plainHttp ? "http://" : "https://";
  }

  /** Ready to be asked; nothing is sent yet. */
  Registry open(Target target, Terminal terminal) {
    // Else the JDK keeps the password of a proxy from it wherever TLS goes through the proxy.
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    RegistryOptions options =
        RegistryOptions.of(target.host().orElseThrow(), terminal.environment(), clock())
            .withPath(target.project())
            .withPlainHttp(plainHttp);
    if (passwordStdin == (username == null)) {
      throw Stop.usage(
          passwordStdin ? "--password-stdin wants --username" : "--username wants --password-stdin",
          "`echo \"$PASSWORD\" | packsite push --username NAME --password-stdin …`");
    }
    if (username != null) {
      options = options.withLogin(username, password(terminal));
    }
    if (caFile != null) {
      options = options.withCaFile(caFile, certificates(terminal.folder().resolve(caFile)));
    }
    try {
      return HttpRegistry.open(options);
    } catch (RegistryException e) {
      throw stop(e);
    }
  }

  static Stop stop(RegistryException e) {
    return Stop.environment(String.valueOf(e.getMessage()), e.help());
  }

  private static Pace clock() {
    return new Pace() {
      @Override
      public void sleep(long millis) throws InterruptedException {
        Thread.sleep(millis);
      }

      @Override
      public long now() {
        return System.currentTimeMillis();
      }
    };
  }

  /** The first line; a line feed at its end is no part of it. */
  private static String password(Terminal terminal) {
    try {
      byte[] bytes = terminal.in().readNBytes(LONGEST_PASSWORD);
      String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
      if (text.isEmpty()) {
        throw Stop.usage("--password-stdin: standard input is empty", "pipe the password in");
      }
      return text;
    } catch (IOException e) {
      throw Stop.environment("cannot read the password: " + Reason.of(e), "pipe it in");
    }
  }

  private static byte[] certificates(Path file) {
    try {
      if (Files.size(file) > LARGEST_CA_FILE) {
        throw Stop.usage("--ca-file: " + file + " is too large", "name a file of certificates");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Stop.usage("--ca-file: cannot read " + file + ": " + Reason.of(e), "check the path");
    }
  }
}
