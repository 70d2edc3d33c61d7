package packsite.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the wrapper in a small world of its own: stand-ins for java, mvn and jbang that note
 * each call in a file, a home, and a PATH that leads to nothing else but the everyday programs.
 */
final class WrapperStage {
  private static final List<String> EVERYDAY =
      List.of(
          "sh",
          "cat",
          "chmod",
          "cp",
          "cut",
          "env",
          "find",
          "flock",
          "grep",
          "head",
          "id",
          "locale",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sha256sum",
          "shasum",
          "sleep",
          "tail");

  /** Plays the JVM: JBang when it is started with -jar, else the program. */
  private static final String JAVA =
      """
      #!/bin/sh
      case " $* " in
        *' -jar '*)
          echo "jbang $*" >>"$STAGE/calls"
          if [ -e "$STAGE/jbang-fails" ]; then
            [ "$(cat "$STAGE/jbang-fails")" = once ] && rm "$STAGE/jbang-fails"
            echo 'error: something is missing' >&2
            exit 1
          fi
          echo '[jbang] Building jar' >&2
          mkdir -p "$STAGE/cache"
          [ -s "$STAGE/cache/Packsite.jar" ] || echo program >"$STAGE/cache/Packsite.jar"
          [ -s "$STAGE/lib.jar" ] || echo library >"$STAGE/lib.jar"
          quoted() { printf "'%s'" "$(printf '%s\\n' "$1" | sed "s/'/'\\\\\\\\''/g")"; }
          quoted "$0"
          printf " -Dx='a b' -classpath "
          quoted "$STAGE/cache/Packsite.jar:$STAGE/lib.jar"
          echo ' Packsite'
          exit 255 ;;
      esac
      [ "$1 $2 $4" = '-Dx=a b -classpath Packsite' ] || echo "started wrongly: $*"
      shift 4
      if [ "${1-}" = pid ]; then
        echo $$
        exec sleep 60
      fi
      for argument in "$@"; do printf '[%s]\\n' "$argument"; done
      [ "${1-}" = stdin ] && cat
      [ "${1-}" = locale ] && echo "${LC_ALL-}/${LC_CTYPE-}"
      exit ${EXIT:-0}
      """;

  private static final String MVN =
      """
      #!/bin/sh
      echo "mvn in ${PWD##*/} $*" >>"$STAGE/calls"
      if [ -e "$STAGE/mvn-fails" ]; then
        cat "$STAGE/mvn-fails"
        exit 1
      fi
      for argument in "$@"; do
        case $argument in
          -DoutputDirectory=*) cp "$STAGE/jbang.jar" "${argument#*=}/$FETCHED" ;;
        esac
      done
      """;

  private static final String JBANG =
      """
      #!/bin/sh
      echo "path-jbang $*" >>"$STAGE/calls"
      [ "$1" = run ] && shift 2
      for argument in "$@"; do printf '[%s]\\n' "$argument"; done
      """;

  private final Path folder;
  final Path root;
  final Path cache;
  final Map<String, String> environment = new TreeMap<>();

  /** Sets the stage with a JDK 17 and Maven. */
  WrapperStage(Path folder, String rootName) {
    this.folder = folder;
    root = folder.resolve(rootName);
    cache = folder.resolve("home/.cache/packsite");
    String version = Project.only("^jbang_version=(.*)$", Project.read("packsite"));
    environment.put("STAGE", folder.toString());
    environment.put("FETCHED", "jbang-cli-" + version + "-all.jar");
    environment.put("PATH", folder.resolve("bin").toString());
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("TMPDIR", folder.resolve("tmp").toString());
    environment.put("LC_ALL", "C.UTF-8");
    build();
  }

  private void build() {
    write("home/kept", "");
    write("tmp/kept", "");
    write("jbang.jar", "not really JBang\n");
    String pin = Project.only("^jbang_sha256=(.*)$", Project.read("packsite"));
    String wrapper = Project.read("packsite").replace(pin, sha256("not really JBang\n"));
    script(root.resolve("packsite"), wrapper);
    for (String source : List.of("Packsite.java", "sources.java", "main/java/packsite/A.java")) {
      write(root.resolve("src").resolve(source), "// " + source + "\n");
    }
    write(root.resolve("templates/page.mustache"), "page\n");
    for (String program : EVERYDAY) {
      everyday(program);
    }
    jdk("jdk17", "17.0.9");
    environment.put("JAVA_HOME", folder.resolve("jdk17").toString());
    program("mvn", MVN);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Adds a JDK at a folder of this name. */
  void jdk(String name, String version) {
    runtime(name, version);
    script(folder.resolve(name).resolve("bin/javac"), "#!/bin/sh\necho javac " + version + "\n");
  }

  /** Adds a Java runtime without compiler. */
  void runtime(String name, String version) {
    script(folder.resolve(name).resolve("bin/java"), JAVA);
    write(name + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  void pathJbang() {
    program("jbang", JBANG);
  }

  void remove(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String name, String text) {
    write(folder.resolve(name), text);
  }

  /** The calls of the stand-ins so far, one per line, and forgets them. */
  List<String> calls() {
    Path calls = folder.resolve("calls");
    if (!Files.exists(calls)) {
      return List.of();
    }
    List<String> lines = read(calls).lines().toList();
    remove("calls");
    return lines;
  }

  /** The names in the cache folder, without the lock. */
  List<String> cached() {
    String[] names = cache.toFile().list((parent, name) -> !name.equals("lock"));
    return names == null ? List.of() : List.of(names);
  }

  Outcome run(String... arguments) {
    return finish(start(root.resolve("packsite"), arguments));
  }

  /** Runs lines of sh, which find the wrapper in $packsite. */
  Outcome sh(String script) {
    environment.put("packsite", root.resolve("packsite").toString());
    write("script", script);
    return finish(start(Path.of("/bin/sh"), folder.resolve("script").toString()));
  }

  Running start(Path program, String... arguments) {
    try {
      Path output = Files.createTempFile(folder, "run", "");
      ProcessBuilder builder = new ProcessBuilder(program.toString());
      builder.command().addAll(List.of(arguments));
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.directory(folder.toFile());
      builder.redirectError(output.toFile());
      return new Running(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome finish(Running running) {
    Process process = running.process();
    try {
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the wrapper did not end");
      }
      return new Outcome(process.exitValue(), out, read(running.errors()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** A run that has not ended, and the file that takes its standard error. */
  record Running(Process process, Path errors) {}

  /** How a run ended. */
  record Outcome(int code, String out, String err) {}

  private void program(String name, String text) {
    script(folder.resolve("bin").resolve(name), text);
  }

  private static void script(Path file, String text) {
    write(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new AssertionError("cannot make " + file + " executable");
    }
  }

  /** Lets a script stand for a program of the system: links that lead out draw warnings. */
  private void everyday(String program) {
    for (String place : List.of("/usr/bin/", "/bin/")) {
      if (Files.isExecutable(Path.of(place + program))) {
        program(program, "#!/bin/sh\nexec " + place + program + " \"$@\"\n");
        return;
      }
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
