package packsite.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import packsite.site.theme.Theme;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Yaml;

/** Reads the templates and assets of a folder. */
final class ThemeFolder {
  private static final long LARGEST = 8L << 20;

  private ThemeFolder() {}

  /** A theme with the files of a folder; names that replace nothing stop the run. */
  static Theme read(Path folder, Terminal terminal) {
    if (!Files.isDirectory(folder)) {
      throw Stop.usage("no such folder: " + terminal.shown(folder), "name the folder of the theme");
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".") && !name.contains("/.")) {
          if (Files.size(file) > LARGEST) {
            throw Stop.usage(terminal.shown(file) + " is larger than 8 MB", "no page needs that");
          }
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw Stop.environment(
          "cannot read " + terminal.shown(folder) + ": " + Reason.of(e), "check its rights");
    }
    List<String> strangers = Theme.strangers(files.keySet());
    if (!strangers.isEmpty()) {
      throw Stop.usage(
          terminal.shown(folder) + " holds what replaces nothing: " + String.join("; ", strangers),
          "pictures and scripts of your own go into " + Theme.OWN);
    }
    requireViewModel(folder, files.get(Theme.MANIFEST), terminal);
    return Theme.with(files);
  }

  /** Templates that are written for other names would fail one by one, and not say why. */
  private static void requireViewModel(Path folder, byte @Nullable [] manifest, Terminal terminal) {
    if (manifest == null) {
      return;
    }
    String said =
        Yaml.read(Source.of(Theme.MANIFEST, new String(manifest, StandardCharsets.UTF_8)))
            .mapping()
            .flatMap(map -> map.scalar("viewModel"))
            .map(Scalar::value)
            .orElse("");
    if (!said.equals(Theme.VIEW_MODEL)) {
      throw Stop.usage(
          terminal.shown(folder.resolve(Theme.MANIFEST))
              + (said.isEmpty() ? " says no viewModel" : " is for viewModel " + said),
          "this packsite has viewModel: "
              + Theme.VIEW_MODEL
              + "; the changelog tells what changed");
    }
  }
}
