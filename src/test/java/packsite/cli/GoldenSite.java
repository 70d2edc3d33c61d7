package packsite.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository whose catalog is committed: both stay as they are until somebody says otherwise. */
public enum GoldenSite {
  /** The packs that show what can be done. */
  SAMPLE("", "site", ExitCode.OK),
  /** Packs that are wrong in every way we know. */
  DEFECTS(
      "src/test/resources/packsite/site/defects",
      "src/test/resources/packsite/site/defects-site",
      ExitCode.FINDINGS);

  private static final Path ROOT = Path.of(System.getProperty("project.root", "")).toAbsolutePath();

  private final String repository;
  private final String site;
  private final int code;

  GoldenSite(String repository, String site, int code) {
    this.repository = repository;
    this.site = site;
    this.code = code;
  }

  /** The catalog as it is committed. */
  public Path site() {
    return ROOT.resolve(site);
  }

  /** Builds the catalog from where the repository is. */
  public void build(Path target, String... options) {
    build(ROOT.resolve(repository), target, code, options);
  }

  /** Builds it from a copy of the repository in a folder of its own. */
  void buildElsewhere(Path elsewhere, Path target, String... options) {
    Path from = ROOT.resolve(repository);
    copy(from, elsewhere, "packsite.yaml");
    copy(from, elsewhere, "packs");
    build(elsewhere, target, code, options);
  }

  /** Builds the catalog of any repository, whatever is found in it. */
  public static void build(Path repository, Path target) {
    build(repository, target, ExitCode.OK, "--fail-on=never");
  }

  private static void build(Path from, Path target, int code, String... options) {
    String[] args =
        Stream.concat(
                Stream.of("build", ".", "--no-ci", "--no-oci", "--site", target.toString()),
                Stream.of(options))
            .toArray(String[]::new);
    CliRun run = CliRun.in(from, args);
    assertTrue(run.code() == code, run.code() + " " + run.err());
  }

  /** The files of a folder as Latin-1 text, so that a difference can be read. */
  static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void copy(Path from, Path to, String name) {
    try (Stream<Path> all = Files.walk(from.resolve(name))) {
      for (Path file : all.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
