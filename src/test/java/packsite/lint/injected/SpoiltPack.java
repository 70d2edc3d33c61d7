package packsite.lint.injected;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import packsite.fixture.ChartFixture;
import packsite.io.MapTree;

/** One of the sample packs, among the others; paths are those within the pack. */
final class SpoiltPack {
  private final String dir;
  private final Map<String, byte[]> files = new TreeMap<>(SamplePacks.FILES);
  private final Map<String, String> links = new TreeMap<>();

  SpoiltPack(String folder) {
    dir = "packs/" + folder + "/";
    if (!files.containsKey(dir + "pack.json")) {
      throw new AssertionError("no sample pack " + folder);
    }
  }

  /** {@code ../other-1.0.0/pack.json} is a file of another pack. */
  private String path(String file) {
    return file.startsWith("../") ? "packs/" + file.substring(3) : dir + file;
  }

  byte[] bytes(String file) {
    byte[] bytes = files.get(path(file));
    if (bytes == null) {
      throw new AssertionError("no file " + path(file));
    }
    return bytes;
  }

  String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  void put(String file, byte[] content) {
    files.put(path(file), content);
  }

  void put(String file, String text) {
    put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void delete(String file) {
    bytes(file);
    files.remove(path(file));
  }

  void link(String file, String target) {
    links.put(path(file), target);
  }

  /** All files of the pack once more, in another folder. */
  void copyTo(String folder) {
    new TreeMap<>(files)
        .forEach(
            (path, content) -> {
              if (path.startsWith(dir)) {
                files.put("packs/" + folder + "/" + path.substring(dir.length()), content);
              }
            });
  }

  void deleteFolder(String folder) {
    if (!files.keySet().removeIf(path -> path.startsWith(dir + folder + "/"))) {
      throw new AssertionError("no folder " + dir + folder);
    }
  }

  /** The members of an archive, in their order. */
  Map<String, byte[]> members(String archive) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        members.put(entry.getName(), tar.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return members;
  }

  void pack(String archive, Map<String, byte[]> members) {
    put(archive, ChartFixture.tgz(members));
  }

  /** A text with a piece of it replaced that must stand there exactly once. */
  static String replaced(String where, String text, String from, String to) {
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new AssertionError("expected once in " + where + ": " + from);
    }
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  MapTree tree() {
    MapTree tree = MapTree.of(files);
    links.forEach(tree::link);
    return tree;
  }
}
