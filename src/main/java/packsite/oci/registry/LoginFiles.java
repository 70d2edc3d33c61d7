package packsite.oci.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.oci.registry.RegistryException.Kind;
import packsite.text.Printable;

/** Looks for a login where Docker and Podman keep theirs. */
final class LoginFiles implements Login.Logins {
  private static final int MOST_BYTES = 4 << 20;

  private final RegistryOptions options;

  LoginFiles(RegistryOptions options) {
    this.options = options;
  }

  @Override
  public Optional<Credentials> find() throws RegistryException {
    if (options.login().isPresent()) {
      return options.login();
    }
    CredentialProgram program = new CredentialProgram(options.environment());
    for (Path file : files()) {
      Optional<byte[]> bytes = read(file);
      if (bytes.isPresent()) {
        LoginFile logins = LoginFile.read(file.toString(), bytes.get());
        Optional<Credentials> found = logins.find(options.host(), options.path(), program);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private List<Path> files() throws RegistryException {
    List<Path> files = new ArrayList<>();
    String docker = variable("DOCKER_CONFIG");
    String home = variable("HOME").isEmpty() ? variable("USERPROFILE") : variable("HOME");
    if (!docker.isEmpty()) {
      add(files, "DOCKER_CONFIG", docker, "config.json");
    } else if (!home.isEmpty()) {
      add(files, "HOME", home, ".docker/config.json");
    }
    if (!variable("REGISTRY_AUTH_FILE").isEmpty()) {
      add(files, "REGISTRY_AUTH_FILE", variable("REGISTRY_AUTH_FILE"), "");
    }
    if (!variable("XDG_RUNTIME_DIR").isEmpty()) {
      add(files, "XDG_RUNTIME_DIR", variable("XDG_RUNTIME_DIR"), "containers/auth.json");
    }
    if (!home.isEmpty()) {
      add(files, "HOME", home, ".config/containers/auth.json");
    }
    return files;
  }

  private String variable(String name) {
    Map<String, String> environment = options.environment();
    return environment.getOrDefault(name, "");
  }

  private static void add(List<Path> files, String name, String value, String rest)
      throws RegistryException {
    try {
      files.add(Path.of(value).resolve(rest));
    } catch (InvalidPathException e) {
      throw new RegistryException(
          Kind.UNAUTHORIZED, "the environment variable " + name + " is no path", "");
    }
  }

  private static Optional<byte[]> read(Path file) throws RegistryException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String name = Texts.clip(Printable.line(file.toString()));
    try (InputStream in = Files.isRegularFile(file) ? Files.newInputStream(file) : null) {
      byte[] bytes = in == null ? new byte[0] : in.readNBytes(MOST_BYTES + 1);
      if (in != null && bytes.length <= MOST_BYTES) {
        return Optional.of(bytes);
      }
    } catch (IOException e) {
      throw unreadable(name, "cannot be read");
    }
    throw unreadable(name, "is no file, or one of more than 4 MiB");
  }

  private static RegistryException unreadable(String name, String why) {
    return new RegistryException(
        Kind.UNAUTHORIZED,
        name + ", where logins are kept, " + why,
        "mend it, or give --username and --password-stdin");
  }
}
