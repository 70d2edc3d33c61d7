package packsite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import packsite.config.Config;
import packsite.io.Digest;
import packsite.io.FolderFacts;
import packsite.io.Tracking;
import packsite.oci.PackingCache;
import packsite.oci.PackingMemory;

/**
 * Where the memory of earlier runs is kept: in the user's cache, for each folder of what is
 * published a file. It knows which program and which packsite.yaml it is of.
 */
final class DistMemory {
  private final Optional<Path> file;
  private final PackingCache cache;

  private DistMemory(Optional<Path> file, PackingCache cache) {
    this.file = file;
    this.cache = cache;
  }

  static DistMemory of(Workspace workspace, Path dist, DistOptions options, Terminal terminal) {
    Optional<Path> file =
        options.usesCache() ? file(dist, terminal.environment()) : Optional.empty();
    String salt = salt(workspace);
    return new DistMemory(
        file.filter(any -> !salt.isEmpty()),
        file.map(known -> PackingCache.load(known, salt)).orElse(PackingCache.empty(salt)));
  }

  /** Looks at all folders at once, now. */
  PackingMemory memory(Workspace workspace, Tracking tracking, List<String> dirs)
      throws IOException {
    if (file.isEmpty()) {
      return PackingMemory.NONE;
    }
    Map<String, FolderFacts> facts = new ConcurrentHashMap<>();
    try {
      dirs.parallelStream()
          .filter(dir -> !dir.isEmpty()) // What is written would go into the pack's own folder.
          .forEach(dir -> facts.put(dir, facts(workspace.root(), dir, tracking)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new PackingMemory(cache, dir -> Optional.ofNullable(facts.get(dir)));
  }

  /** A memory that cannot be kept costs time later, nothing else: it is told. */
  void save(Terminal terminal) {
    if (file.isEmpty()) {
      return;
    }
    try {
      cache.save(file.get());
    } catch (IOException e) {
      terminal.say(
          "note: the next run packs all packs again: cannot write "
              + file.get()
              + ": "
              + Reason.of(e));
    }
  }

  private static FolderFacts facts(Path root, String dir, Tracking tracking) {
    try {
      return FolderFacts.of(
          root.resolve(dir), path -> tracking.note(path.isEmpty() ? dir : dir + "/" + path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> file(Path dist, Map<String, String> environment) {
    String given = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!given.startsWith("/") && home.isEmpty()) {
      return Optional.empty();
    }
    Path base = given.startsWith("/") ? Path.of(given) : Path.of(home, ".cache");
    String name =
        Digest.sha256(
            dist.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    return Optional.of(base.resolve("packsite").resolve("dist-" + name.substring(0, 16) + ".json"));
  }

  /** This program, packsite.yaml, and the day, because ignores may end; empty if unknown. */
  private static String salt(Workspace workspace) {
    try {
      CodeSource source = DistMemory.class.getProtectionDomain().getCodeSource();
      Path program = Path.of(source.getLocation().toURI());
      Path config = workspace.root().resolve(Config.FILE_NAME);
      String settings =
          Files.isRegularFile(config) ? Digest.sha256(Files.readAllBytes(config)) : "";
      return String.join(
          " ",
          ProductVersion.text(),
          Files.size(program) + "",
          Files.getLastModifiedTime(program).toString(),
          settings,
          LocalDate.now(ZoneOffset.UTC).toString());
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }
}
