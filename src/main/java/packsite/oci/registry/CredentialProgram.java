package packsite.oci.registry;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import packsite.oci.registry.RegistryException.Kind;
import packsite.text.Json;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Source;

/** Asks {@code docker-credential-NAME} for a login. */
final class CredentialProgram {
  private static final int MOST_OUTPUT = 64 << 10;
  private static final long SECONDS = 30;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,100}");

  private final Map<String, String> environment;
  private final long seconds;

  CredentialProgram(Map<String, String> environment) {
    this(environment, SECONDS);
  }

  CredentialProgram(Map<String, String> environment, long seconds) {
    this.environment = environment;
    this.seconds = seconds;
  }

  /**
   * @param file that names the program
   */
  Optional<Credentials> get(String name, String host, String file) throws RegistryException {
    String program = "docker-credential-" + name;
    if (!NAME.matcher(name).matches()) {
      throw failed("the credential helper that " + file + " names cannot be a program");
    }
    Path path =
        find(program)
            .orElseThrow(() -> failed(program + ", which " + file + " names, is not on the PATH"));
    String output = run(program, path, host);
    return output.isEmpty() ? Optional.empty() : Optional.of(credentials(program, output));
  }

  private static RegistryException failed(String message) {
    return new RegistryException(
        Kind.UNAUTHORIZED, message, "install or mend it, or give --username and --password-stdin");
  }

  private Optional<Path> find(String program) {
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
      for (String ending : List.of("", ".exe", ".bat", ".cmd")) {
        try {
          Path file = Path.of(folder).resolve(program + ending);
          // An empty entry would be the current directory, which may be a repository of others.
          if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(file);
          }
        } catch (InvalidPathException e) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** What it printed; nothing where it knows of no login. */
  private String run(String program, Path path, String host) throws RegistryException {
    ProcessBuilder builder = new ProcessBuilder(path.toString(), "get");
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw failed(program + " cannot be run");
    }
    try {
      FutureTask<byte[]> reading =
          new FutureTask<>(() -> process.getInputStream().readNBytes(MOST_OUTPUT + 1));
      daemon(reading, program);
      ask(process, host);
      byte[] bytes = reading.get(seconds, TimeUnit.SECONDS);
      if (bytes.length > MOST_OUTPUT) {
        throw failed(program + " printed more than " + MOST_OUTPUT / 1024 + " KiB");
      }
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw failed(program + " does not end");
      }
      return judged(program, process.exitValue(), new String(bytes, StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      throw failed(program + " gave no answer within " + seconds + " seconds");
    } catch (ExecutionException e) {
      throw failed(program + " broke off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BackOff.interrupted();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void ask(Process process, String host) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(host.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It does not read; whether that matters shows in what it prints.
      return;
    }
  }

  private static String judged(String program, int exit, String output) throws RegistryException {
    if (exit == 0) {
      return output;
    }
    if (output.toLowerCase(Locale.ROOT).contains("credentials not found")) {
      return "";
    }
    // What it printed may be a login, so it is not repeated.
    throw new RegistryException(
        Kind.UNAUTHORIZED,
        program + " failed with status " + exit,
        "see why: echo HOST | " + program + " get; or give --username and --password-stdin");
  }

  private static Credentials credentials(String program, String output) throws RegistryException {
    Optional<Mapping> root = Json.read(Source.of(program, output)).mapping();
    Optional<String> user = root.flatMap(all -> all.scalar("Username")).map(Scalar::value);
    Optional<String> secret = root.flatMap(all -> all.scalar("Secret")).map(Scalar::value);
    if (user.isEmpty() || secret.isEmpty() || secret.get().isEmpty()) {
      throw failed(program + " printed something that is no login");
    }
    return new Credentials(user.get(), secret.get(), user.get().equals("<token>"), program);
  }
}
